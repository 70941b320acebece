/**
 * txtar: one text file that holds several, each after a line `-- name --`; what comes before the first is the comment.
 * @see https://pkg.go.dev/golang.org/x/tools/txtar
 */

export interface TxtarFile {
  readonly name: string;
  readonly text: string;
}

export interface Txtar {
  readonly comment: string;
  readonly files: readonly TxtarFile[];
}

const marker = /^-- (.+) --\r?$/;

export function parseTxtar(text: string): Txtar {
  const files: { name: string; text: string }[] = [];
  let comment = "";
  for (const line of text.split(/(?<=\n)/)) {
    const name = marker.exec(line.trimEnd())?.[1]?.trim();
    const last = files.at(-1);
    if (name) files.push({ name, text: "" });
    else if (last) last.text += line;
    else comment += line;
  }
  return { comment, files };
}

export function formatTxtar(archive: Txtar): string {
  let out = archive.comment;
  for (const file of archive.files) out += `-- ${file.name} --\n${file.text}`;
  return out;
}

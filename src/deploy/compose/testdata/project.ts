import { parseTxtar } from "../../../text/txtar.ts";
import { type ComposeProject, type ComposeQuestion, readCompose } from "../compose.ts";

/** A project from a txtar; the files named `compose*` are the compose files, in order. */
export function project(archive: string, more: Partial<ComposeQuestion> = {}): ComposeProject {
  const files = new Map(parseTxtar(archive).files.map(({ name, text }) => [name, text]));
  const main = [...files.keys()].filter((name) => /(?:^|\/)compose[^/]*\.yaml$/.test(name));
  return readCompose({ files: main, read: (path) => files.get(path), ...more });
}

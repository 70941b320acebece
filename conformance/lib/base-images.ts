/** The images a Dockerfile names, its build arguments filled in where their defaults say enough. */

/** The image that the last stage is built on; undefined for scratch and for one that can't be told. */
export function finalBase(dockerfile: string, args: Readonly<Record<string, string>>): string | undefined {
  const stages = new Map<string, string>();
  let last: string | undefined;
  for (const [, ref = "", stage] of dockerfile.matchAll(/^\s*FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/gim)) {
    last = stages.get(ref.toLowerCase()) ?? ref;
    if (stage !== undefined) stages.set(stage.toLowerCase(), last);
  }
  return baseImages(`${dockerfile.split(/^\s*FROM\s/im)[0] ?? ""}\nFROM ${last ?? "scratch"}`, args).at(-1);
}

export function baseImages(dockerfile: string, args: Readonly<Record<string, string>>): string[] {
  const values = new Map<string, string>();
  const stages = new Set<string>();
  const found = new Set<string>();
  const syntax = /^#\s*syntax\s*=\s*(\S+)/im.exec(dockerfile)?.[1];
  if (syntax) found.add(syntax);
  const add = (word: string): void => {
    const ref = fill(word, values);
    if (ref !== undefined && !stages.has(ref.toLowerCase()) && !/^\d+$/.test(ref) && ref !== "scratch") found.add(ref);
  };
  for (const line of dockerfile.replace(/\\\r?\n/g, " ").split(/\r?\n/)) {
    const arg = /^\s*ARG\s+(\w+)(?:=["']?([^"'\s]*))?/i.exec(line);
    if (arg?.[1] && !values.has(arg[1])) values.set(arg[1], args[arg[1]] ?? arg[2] ?? "");
    const from = /^\s*FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/i.exec(line);
    if (from?.[1]) add(from[1]);
    if (from?.[2]) stages.add(from[2].toLowerCase());
    for (const copied of line.matchAll(/--from=(\S+)/g)) add(copied[1] ?? "");
    for (const mounted of line.matchAll(/--mount=\S*\bfrom=([^,\s]+)/g)) add(mounted[1] ?? "");
  }
  return [...found].filter((ref) => ref !== "" && !ref.includes("$"));
}

function fill(word: string, values: ReadonlyMap<string, string>): string | undefined {
  let known = true;
  const text = word.replace(
    /\$(?:\{(\w+)(?::-([^}]*))?\}|(\w+))/g,
    (_, braced: string, fallback = "", bare: string) => {
      const value = values.get(braced ?? bare) || fallback;
      if (value === "") known = false;
      return value;
    },
  );
  return known ? text.replace(/^["']|["']$/g, "") : undefined;
}

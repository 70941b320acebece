import { before, type LogData, named, type Recogniser, type Seen } from "../../recogniser.ts";

/** The module whose path begins with that of the repository that was asked for, and goes deeper. */
function deeper({ host, path }: LogData, seen: Seen): string | undefined {
  if (host === undefined || path === undefined) return undefined;
  const begin = `${host}/${path}/`;
  for (let at = seen.at; at >= Math.max(0, seen.at - 8); at--) {
    const text = seen.lines[at]?.text ?? "";
    const from = text.indexOf(begin);
    const rest = from < 0 ? undefined : /^[^\s@:'"]+/.exec(text.slice(from))?.[0];
    // the repository's own URL is no deeper one
    if (rest !== undefined && rest.length > begin.length && !rest.slice(begin.length).startsWith(".git")) return rest;
  }
  return undefined;
}

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 4,
  wordings: [
    {
      pattern:
        /fatal: repository 'https?:\/\/(?:[^@/']+@)?(?<host>[^/']+)\/(?<path>[^/']+\/[^/']+?)(?:\.git)?\/?' not found/,
      when: (data, seen) =>
        deeper(data, seen) !== undefined &&
        (before(seen, /The project you were looking for could not be found/, 3) !== undefined ||
          /gitlab/i.test(data["host"] ?? "")),
      more: (seen) => {
        const found =
          /repository 'https?:\/\/(?:[^@/']+@)?(?<host>[^/']+)\/(?<path>[^/']+\/[^/']+?)(?:\.git)?\/?' not found/.exec(
            seen.lines[seen.at]?.text ?? "",
          )?.groups ?? {};
        const module = deeper(found, seen);
        return module === undefined ? {} : { module };
      },
    },
  ],
  message: ({ module, host, path }) =>
    `git asks for \`${host ?? "HOST"}/${path ?? "GROUP"}\`, which is a group and no project: GitLab tells who isn't logged in only the first two parts of ${named(module, "the module's path")}; give go the credentials too, which it takes for \`?go-get=1\` from ~/.netrc (\`RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download\`), or write the module's path with \`.git\` behind the project`,
};

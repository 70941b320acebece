/** What goes wrong with RUN. */
import type { Run } from "../../../src/docker/dockerfile/ast.ts";
import type { Mutant, Mutation } from "./mutation.ts";
import { edited, isGoBuild, linesOf, replaced, scriptOf, shellRuns, type Site } from "./site.ts";

const INSTALL = /\b(?:apk(?:\s+-\S+)*\s+add|apt-get(?:\s+-\S+)*\s+install|apt\s+install)\b([^&|;]*)/;

/** One package less in an `apk add` or `apt-get install`; the whole RUN goes when it was the only one. */
function withoutPackage(site: Site, run: Run): readonly Mutant[] {
  const { text } = site.dockerfile.source;
  const written = text.slice(run.span.start, run.span.end);
  const list = INSTALL.exec(written);
  if (!list) return [];
  const from = run.span.start + list.index + list[0].length - (list[1] ?? "").length;
  const words = [...(list[1] ?? "").matchAll(/[^\s\\]+/g)].filter(({ 0: word }) => !/^[-$"'#]/.test(word));
  if (words.length < 2) {
    return /&&|;/.test(written)
      ? []
      : [edited(site, `no ${words[0]?.[0] ?? "packages"} (line ${run.line})`, [{ ...linesOf(site, run), text: "" }])];
  }
  return words.map((word) => {
    const start = from + word.index;
    const what = `without the package ${word[0]} (line ${run.line})`;
    return edited(site, what, [{ start, end: start + word[0].length, text: "" }]);
  });
}

function isPlain(run: Run): boolean {
  return run.flags.length === 0 && !run.rest.text.includes("\n");
}

export const commands: readonly Mutation[] = [
  {
    kind: "output-renamed",
    intent: "breaking",
    mutants: (site) =>
      shellRuns(site)
        .filter(isGoBuild)
        .flatMap((run) =>
          replaced(site, run, /(\s-o[\s=]+["']?)([\w./-]*\/)?([\w.-]+)/, "$1$2$3-bin", "-o names another file"),
        ),
  },
  {
    kind: "output-dropped",
    intent: "breaking",
    mutants: (site) =>
      shellRuns(site)
        .filter(isGoBuild)
        .flatMap((run) => replaced(site, run, /\s-o[\s=]+["']?[\w./$ {}-]*?["']?(?=\s|$)/, "", "go build without -o")),
  },
  {
    kind: "cgo-left-on",
    intent: "breaking",
    mutants: (site) => {
      const found = /^(?:[ \t]*ENV[ \t]+CGO_ENABLED[= ]0[ \t]*\n)|\bCGO_ENABLED=0[ \t]+(?!\\)/m.exec(
        site.dockerfile.source.text,
      );
      if (!found) return [];
      return [
        edited(site, "without CGO_ENABLED=0", [{ start: found.index, end: found.index + found[0].length, text: "" }]),
      ];
    },
  },
  {
    kind: "package-removed",
    intent: "breaking",
    mutants: (site) => shellRuns(site).flatMap((run) => withoutPackage(site, run)),
  },
  {
    kind: "build-path-renamed",
    intent: "breaking",
    mutants: (site) =>
      shellRuns(site)
        .filter(isGoBuild)
        .flatMap((run) =>
          replaced(site, run, /(\s)(\.\/(?:cmd|app|server|src)\b)/, "$1./main", "another package is built"),
        ),
  },
  {
    kind: "command-misspelled",
    intent: "breaking",
    mutants: (site) =>
      shellRuns(site).flatMap((run) => replaced(site, run, /\bgo (build|mod)\b/, "golang $1", "golang for go")),
  },
  {
    kind: "runs-joined",
    intent: "harmless",
    mutants: (site) =>
      site.dockerfile.stages.flatMap(({ instructions: own }) =>
        own.flatMap((second, index) => {
          const first = own[index - 1];
          if (first?.keyword !== "RUN" || second.keyword !== "RUN" || !isPlain(first) || !isPlain(second)) return [];
          if (first.command.form !== "shell" || second.command.form !== "shell") return [];
          if (/[;#]|\|\|/.test(first.rest.text + second.rest.text) || second.endLine !== second.line) return [];
          const text = `RUN ${first.rest.text} && ${second.rest.text}\n`;
          return [
            edited(site, `two RUNs joined (line ${first.line})`, [
              { start: linesOf(site, first).start, end: linesOf(site, second).end, text },
            ]),
          ];
        }),
      ),
  },
  {
    kind: "run-split",
    intent: "harmless",
    mutants: (site) =>
      shellRuns(site).flatMap((run) => {
        const script = scriptOf(run);
        const parts = script.split("&&");
        // what a part leaves to the next (a directory, a variable) would be lost
        if (!isPlain(run) || parts.length < 2 || /[;|(){}`#]|\b(?:cd|export|set|umask|source)\b/.test(script))
          return [];
        const text = parts.map((part) => `RUN ${part.trim()}\n`).join("");
        return [edited(site, `a RUN split at && (line ${run.line})`, [{ ...linesOf(site, run), text }])];
      }),
  },
  {
    kind: "run-heredoc",
    intent: "harmless",
    mutants: (site) =>
      shellRuns(site).flatMap((run) => {
        const script = scriptOf(run);
        if (!isPlain(run) || /[;|(){}`#\\]|<</.test(script)) return [];
        const lines = script.split("&&").map((part) => part.trim());
        return [
          edited(site, `a RUN as here-document (line ${run.line})`, [
            { ...linesOf(site, run), text: `RUN <<EOF\nset -e\n${lines.join("\n")}\nEOF\n` },
          ]),
        ];
      }),
  },
  {
    kind: "build-flags-added",
    intent: "harmless",
    mutants: (site) =>
      shellRuns(site).flatMap((run) =>
        replaced(site, run, /\bgo build(?=\s)(?!.*-trimpath)/, "go build -trimpath -buildvcs=false", "-trimpath"),
      ),
  },
];

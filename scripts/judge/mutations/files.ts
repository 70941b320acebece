/** What goes wrong with the files beside the Dockerfile, and with what is ignored. */
import { basename, dirname, joinPath } from "../../../src/text/path.ts";
import { scanGoFile } from "../../../src/go/source/scan.ts";
import { Source } from "../../../src/text/source.ts";
import type { Mutant, Mutation } from "./mutation.ts";
import { contextCopies, ignoreFile, inContext, instructions, type Site, withIgnored } from "./site.ts";
import { type GoPackage, packages } from "./packages.ts";

function scripts(site: Site): readonly { readonly path: string; readonly text: string }[] {
  const named = instructions(site).flatMap(({ rest }) =>
    [...rest.text.matchAll(/[\w.-]+\.sh\b/g)].map(([name]) => name),
  );
  const found = new Set<string>();
  for (const copy of contextCopies(site)) {
    for (const { text } of copy.sources) if (text.endsWith(".sh")) found.add(inContext(site, text));
  }
  for (const name of named) found.add(inContext(site, name));
  return [...found].flatMap((path) => {
    const text = site.snapshot.entry(path)?.kind === "file" ? site.snapshot.read(path) : undefined;
    return text?.startsWith("#!") ? [{ path, text }] : [];
  });
}

/** As an ignore file writes it: relative to the context. */
function fromContext(site: Site, path: string): string | undefined {
  if (site.context === "") return path;
  return path.startsWith(`${site.context}/`) ? path.slice(site.context.length + 1) : undefined;
}

function ignored(site: Site, paths: readonly string[]): readonly Mutant[] {
  return paths.flatMap((path) => {
    const line = fromContext(site, path);
    return line === undefined || line === "" ? [] : [withIgnored(site, `${line} ignored`, line)];
  });
}

function embedded(site: Site, found: readonly GoPackage[]): readonly string[] {
  return found.flatMap(({ directory, files }) =>
    files.flatMap((path) => {
      const text = site.snapshot.read(path) ?? "";
      if (!text.includes("//go:embed")) return [];
      return scanGoFile(new Source(path, text))
        .embeds.map(({ pattern }) => joinPath(directory, pattern.replace(/^all:/, "")))
        .filter((target) => site.snapshot.entry(target) !== undefined);
    }),
  );
}

/** Files that are not all of their package. */
function partsOfPackages(site: Site): readonly string[] {
  return packages(site).flatMap(({ files: own }) => (own.length > 1 ? own : []));
}

function first(path: string): string {
  return path.split("/")[0] ?? path;
}

export const files: readonly Mutation[] = [
  {
    kind: "package-ignored",
    intent: "breaking",
    mutants: (site) =>
      ignored(
        site,
        packages(site)
          .filter(({ directory }) => directory !== site.context)
          .map(({ directory }) => directory),
      ),
  },
  {
    kind: "go-files-ignored",
    intent: "breaking",
    mutants: (site) =>
      ignored(
        site,
        ["go.sum", "go.mod"].map((name) => inContext(site, name)).filter((path) => site.snapshot.entry(path)),
      ),
  },
  {
    kind: "copied-ignored",
    intent: "breaking",
    mutants: (site) =>
      ignored(
        site,
        contextCopies(site).flatMap(({ sources }) =>
          sources
            .map(({ text }) => inContext(site, text))
            .filter((path) => path !== site.context && !/[$*?[]/.test(path) && site.snapshot.entry(path)),
        ),
      ),
  },
  { kind: "embed-ignored", intent: "breaking", mutants: (site) => ignored(site, embedded(site, packages(site))) },
  {
    kind: "embed-deleted",
    intent: "breaking",
    mutants: (site) =>
      embedded(site, packages(site)).map((path) => ({ what: `no ${path}`, changes: [{ path, gone: true }] })),
  },
  {
    kind: "package-deleted",
    intent: "breaking",
    mutants: (site) =>
      packages(site)
        .filter(({ directory }) => directory !== site.context)
        .map(({ directory }) => ({ what: `no ${directory}`, changes: [{ path: directory, gone: true }] })),
  },
  {
    kind: "package-renamed",
    intent: "breaking",
    mutants: (site) =>
      packages(site)
        .filter(({ directory }) => directory !== site.context)
        .map(({ directory }) => {
          const name = basename(directory);
          const other =
            name === name.toLowerCase() ? `${name.charAt(0).toUpperCase()}${name.slice(1)}` : name.toLowerCase();
          return {
            what: `${directory} becomes ${other}`,
            changes: [{ path: directory, movedTo: joinPath(dirname(directory), other) }],
          };
        }),
  },
  { kind: "source-file-ignored", intent: "breaking", mutants: (site) => ignored(site, partsOfPackages(site)) },
  {
    kind: "source-file-deleted",
    intent: "breaking",
    mutants: (site) => partsOfPackages(site).map((path) => ({ what: `no ${path}`, changes: [{ path, gone: true }] })),
  },
  {
    kind: "function-renamed",
    intent: "breaking",
    mutants: (site) =>
      packages(site).flatMap(({ files: own }) =>
        own.flatMap((path) => {
          const text = site.snapshot.read(path) ?? "";
          const [, name] = /^func ([A-Z]\w+)\(/m.exec(text) ?? [];
          if (name === undefined) return [];
          return [
            {
              what: `${name} of ${path} renamed`,
              changes: [{ path, text: text.replace(`func ${name}(`, `func ${name}New(`) }],
            },
          ];
        }),
      ),
  },
  {
    kind: "script-crlf",
    intent: "breaking",
    mutants: (site) =>
      scripts(site).map(({ path, text }) => ({
        what: `${path} with CRLF`,
        changes: [{ path, text: text.replace(/\r?\n/g, "\r\n") }],
      })),
  },
  {
    kind: "script-mode",
    intent: "breaking",
    mutants: (site) =>
      scripts(site)
        .filter(({ path }) => ((site.snapshot.entry(path)?.mode ?? 0) & 0o111) !== 0)
        .map(({ path }) => ({ what: `${path} without execute bit`, changes: [{ path, mode: 0o644 }] })),
  },
  {
    kind: "directory-ignored-unneeded",
    intent: "harmless",
    mutants: (site) =>
      ["docs", ".github", "testdata", "examples", "**/*_test.go", "*.md"]
        .filter((path) => path.includes("*") || site.snapshot.entry(inContext(site, path)))
        .map((path) => withIgnored(site, `${path} ignored`, path)),
  },
  {
    kind: "ignore-all-but-used",
    intent: "harmless",
    mutants: (site) => {
      const { path, text } = ignoreFile(site);
      const names = site.snapshot.list(site.context).filter((name) => name !== ".git" && name !== ".dockerignore");
      const copied = contextCopies(site).flatMap(({ sources }) =>
        sources.map((source) => first(source.text.replace(/^\.?\/+/, ""))),
      );
      const kept = [...new Set([...names, ...copied])].filter((name) => name !== "" && name !== ".");
      if (text.trim() !== "" || kept.length === 0 || kept.some((name) => /[$\s#!]/.test(name))) return [];
      return [
        {
          what: "all ignored, all but .git taken back",
          changes: [{ path, text: `*\n${kept.map((name) => `!${name}`).join("\n")}\n` }],
        },
      ];
    },
  },
  {
    kind: "file-added",
    intent: "harmless",
    mutants: (site) => [
      {
        what: "a Go file that is never built, in testdata",
        changes: [
          { path: inContext(site, "testdata/broken.go"), text: 'package broken\n\nimport "example.com/none"\n' },
        ],
      },
    ],
  },
];

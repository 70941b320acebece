/** What goes wrong with go.mod, go.sum and vendor. */
import { type GoMod, type Require } from "../../../src/go/gomod/ast.ts";
import { parseGoMod } from "../../../src/go/gomod/parse.ts";
import { Source } from "../../../src/text/source.ts";
import { dirname, joinPath } from "../../../src/text/path.ts";
import type { Mutant, Mutation } from "./mutation.ts";
import type { Site } from "./site.ts";

interface Module {
  readonly path: string;
  readonly directory: string;
  readonly text: string;
  readonly mod: GoMod;
}

/** go.mod of the context's root, or the nearest above. */
function moduleOf(site: Site): Module | undefined {
  for (let directory = site.context; ; directory = dirname(directory)) {
    const path = joinPath(directory, "go.mod");
    const text = site.snapshot.read(path);
    if (text !== undefined) return { path, directory, text, mod: parseGoMod(new Source(path, text)) };
    if (directory === "") return undefined;
  }
}

function onMod(site: Site, mutate: (module: Module) => readonly Mutant[]): readonly Mutant[] {
  const module = moduleOf(site);
  return module ? mutate(module) : [];
}

function onSum(
  site: Site,
  mutate: (path: string, text: string, module: Module) => readonly Mutant[],
): readonly Mutant[] {
  return onMod(site, (module) => {
    const path = joinPath(module.directory, "go.sum");
    const text = site.snapshot.read(path);
    return text === undefined || text.trim() === "" ? [] : mutate(path, text, module);
  });
}

function withMod(module: Module, what: string, text: string): Mutant {
  return { what, changes: [{ path: module.path, text }] };
}

function withoutLine(text: string, line: number): string {
  return text
    .split("\n")
    .filter((_, index) => index !== line - 1)
    .join("\n");
}

function direct({ mod }: Module): readonly Require[] {
  return mod.require.filter(
    ({ span }) => !mod.source.line(mod.source.position(span.start).line).includes("// indirect"),
  );
}

export const modules: readonly Mutation[] = [
  {
    kind: "go-sum-deleted",
    intent: "breaking",
    mutants: (site) => onSum(site, (path) => [{ what: "no go.sum", changes: [{ path, gone: true }] }]),
  },
  {
    kind: "go-sum-lines-deleted",
    intent: "breaking",
    mutants: (site) =>
      onSum(site, (path, text, module) =>
        direct(module)
          .slice(0, 12)
          .map(({ path: name, version }) => ({
            what: `go.sum without ${name} ${version}`,
            changes: [
              {
                path,
                text: text
                  .split("\n")
                  .filter((line) => !line.startsWith(`${name} ${version}`))
                  .join("\n"),
              },
            ],
          })),
      ),
  },
  {
    kind: "go-sum-line-cut",
    intent: "breaking",
    mutants: (site) =>
      onSum(site, (path, text) => [
        { what: "go.sum cut in a line", changes: [{ path, text: text.trimEnd().replace(/ \S+$/, "\n") }] },
      ]),
  },
  {
    kind: "go-line-raised",
    intent: "breaking",
    mutants: (site) =>
      onMod(site, (module) => {
        const { go } = module.mod;
        if (!go) return [];
        const changed = (version: string): Mutant =>
          withMod(module, `go ${go.version} → ${version}`, module.text.replace(/^go\s+\S+/m, `go ${version}`));
        return [changed("1.99"), changed("1.99.0")];
      }),
  },
  {
    kind: "go-mod-broken",
    intent: "breaking",
    mutants: (site) =>
      onMod(site, (module) =>
        [
          withMod(
            module,
            "a merge conflict in go.mod",
            module.text.replace(/^(go\s+\S+)$/m, "<<<<<<< HEAD\n$1\n=======\n$1\n>>>>>>> main"),
          ),
          withMod(module, "a misspelled directive in go.mod", module.text.replace(/^require\b/m, "requires")),
        ].filter(({ changes: [change] }) => change && "text" in change && change.text !== module.text),
      ),
  },
  {
    kind: "go-mod-deleted",
    intent: "breaking",
    mutants: (site) => onMod(site, ({ path }) => [{ what: "no go.mod", changes: [{ path, gone: true }] }]),
  },
  {
    kind: "require-dropped",
    intent: "breaking",
    mutants: (site) =>
      onMod(site, (module) =>
        direct(module)
          .slice(0, 12)
          .filter(({ span }) =>
            /^\s*(?:require )?\S+ \S+/.test(module.mod.source.line(module.mod.source.position(span.start).line)),
          )
          .map(({ path, span }) =>
            withMod(
              module,
              `go.mod without ${path}`,
              withoutLine(module.text, module.mod.source.position(span.start).line),
            ),
          ),
      ),
  },
  {
    kind: "replace-with-sibling",
    intent: "breaking",
    mutants: (site) =>
      onMod(site, (module) =>
        direct(module)
          .slice(0, 6)
          .filter(({ path }) => !module.mod.replace.some(({ old }) => old.path === path))
          .map(({ path }) =>
            withMod(
              module,
              `${path} replaced by a sibling directory`,
              `${module.text.trimEnd()}\n\nreplace ${path} => ../${path.split("/").at(-1) ?? "sibling"}\n`,
            ),
          ),
      ),
  },
  {
    kind: "vendor-inconsistent",
    intent: "breaking",
    mutants: (site) =>
      onMod(site, (module) => {
        const path = joinPath(module.directory, "vendor/modules.txt");
        const text = site.snapshot.read(path);
        const [first] = text?.match(/^# \S+ v\S+$/m) ?? [];
        if (text === undefined || first === undefined) return [];
        return [
          { what: "vendor/modules.txt without a module", changes: [{ path, text: text.replace(`${first}\n`, "") }] },
          { what: "no vendor/modules.txt", changes: [{ path, gone: true }] },
        ];
      }),
  },
  {
    kind: "vendor-of-nothing",
    intent: "breaking",
    mutants: (site) =>
      onMod(site, (module) => {
        const path = joinPath(module.directory, "vendor/modules.txt");
        if (site.snapshot.entry(joinPath(module.directory, "vendor")) || module.mod.require.length === 0) return [];
        return [{ what: "an empty vendor directory", changes: [{ path, text: "" }] }];
      }),
  },
  {
    kind: "go-sum-lines-added",
    intent: "harmless",
    mutants: (site) =>
      onSum(site, (path, text) => {
        const line = "example.com/unused v1.0.0 h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
        return [
          {
            what: "go.sum with a line of a module nobody requires",
            changes: [{ path, text: `${text.trimEnd()}\n${line}\n` }],
          },
        ];
      }),
  },
  {
    kind: "nested-module-added",
    intent: "harmless",
    mutants: (site) =>
      onMod(site, ({ directory }) => {
        const path = joinPath(directory, "internal-tools");
        if (site.snapshot.entry(path)) return [];
        return [
          {
            what: "a nested module that nobody imports",
            changes: [
              { path: `${path}/go.mod`, text: "module example.com/tools\n\ngo 1.99\n" },
              { path: `${path}/main.go`, text: 'package main\n\nimport _ "example.com/nowhere"\n\nfunc main() {}\n' },
            ],
          },
        ];
      }),
  },
];

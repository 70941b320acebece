import { globSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { defineConfig, type UserConfig } from "tsdown";

/** The bundle carries the pages of the causes inside; from source they are read from their folders. */
const causePages = {
  name: "cause-pages",
  load(id: string): string | undefined {
    if (!id.endsWith("/src/commands/cause-pages.ts")) return undefined;
    const pages = globSync("src/causes/*/*/doc.md").map((path) => [
      basename(dirname(path)),
      readFileSync(path, "utf8"),
    ]);
    const table = JSON.stringify(Object.fromEntries(pages));
    return `const pages = ${table};\nexport function pageOf({ slug }) { return pages[slug]; }\n`;
  },
};

/** Few files start faster than many: one for every command line, one for `check` as it is used most, the rest on demand. */
const chunks = [
  {
    name: "line",
    test: /\/src\/(commands\/(line\/(?!internal|help)|table|version|dump\/names)|host\/(terminal|places)|package)/,
  },
  {
    name: "check",
    test: /\/src\/(text|go|docker|shell|project|build|causes|finding|check|report\/pretty)\/|\/src\/commands\/check\/|\/src\/host\/disk|\/unbash\//,
  },
];

const shared: UserConfig = {
  format: "esm",
  platform: "node",
  target: "node20",
  deps: { alwaysBundle: [/./], onlyBundle: false },
  plugins: [causePages],
  minify: true,
  outDir: "dist",
};

/** `dist/cli.mjs` is the executable, `dist/index.mjs` the library; both carry their dependencies inside. */
const configs: UserConfig[] = defineConfig([
  {
    ...shared,
    name: "cli",
    entry: ["src/cli.ts"],
    dts: false,
    clean: true,
    outputOptions: { codeSplitting: { groups: chunks } },
  },
  { ...shared, name: "library", entry: ["src/index.ts"], dts: true, clean: false },
]);

export default configs;

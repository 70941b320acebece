import { defineConfig, type UserConfig } from "tsdown";

/**
 * Few files start faster than many: what every command line needs, what `check` needs, which is used most, and the rest on
 * demand.
 */
const chunks = [
  // shown by `check` and by `explain`, which needs nothing else of check
  { name: "show", priority: 4, test: /\/src\/(text|finding|report\/pretty)\/|\/src\/report\/(safe-text|json)/ },
  {
    name: "explain",
    priority: 0,
    test: /\/src\/(log|explain|causes\/words)\/|\/src\/causes\/([\w-]+\/[\w-]+\/recognise|recognisers?\.ts)|\/src\/report\/explain\/|\/src\/commands\/explain\/(explain|project)\.ts|\/src\/host\/read-lines/,
  },
  {
    name: "line",
    priority: 2,
    test: /\/src\/(commands\/(line\/(?!internal|help|reference)|table|version|dump\/names)|host\/(terminal|places))|package\.json/,
  },
  {
    name: "check",
    priority: 1,
    test: /\/src\/(text|go|docker|shell|project(?!\/config)|build|causes(?!\/pages|\/words|\/recognisers?\.ts|\/[\w-]+\/[\w-]+\/recognise)|finding|check(?!\/compose)|report\/pretty)\/|\/src\/commands\/check\/|\/src\/host\/disk|\/unbash\//,
  },
];

/**
 * `import … from "node:fs"` makes Node evaluate every export of the module, streams and promises among them: 6 to 12 ms. The
 * bundle takes the module itself.
 */
const builtins = {
  name: "builtins",
  transform(code: string): string | undefined {
    if (!code.includes('from "node:')) return undefined;
    return code
      .replaceAll(
        /^import \{([^}]+)\} from "(node:[^"]+)";$/gm,
        (_, names: string, name: string) =>
          `const {${names.replaceAll(/\btype \w+,?/g, "").replaceAll(" as ", ": ")}} = process.getBuiltinModule("${name}");`,
      )
      .replaceAll(/^import (\w+) from "(node:[^"]+)";$/gm, 'const $1 = process.getBuiltinModule("$2");');
  },
};

/** One character that isn't in Latin-1 makes the engine keep a whole file with two bytes a character. */
const ascii = {
  name: "ascii",
  generateBundle(_: unknown, bundle: Record<string, { type: string; code?: string }>): void {
    for (const file of Object.values(bundle)) {
      if (file.type !== "chunk" || file.code === undefined) continue;
      // UTF-16 unit by unit: strings, templates and regular expressions all read pairs of escapes as one character.
      file.code = file.code.replaceAll(
        /[^\n\x20-\x7e\t\r]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );
    }
  },
};

const shared: UserConfig = {
  format: "esm",
  platform: "node",
  target: "node20",
  deps: { alwaysBundle: [/./], onlyBundle: false },
  plugins: [builtins, ascii],
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
  // the threads for modules: a program of their own, that loads nothing else
  { ...shared, name: "thread", entry: ["src/modules/cache/pool-worker.ts"], dts: false, clean: false },
  { ...shared, name: "library", entry: ["src/index.ts"], dts: true, clean: false },
]);

export default configs;

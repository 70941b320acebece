import { defineConfig, type UserConfig } from "tsdown";

/**
 * Few files start faster than many: what every command line needs, what `check` needs, which is used most, and the rest on
 * demand.
 */
const chunks = [
  {
    name: "line",
    priority: 2,
    test: /\/src\/(commands\/(line\/(?!internal|help|reference)|table|version|dump\/names)|host\/(terminal|places))|package\.json/,
  },
  {
    name: "check",
    priority: 1,
    test: /\/src\/(text|go|docker|shell|project(?!\/config)|build|causes(?!\/pages)|finding|check(?!\/compose)|report\/pretty)\/|\/src\/commands\/check\/|\/src\/host\/disk|\/unbash\//,
  },
];

const shared: UserConfig = {
  format: "esm",
  platform: "node",
  target: "node20",
  deps: { alwaysBundle: [/./], onlyBundle: false },
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

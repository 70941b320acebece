import { defineConfig, type UserConfig } from "tsdown";

/** `dist/cli.mjs` is the executable, `dist/index.mjs` the library; both carry their dependencies inside. */
const config: UserConfig = defineConfig({
  entry: { cli: "src/cli.ts", index: "src/index.ts" },
  format: "esm",
  platform: "node",
  target: "node20",
  dts: { entry: { index: "src/index.ts" } },
  noExternal: [/./],
  minify: true,
  clean: true,
  outDir: "dist",
});

export default config;

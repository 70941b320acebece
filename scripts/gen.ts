/** `npm run gen`: writes every generated file that can be made from the repository alone. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Programs in this folder that need no arguments. */
const generators = ["gen-causes.ts", "gen-cli.ts", "gen-confusions.ts", "gen-pages.ts", "readme.ts"];

for (const name of generators) {
  console.log(`gen ${name}`);
  execFileSync(process.execPath, [join(import.meta.dirname, name)], { stdio: "inherit" });
}

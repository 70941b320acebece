/** `npm run gen`: writes every generated file; each generator is a program in scripts/gen/ that needs no arguments. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const generators = join(import.meta.dirname, "gen");
const names = existsSync(generators) ? readdirSync(generators).filter((name) => name.endsWith(".ts")) : [];
for (const name of names.toSorted()) {
  console.log(`gen ${name}`);
  execFileSync(process.execPath, [join(generators, name)], { stdio: "inherit" });
}

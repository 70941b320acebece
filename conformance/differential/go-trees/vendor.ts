/** vendor/modules.txt that no longer fits: what the go command prints of it, and what we do. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GoMod } from "../../../src/go/gomod/ast.ts";
import { parseGoMod, parseGoWork } from "../../../src/go/gomod/parse.ts";
import { vendorErrorText, vendorInconsistencies } from "../../../src/go/vendor/inconsistencies.ts";
import { parseModulesTxt } from "../../../src/go/vendor/modules-txt.ts";
import { Source } from "../../../src/text/source.ts";
import type { Random } from "../docker/random.ts";
import type { Difference, World } from "./checks.ts";
import { goVersion } from "./ours.ts";
import type { Project } from "./project.ts";
import { anyModule } from "./universe.ts";

function changeLine(random: Random, text: string): string {
  const lines = text.split("\n");
  const at = random.below(lines.length);
  const line = lines[at] ?? "";
  switch (random.below(5)) {
    case 0:
      lines.splice(at, 1);
      break;
    case 1:
      lines[at] = line.replace(/v[0-9.]+[^ ]*/, anyModule(random).version);
      break;
    case 2:
      lines[at] = line.startsWith("## ") ? "## go 1.13" : line.replace("=>", random.pick(["=> x", "", "=>"]));
      break;
    case 3:
      lines.splice(
        at,
        0,
        `# ${anyModule(random).path} ${random.pick(["v1.0.0", "=> ./local", "v1.0.0 => ./local", "=> example.com/x v1.0.0"])}`,
      );
      break;
    default:
      lines.splice(at, 0, random.pick(["## explicit", "## explicit; go 1.21", "# x", "example.com/d", "#"]));
  }
  return lines.join("\n");
}

function changeMod(random: Random, text: string): string {
  const { path, version } = anyModule(random);
  const other = anyModule(random);
  switch (random.below(4)) {
    case 0:
      return text.replace(
        /(example\.com\/\S+) v\S+/,
        (_, name: string) => `${name} ${other.path === name ? other.version : "v1.0.0"}`,
      );
    case 1:
      return text.replace(/\n(?:require )?\s*example\.com\/\S+ v[^\n]*/, "\n");
    case 2:
      return `${text}\nreplace ${path} => ./local\n`;
    default:
      return `${text}\nreplace ${path} ${version} => ${other.path} ${other.version}\n`;
  }
}

function mains(world: World, project: Project): GoMod[] {
  return project.modules.map((dir) =>
    parseGoMod(new Source("go.mod", readFileSync(join(world.dir, dir, "go.mod"), "utf8"))),
  );
}

function ours(world: World, project: Project): string {
  const txt = join(world.dir, "vendor/modules.txt");
  const workText = project.files.get("go.work");
  const found = vendorInconsistencies({
    mains: mains(world, project),
    work: workText === undefined ? undefined : parseGoWork(new Source("go.work", workText)),
    modules: existsSync(txt) ? parseModulesTxt(new Source("vendor/modules.txt", readFileSync(txt, "utf8"))) : undefined,
    dirs: project.modules.map((dir) => dir || "."),
    files: project.modules.map((dir) => join(dir, "go.mod")),
  });
  return found.length === 0 ? "" : vendorErrorText(world.dir, found, goVersion, workText !== undefined);
}

/** Vendors the project, damages what was written and compares the complaints. */
export function checkVendor(world: World, project: Project, random: Random): Difference[] {
  const work = project.files.has("go.work");
  const vendored = world.go.run(world.dir, [work ? "work" : "mod", "vendor", "-e"]);
  const txt = join(world.dir, "vendor/modules.txt");
  if (vendored.status !== 0 || !existsSync(txt)) return [];
  if (random.chance(60)) writeFileSync(txt, changeLine(random, readFileSync(txt, "utf8")));
  else if (random.chance(20)) rmSync(txt);
  const mod = join(world.dir, random.pick(["", ...project.modules]), "go.mod");
  if (random.chance(60) && existsSync(mod)) writeFileSync(mod, changeMod(random, readFileSync(mod, "utf8")));
  if (mains(world, project).some(({ errors }) => errors.length > 0)) return [];
  const { stderr } = world.go.run(world.dir, ["list", "-e", "-mod=vendor", "all"]);
  const theirs = stderr.includes("inconsistent vendoring") ? stderr.trim() : "";
  const mine = ours(world, project);
  if (/conflicting replacements|listed multiple|errors parsing/.test(stderr)) return [];
  return mine === theirs ? [] : [{ what: "vendor", ours: mine, theirs: `${theirs} (${stderr.slice(0, 200)})` }];
}

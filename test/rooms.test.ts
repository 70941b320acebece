/** The house's rules: which room may know which other, and who may touch the world outside. See ARCHITECTURE.md. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./cli-process.ts";

interface Room {
  /** Rooms it may use. */
  readonly uses: readonly string[];
  /** Rooms of which it may know the types only. */
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
  /** Packages of which it may know the types only. */
  readonly packageTypes?: readonly string[];
  /** May use `node:*`, `process` and the clock. */
  readonly outside?: boolean;
}

const READERS = ["go", "docker", "deploy"];

const rooms: Readonly<Record<string, Room>> = {
  text: { uses: [] },
  finding: { uses: ["text"] },
  go: { uses: ["text"] },
  docker: { uses: ["text"] },
  shell: { uses: ["text"], packages: ["unbash"] },
  deploy: { uses: ["text"], packages: ["yaml"] },
  config: { uses: [], packages: ["yaml"] },
  project: { uses: ["text", "config", ...READERS], packageTypes: ["yaml"] },
  recipes: { uses: ["text", "shell", "deploy"], packageTypes: ["unbash"] },
  build: { uses: ["text", "go", "docker", "shell"], types: ["project"], packageTypes: ["unbash"] },
  log: { uses: ["text"] },
  causes: { uses: ["text", "finding"], types: ["build", "docker", "go", "log", "project"] },
  check: { uses: ["text", "finding", ...READERS, "recipes", "project", "build", "causes"] },
  explain: { uses: ["text", "finding", "causes"], types: ["log"] },
  report: { uses: ["text", "finding"], types: ["causes"] },
  modules: { uses: ["text", "config", "go", "host"], packageTypes: ["yaml"], outside: true },
  host: { uses: [], types: ["project", "build"], outside: true },
  commands: {
    uses: [
      "text",
      "finding",
      "shell",
      "log",
      ...READERS,
      "project",
      "build",
      "causes",
      "check",
      "explain",
      "report",
      "modules",
      "host",
    ],
    outside: true,
  },
  "cli.ts": { uses: ["commands", "host"], outside: true },
  "index.ts": { uses: ["text", "finding", "project", "causes", "check", "report", "host"] },
};

/** Known violations that are still to be mended. */
const OPEN: ReadonlySet<string> = new Set(["causes/install.ts: docker (docker/images/packages.ts)"]);

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.includes("testdata"))
  // Reads the cases for the tests and the conformance suite.
  .filter((file) => file !== "causes/cases.ts")
  .sort();

function source(file: string): string {
  return readFileSync(join(ROOT, "src", file), "utf8");
}

const STATEMENT = /^(?:import|export)\s+(type\s+)?(?:([\w*\s{},$]+?)\s+from\s+)?"([^"]+)"/gm;
const DYNAMIC = /\bimport\(\s*"([^"]+)"\s*\)/g;

function importsOf(file: string): Import[] {
  const text = source(file);
  const found: Import[] = [];
  for (const [, type, names = "", target = ""] of text.matchAll(STATEMENT)) {
    const inner = /^\{(.*)\}$/s
      .exec(names.trim())?.[1]
      ?.split(",")
      .map((name) => name.trim()) ?? [""];
    const typeOnly =
      type !== undefined || inner.filter((name) => name !== "").every((name) => name.startsWith("type "));
    found.push({
      file,
      target,
      typeOnly: typeOnly && names.trim() !== "" && (type !== undefined || names.includes("{")),
    });
  }
  for (const [, target = ""] of text.matchAll(DYNAMIC)) found.push({ file, target, typeOnly: false });
  return found;
}

function roomOf(file: string): string {
  return file.split("/")[0] ?? file;
}

function refusal({ file, target, typeOnly }: Import): string | undefined {
  const own = roomOf(file);
  const room = rooms[own];
  if (!room) return `${file}: there is no room ${own}`;
  if (target.startsWith("node:")) return room.outside ? undefined : `${file}: ${target}`;
  if (!target.startsWith(".")) {
    const allowed = room.packages?.includes(target) || (typeOnly && room.packageTypes?.includes(target));
    return allowed ? undefined : `${file}: package ${target}`;
  }
  const path = join(dirname(file), target);
  if (path.startsWith("..")) return path === "../package.json" ? undefined : `${file}: ${target} is outside of src`;
  const other = roomOf(path);
  if (other === own || room.uses.includes(other)) return undefined;
  if (typeOnly && room.types?.includes(other)) return undefined;
  return `${file}: ${typeOnly ? "types of " : ""}${other} (${path})`;
}

const imports = files.flatMap(importsOf);

test("the imports are found", () => {
  expect(imports.length).toBeGreaterThan(files.length);
  expect(imports.filter(({ file }) => file === "cli.ts").map(({ target }) => target)).toContain(
    "./commands/line/dispatch.ts",
  );
});

test.each(Object.keys(rooms))("%s knows only the rooms it may know", (room) => {
  const own = imports.filter(({ file }) => roomOf(file) === room);

  expect(own.flatMap((item) => refusal(item) ?? []).filter((text) => !OPEN.has(text))).toEqual([]);
});

test("commands don't know one another", () => {
  const shared = /^commands\/(line\/|table|version)/;
  const crossing = imports.filter(({ file, target }) => {
    const path = join(dirname(file), target);
    if (shared.test(file) || !path.startsWith("commands/") || shared.test(path)) return false;
    return unitOf(file) !== unitOf(path);
  });

  expect(crossing).toEqual([]);
});

/** The command a file belongs to: `check` for `commands/check/scope.ts`. */
function unitOf(file: string): string {
  return file.split("/")[1]?.replace(/\.ts$/, "") ?? "";
}

const WORLD = [
  /(?<![\w.$"'`#-])(?:console|process|performance|Buffer|globalThis)\./,
  /(?<![\w.$"'`#-])(?:fetch|setTimeout|setInterval)\(/,
  /\bDate\.now\b|\bnew Date\b|\bMath\.random\b/,
];

test("only the rooms at the door touch the console, the process, the clock or the network", () => {
  const inner = files.filter((file) => !rooms[roomOf(file)]?.outside);

  expect(inner.filter((file) => WORLD.some((pattern) => pattern.test(shownCode(file))))).toEqual([]);
});

/** Code without comments, and without `process` where that is the file's own name for something. */
function shownCode(file: string): string {
  const text = withoutComments(source(file));
  return /\bprocess(?:\s*:|\s*=[^=])/.test(text) ? text.replaceAll(/\bprocess\b/g, "own") : text;
}

test("only the commands' door sets an exit code", () => {
  expect(files.filter((file) => /\bprocess\.exit(?:Code\b|\()/.test(withoutComments(source(file))))).toEqual([
    "cli.ts",
  ]);
});

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "$1");
}

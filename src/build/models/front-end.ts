/**
 * Where builders of front ends write: `npm run build` with the package's own script, and the directories that these tools use
 * when nothing says otherwise.
 * @see https://vite.dev/config/build-options.html#build-outdir @see https://create-react-app.dev/docs/production-build
 * @see https://cli.vuejs.org/config/#outputdir @see https://nextjs.org/docs/app/api-reference/config/next-config-js/distDir
 * @see https://reactrouter.com/start/framework/deploying
 */
import { resolvePath } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import type { Filesystem } from "../fs/filesystem.ts";
import { knownText } from "../fs/node.ts";
import type { Call } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";

const MAX_DEPTH = 5;

const MANAGERS: ReadonlySet<string> = new Set(["npm", "yarn", "pnpm", "bun"]);
const BUILDERS: ReadonlySet<string> = new Set(["npx", "bunx", "react-scripts", "vue-cli-service"]);

/** Makes the output directory of the build that the command runs, where that is known. */
export function frontEndOutputs(call: Call): void {
  const { machine } = call;
  const { dir, words, options } = placed(call);
  if (!isKnown(machine.cwd) || ![dir, ...words, ...options].every(isKnown)) return;
  const root = resolvePath(machine.cwd, dir);
  const started = BUILDERS.has(call.name)
    ? [call.name, ...words].join(" ")
    : scriptStarted(machine.fs, root, call.name, words);
  const command = started && [started, ...options].join(" ");
  const outputs = command === undefined ? undefined : outputsOf(machine.fs, root, command, 0);
  if (outputs === undefined) return;
  const reason = doubt(machine, `\`${call.name}\` builds a front end`);
  for (const output of outputs) machine.fs = machine.fs.makeDir(output);
  const [site] = outputs;
  if (site === undefined) return;
  const content = { from: "unknown", reason } as const;
  if (outputs.length === 1)
    machine.fs = machine.fs.write(`${site}/index.html`, { kind: "file", mode: 0o644, uid: machine.user.uid, content });
  machine.fs = machine.fs.doubt([site], reason, false);
}

/** `npm --prefix web run build`, `yarn --cwd web build`, `pnpm -C web build`. `options`: of what is run, perhaps. */
function placed({ args }: Call): Record<"words" | "options", readonly string[]> & { readonly dir: string } {
  let dir = ".";
  const words: string[] = [];
  const end = args.includes("--") ? args.indexOf("--") : args.length;
  const options = args.slice(end + 1);
  for (let at = 0; at < end; at++) {
    const word = args[at] ?? "";
    if (/^(?:--prefix|--cwd|-C|--dir)$/.test(word)) dir = args[++at] ?? ".";
    else (word.startsWith("-") ? options : words).push(word);
  }
  return { dir, words, options };
}

/** The script of package.json that a package manager is told to run, `npm run build` or `yarn build`. */
function scriptStarted(fs: Filesystem, root: string, name: string, words: readonly string[]): string | undefined {
  const [script = "", ...more] = /^run(?:-script)?$/.test(words[0] ?? "") ? words.slice(1) : words;
  return MANAGERS.has(name) && more.length === 0 ? scriptsOf(fs, root).get(script) : undefined;
}

function scriptsOf(fs: Filesystem, root: string): ReadonlyMap<string, string> {
  const text = knownText(fs.stat(`${root}/package.json`));
  try {
    const { scripts = {} } = JSON.parse(text ?? "{}") as { readonly scripts?: Readonly<Record<string, unknown>> };
    return new Map(Object.entries(scripts).filter((pair): pair is [string, string] => typeof pair[1] === "string"));
  } catch {
    return new Map();
  }
}

/** The directories that are surely there afterwards, the site first; undefined when that isn't known. */
function outputsOf(fs: Filesystem, root: string, command: string, depth: number): readonly string[] | undefined {
  const last =
    command
      .split(/&&|;/)
      .at(-1)
      ?.trim()
      .replace(/^(?:\w+=\S*\s+|cross-env\s+)+/, "") ?? "";
  const [program, ...words] = last.replace(/^(?:npx|bunx|pnpm exec|yarn exec)\s+/, "").split(/\s+/);
  if (/^(?:run-p|run-s|npm-run-all2?)$/.test(program ?? "") && depth < MAX_DEPTH) {
    const scripts = scriptsOf(fs, root);
    for (const word of words) {
      const script = scripts.get(word.replaceAll('"', ""));
      const outputs = script === undefined ? undefined : outputsOf(fs, root, script, depth + 1);
      if (outputs) return outputs;
    }
    return undefined;
  }
  if (words[0] !== "build") return undefined;
  const options = words.slice(1).join(" ");
  if (program === "vite" && !/--outDir|--config|(?:^| )-c /.test(options)) return viteOutput(fs, root);
  if (program === "react-scripts") return [`${root}/build`];
  if (program === "vue-cli-service" && !/--dest|--target/.test(options))
    return configured(fs, root, ["vue.config.js", "vue.config.ts"], "outputDir", "dist");
  if (program === "next") return [`${root}/.next`, `${root}/.next/static`];
  if (
    program === "react-router" &&
    knownText(fs.stat(`${root}/react-router.config.ts`))?.includes("buildDirectory") !== true
  )
    return [`${root}/build`, `${root}/build/client`];
  return undefined;
}

function viteOutput(fs: Filesystem, root: string): readonly string[] | undefined {
  // SvelteKit and others have adapters of their own; that npm itself makes such a file is not believed
  if (fs.stat(`${root}/svelte.config.js`).is === "yes") return undefined;
  const names = ["vite.config.ts", "vite.config.js", "vite.config.mts", "vite.config.mjs"];
  const texts = names.map((name) => knownText(fs.stat(`${root}/${name}`)) ?? "").join("\n");
  // the directory is relative to a root of its own
  if (/\broot\s*:/.test(texts)) return undefined;
  if (/@tanstack\/\w*start|@remix-run|@solidjs\/start|react-router\/dev/.test(texts)) return undefined;
  return configured(fs, root, names, "outDir", "dist");
}

/** The directory that a literal in the configuration names, or the usual one when it doesn't speak of it. */
function configured(
  fs: Filesystem,
  root: string,
  names: readonly string[],
  key: string,
  usual: string,
): readonly string[] | undefined {
  for (const name of names) {
    const found = fs.stat(`${root}/${name}`);
    if (found.is !== "yes") continue;
    const text = knownText(found);
    if (text === undefined) return undefined;
    if (!text.includes(key)) continue;
    const literal = new RegExp(`\\b${key}\\s*:\\s*["'\`]([^"'\`$]+)["'\`]`).exec(text)?.[1];
    return literal === undefined ? undefined : [resolvePath(root, literal)];
  }
  return [`${root}/${usual}`];
}

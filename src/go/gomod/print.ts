import type { GoMod, ModuleVersion } from "./ast.ts";
import { autoQuote } from "./strings.ts";

/** What a go.mod file says, without the places. */
export interface GoModContents {
  readonly module: string;
  readonly go?: string | undefined;
  readonly toolchain?: string | undefined;
  readonly godebug?: readonly { readonly key: string; readonly value: string }[];
  readonly require?: readonly (ModuleVersion & { readonly indirect?: boolean })[];
  readonly exclude?: readonly ModuleVersion[];
  readonly replace?: readonly { readonly old: ModuleVersion; readonly new: ModuleVersion }[];
  readonly retract?: readonly { readonly low: string; readonly high: string; readonly rationale?: string }[];
  readonly tool?: readonly { readonly path: string }[];
  readonly ignore?: readonly { readonly path: string }[];
}

function module({ path, version }: ModuleVersion): string {
  return version === "" ? autoQuote(path) : `${autoQuote(path)} ${version}`;
}

/** One line by itself, several in a block, as gofmt would for go.mod. */
function section(verb: string, lines: readonly string[]): string {
  const [only] = lines;
  if (only === undefined) return "";
  if (lines.length === 1 && !only.startsWith("//")) return `\n${verb} ${only}\n`;
  return `\n${verb} (\n${lines.map((line) => `\t${line.replaceAll("\n", "\n\t")}\n`).join("")})\n`;
}

function retraction({ low, high, rationale = "" }: { low: string; high: string; rationale?: string }): string {
  const versions = low === high ? low : `[${low}, ${high}]`;
  const comment = rationale === "" ? "" : `${rationale.replaceAll(/^/gm, "// ")}\n`;
  return `${comment}${versions}`;
}

/** Writes a go.mod file in the order and the form `go mod tidy` gives it. */
export function printGoMod(contents: GoModContents | GoMod): string {
  const { module: own, go, toolchain } = contents;
  const path = typeof own === "string" ? own : (own?.path ?? "");
  const goVersion = typeof go === "object" ? go.version : go;
  const toolchainName = typeof toolchain === "object" ? toolchain.name : toolchain;
  const require = contents.require ?? [];
  const direct = require.filter(({ indirect }) => !indirect).map(module);
  const indirect = require.filter((each) => each.indirect).map((each) => `${module(each)} // indirect`);
  return [
    path === "" ? "" : `module ${autoQuote(path)}\n`,
    goVersion === undefined ? "" : `\ngo ${goVersion}\n`,
    toolchainName === undefined ? "" : `\ntoolchain ${toolchainName}\n`,
    section(
      "godebug",
      (contents.godebug ?? []).map(({ key, value }) => `${key}=${value}`),
    ),
    section("require", direct),
    section("require", indirect),
    section("exclude", (contents.exclude ?? []).map(module)),
    section(
      "replace",
      (contents.replace ?? []).map((each) => `${module(each.old)} => ${module(each.new)}`),
    ),
    section("retract", (contents.retract ?? []).map(retraction)),
    section(
      "tool",
      (contents.tool ?? []).map((each) => autoQuote(each.path)),
    ),
    section(
      "ignore",
      (contents.ignore ?? []).map((each) => autoQuote(each.path)),
    ),
  ].join("");
}

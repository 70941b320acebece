/** Shell patterns: `*`, `?`, `[…]`, where `*` does not cross a slash in path names. */
import { resolvePath } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import type { Machine } from "./machine.ts";

const compiled = new Map<string, RegExp | undefined>();

/** Whether a whole text matches a pattern (`case`, `${x#p}`: slashes are ordinary characters). */
export function matchPattern(pattern: string, text: string): boolean {
  return toRegExp(pattern)?.test(text) ?? false;
}

function toRegExp(pattern: string): RegExp | undefined {
  if (compiled.has(pattern)) return compiled.get(pattern);
  let source = "";
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    if (char === "*") source += "[^]*";
    else if (char === "?") source += "[^]";
    else if (char === "\\" && at < pattern.length - 1) source += escapeRegExp(pattern.charAt(++at));
    else if (char === "[") {
      const end = pattern.indexOf("]", at + 2);
      if (end === -1) source += "\\[";
      else {
        source += pattern
          .slice(at, end + 1)
          .replace(/^\[!/, "[^")
          .replaceAll("\\", "\\\\");
        at = end;
      }
    } else source += escapeRegExp(char);
  }
  const made = attempt(`^${source.replace(/(?:\[\^\]\*){2,}/g, "[^]*")}$`);
  if (compiled.size > 500) compiled.clear();
  compiled.set(pattern, made);
  return made;
}

function attempt(source: string): RegExp | undefined {
  try {
    return new RegExp(source, "u");
  } catch {
    return undefined;
  }
}

function escapeRegExp(char: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char;
}

/** Paths that a glob stands for; undefined when that can't be told. */
export function expandGlob(pattern: string, machine: Machine): string[] | undefined {
  const absolute = pattern.startsWith("/");
  if (!absolute && !isKnown(machine.cwd)) return undefined;
  let found: string[] = [absolute ? "/" : ""];
  for (const element of pattern.split("/").filter(Boolean)) {
    const next: string[] = [];
    for (const dir of found) {
      if (!/[*?[]/.test(element.replaceAll(/\\./gs, ""))) {
        const path = dir + element.replaceAll(/\\(.)/gs, "$1");
        const answer = machine.fs.stat(resolvePath(machine.cwd, path));
        if (answer.is === "unknown") return undefined;
        if (answer.is === "yes") next.push(`${path}/`);
        continue;
      }
      const real = machine.fs.find(resolvePath(machine.cwd, dir === "" ? "." : dir));
      if (real.is === "unknown") return undefined;
      if (real.is === "no") continue;
      const listing = machine.fs.list(real.value.path);
      if (!listing.complete) return undefined;
      for (const name of listing.names) {
        if (name.startsWith(".") !== element.startsWith(".")) continue;
        if (matchPattern(element, name)) next.push(`${dir}${name}/`);
      }
    }
    found = next;
  }
  const directories = pattern.endsWith("/");
  const paths: string[] = [];
  for (const path of found) {
    if (!directories || path === "/") paths.push(path === "/" ? path : path.replace(/\/$/, ""));
    else {
      const node = machine.fs.stat(resolvePath(machine.cwd, path));
      if (node.is === "unknown") return undefined;
      if (node.is === "yes" && node.value.kind === "dir") paths.push(path);
    }
  }
  return paths;
}

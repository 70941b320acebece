/** Reads a tag of the golang image: which Go, on which system; from the table of everything that was ever published. */
import { debianReleases } from "./debian-releases.ts";
import { golangTags } from "./golang-tags.ts";

export type GolangTag =
  | {
      readonly known: true;
      /** `1.22.12`; `1.27` when the tag still moves; undefined for tip. */
      readonly goVersion: string | undefined;
      /** `bookworm`, or `3.20` for alpine. */
      readonly base: string;
      readonly toolchainLocal: boolean;
      /** GOLANG_VERSION, where the tag decides it. */
      readonly variable: string | undefined;
    }
  | { readonly known: false; readonly reason: string; readonly impossible?: string };

interface Row {
  readonly minor: number;
  /** Patch number, or `rc1`, `beta2`. */
  readonly patch: string;
  readonly debian: readonly string[];
  readonly alpine: readonly string[];
}

/** Versions whose tags still move; for them the table knows no last patch, and newer systems may come. */
const liveMinors: ReadonlySet<number> = new Set([26, 27]);
const newestMinor = 27;
const oldestMinor = 9;

const rows = new Map<number, readonly Row[]>();

export function golangTag(tag: string): GolangTag {
  const { version, variant } = splitTag(tag);
  if (version === "tip") return onNewest("tip", variant, tag);
  if (version === "rc") return { known: false, reason: `the golang tag \`${tag}\` moves from release to release` };
  if (version === "" || version === "1") return onNewest(`1.${newestMinor}`, variant, tag);
  const found = /^1\.(\d+)(?:\.(\d+)|((?:rc|beta)\d+)|-rc)?$/.exec(version);
  if (!found) return { known: false, reason: `the golang tag \`${tag}\` is not known here` };
  const minor = Number(found[1]);
  if (minor < oldestMinor || minor > newestMinor)
    return { known: false, reason: `golang 1.${minor} is not known here` };
  const patch = found[2] ?? found[3];
  const candidates = rowsFor(minor, version.endsWith("-rc") ? "rc" : patch);
  if (candidates.length === 0) return unpublished(minor, patch, variant, tag);
  return pick(candidates, minor, patch, variant, tag);
}

/** A patch newer than the table of a living release stands on what the newest one it holds stands on. */
function rowsFor(minor: number, patch: string | undefined): readonly Row[] {
  const all = rowsOf(minor);
  if (patch === undefined) return all;
  if (patch === "rc") return all.filter((row) => row.patch.startsWith("rc"));
  const last = all.at(-1);
  if (last && liveMinors.has(minor) && Number(patch) > Number(last.patch)) return [{ ...last, patch }];
  return all.filter((row) => row.patch === patch);
}

/** `1.22-alpine3.20` is version `1.22` and variant `alpine3.20`; `bookworm` alone has no version. */
function splitTag(tag: string): { version: string; variant: string } {
  const variants = /(?:^|-)(alpine(?:\d+\.\d+)?|onbuild|cross|windowsservercore.*|nanoserver.*|[a-z]+)$/.exec(tag);
  const name = variants?.[1] ?? "";
  if (tag === "latest" || tag === "tip" || tag === "rc" || name === "" || name === "rc") {
    return { version: tag === "latest" ? "" : tag, variant: "" };
  }
  const version = tag.slice(0, tag.length - name.length).replace(/-$/, "");
  return { version: version.replace(/^tip-\d+$/, "tip").replace(/-rc$/, "-rc"), variant: name };
}

/** The newest row that has the variant is what the tag means, or meant last. */
function pick(
  candidates: readonly Row[],
  minor: number,
  patch: string | undefined,
  variant: string,
  tag: string,
): GolangTag {
  for (const row of candidates.toReversed()) {
    const base = baseOf(row, variant);
    if (base === undefined) continue;
    const moving = patch === undefined && !tag.includes("-rc") && liveMinors.has(minor) && row === candidates.at(-1);
    const goVersion = moving ? `1.${minor}` : written(minor, row.patch);
    return {
      known: true,
      goVersion,
      base,
      toolchainLocal: minor > 21 || (minor === 21 && /^[1-9]/.test(row.patch)),
      variable: moving ? undefined : variableOf(minor, row.patch),
    };
  }
  return unpublished(minor, patch, variant, tag, candidates);
}

function baseOf(row: Row, variant: string): string | undefined {
  if (variant === "") return row.debian[0];
  if (variant === "alpine") return row.alpine[0];
  if (variant.startsWith("alpine")) return row.alpine.find((version) => version === variant.slice("alpine".length));
  return row.debian.find((release) => release === variant);
}

function onNewest(version: string, variant: string, tag: string): GolangTag {
  const newest = rowsOf(newestMinor);
  const picked = pick(newest, newestMinor, undefined, variant, tag);
  if (!picked.known) return { known: false, reason: `the golang tag \`${tag}\` is not known here` };
  return version === "tip" ? { ...picked, goVersion: undefined } : picked;
}

/** Says no only where nothing can be published any more: an ended release, or a system older than the oldest one used. */
function unpublished(
  minor: number,
  patch: string | undefined,
  variant: string,
  tag: string,
  rows: readonly Row[] = [],
): GolangTag {
  const reason = `the golang tag \`${tag}\` is not known here`;
  const known = rowsOf(minor).filter((row) => /^\d/.test(row.patch));
  const alpine = [...new Set(known.flatMap((row) => row.alpine))].toSorted((a, b) => minorOf(a) - minorOf(b));
  const debian = [...new Set(known.flatMap((row) => row.debian))];
  const isSystem = /^alpine\d/.test(variant) || Object.hasOwn(debianReleases, variant);
  if (variant !== "" && variant !== "alpine" && !isSystem) return { known: false, reason };
  if (!liveMinors.has(minor)) {
    const what =
      rows.length === 0
        ? `Go ${written(minor, patch ?? "0")} was never published as an image`
        : published(tag, debian, alpine);
    return { known: false, reason, impossible: what };
  }
  const tooOld = variant.startsWith("alpine")
    ? minorOf(variant.slice("alpine".length)) < Math.min(...alpine.map(minorOf))
    : isSystem && !debian.includes(variant);
  return tooOld ? { known: false, reason, impossible: published(tag, debian, alpine) } : { known: false, reason };
}

function published(tag: string, debian: readonly string[], alpine: readonly string[]): string {
  const systems = [...debian, ...alpine.map((version) => `alpine${version}`)];
  return `golang:${tag} was never published; this version came on ${systems.join(", ")}`;
}

function minorOf(version: string): number {
  return Number(version.split(".")[1]);
}

function written(minor: number, patch: string): string {
  return /^\d/.test(patch) ? `1.${minor}.${patch}` : `1.${minor}${patch}`;
}

/** Up to 1.20, Go's first release of a series had no `.0`. */
function variableOf(minor: number, patch: string): string {
  return patch === "0" && minor < 21 ? `1.${minor}` : written(minor, patch);
}

/** Only the lines of one minor version are read: a check asks for one or two. */
function rowsOf(minor: number): readonly Row[] {
  let found = rows.get(minor);
  if (!found) {
    const lines = golangTags.match(new RegExp(`^1\\.${minor}(?:\\.|rc|beta).*$`, "gm")) ?? [];
    found = lines.flatMap(readLine);
    rows.set(minor, found);
  }
  return found;
}

function readLine(line: string): Row[] {
  const [range = "", ...systems] = line.split(" ");
  const [, minor = "", kind = "", first = "", last = first] =
    /^1\.(\d+)(\.|rc|beta)(\d+)(?:-(\d+))?$/.exec(range) ?? [];
  const found: Row[] = [];
  for (let patch = Number(first); patch <= Number(last); patch += 1) {
    found.push({
      minor: Number(minor),
      patch: kind === "." ? String(patch) : `${kind}${patch}`,
      debian: systems.filter((name) => !/^\d/.test(name)),
      alpine: systems.filter((name) => /^\d/.test(name)),
    });
  }
  return found;
}

/**
 * Platforms: `os/architecture[/variant]`, `os(version+features)/…`, or one of os and architecture alone.
 * @see https://pkg.go.dev/github.com/containerd/platforms
 */
import { cleanPath } from "../clean-path.ts";
import { goLower, goQuote } from "../go-text.ts";

export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant: string;
  readonly osVersion: string;
  readonly osFeatures: readonly string[];
}

export interface BadPlatform {
  readonly message: string;
}

const osShape = "^([A-Za-z0-9_-]+)(?:\\(([A-Za-z0-9_.%-]*)((?:\\+[A-Za-z0-9_.%-]+)*)\\))?$";
const partShape = "^[A-Za-z0-9_.-]+$";
const systems = new Set(
  "aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos".split(
    " ",
  ),
);
const architectures = new Set(
  (
    "386 amd64 amd64p32 arm armbe arm64 arm64be ppc64 ppc64le loong64 mips mipsle mips64 mips64le mips64p32 " +
    "mips64p32le ppc riscv riscv64 s390 s390x sparc sparc64 wasm"
  ).split(" "),
);

/** `host` fills in what a short form leaves out. */
export function parsePlatform(text: string, host: Platform | undefined): Platform | BadPlatform {
  if (text.includes("*")) return invalid(`${goQuote(text)}: wildcards not yet supported`);
  const [first = "", ...rest] = splitAtMost(text, 4);
  const os = new RegExp(osShape).exec(first);
  if (!os) {
    const rule = `OSAndVersion specifier component must match ${goQuote(osShape)}`;
    return invalid(`${goQuote(first)} is an invalid OS component of ${goQuote(text)}: ${rule}`);
  }
  const options = readOptions(text, os[2] ?? "", (os[3] ?? "").split("+").slice(1));
  if ("message" in options) return options;
  const wrong = rest.find((part) => !new RegExp(partShape).test(part));
  if (wrong !== undefined) {
    const rule = `platform specifier component must match ${goQuote(partShape)}`;
    return invalid(`${goQuote(wrong)} is an invalid component of ${goQuote(text)}: ${rule}`);
  }
  const base = { os: normalOs(os[1] ?? ""), ...options };
  const [architecture, variant] = rest;
  if (rest.length > 2) return invalid(`${goQuote(text)}: cannot parse platform specifier`);
  if (architecture !== undefined) return { ...base, ...explicit(architecture, variant) };
  if (systems.has(base.os))
    return { ...base, architecture: host?.architecture ?? "amd64", variant: host?.variant ?? "" };
  const alone = explicit(first, undefined);
  if (architectures.has(alone.architecture)) return { ...base, os: host?.os ?? "linux", ...alone };
  return invalid(`${goQuote(text)}: unknown operating system or architecture`);
}

function invalid(message: string): BadPlatform {
  return { message: `${message}: invalid argument` };
}

/** The last part keeps the rest. */
function splitAtMost(text: string, count: number): string[] {
  const parts = text.split("/");
  return parts.length <= count ? parts : [...parts.slice(0, count - 1), parts.slice(count - 1).join("/")];
}

type Options = Pick<Platform, "osVersion" | "osFeatures">;

/** Version and features of the system, with `%XX` for what has a meaning there. */
function readOptions(text: string, version: string, features: readonly string[]): Options | BadPlatform {
  const wrongVersion = badEscape(version);
  if (wrongVersion !== undefined) {
    return { message: `${goQuote(text)} has an invalid OS version ${goQuote(version)}: ${wrongVersion}` };
  }
  for (const feature of features) {
    const wrong = badEscape(feature);
    if (wrong === undefined) continue;
    return { message: `${goQuote(text)} has invalid OS features: invalid os feature ${goQuote(feature)}: ${wrong}` };
  }
  return { osVersion: decoded(version), osFeatures: features.map(decoded) };
}

function badEscape(text: string): string | undefined {
  const match = /%(?![0-9A-Fa-f]{2}).{0,2}/.exec(text);
  return match ? `invalid URL escape ${goQuote(match[0])}` : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function explicit(architecture: string, variant: string | undefined): Pick<Platform, "architecture" | "variant"> {
  const normal = normalArchitecture(architecture, variant ?? "");
  if (variant === undefined && normal.architecture === "arm" && normal.variant === "v7")
    return { ...normal, variant: "" };
  if (variant !== undefined && normal.architecture === "arm64" && normal.variant === "")
    return { ...normal, variant: "v8" };
  return normal;
}

function normalOs(os: string): string {
  const lower = goLower(os);
  return lower === "macos" ? "darwin" : lower;
}

function normalArchitecture(architecture: string, variant: string): Pick<Platform, "architecture" | "variant"> {
  const name = goLower(architecture);
  const version = goLower(variant);
  switch (name) {
    case "i386":
      return { architecture: "386", variant: "" };
    case "x86_64":
    case "x86-64":
    case "amd64":
      return { architecture: "amd64", variant: version === "v1" ? "" : version };
    case "aarch64":
    case "arm64":
      if (/^(?:8|v8|v8\.0)$/.test(version)) return { architecture: "arm64", variant: "" };
      return { architecture: "arm64", variant: /^(?:9|9\.0|v9\.0)$/.test(version) ? "v9" : version };
    case "armhf":
      return { architecture: "arm", variant: "v7" };
    case "armel":
      return { architecture: "arm", variant: "v6" };
    case "arm":
      if (version === "" || version === "7") return { architecture: "arm", variant: "v7" };
      return { architecture: "arm", variant: /^[568]$/.test(version) ? `v${version}` : version };
    default:
      return { architecture: name, variant: version };
  }
}

/** `os/architecture[/variant]`. */
export function formatPlatform({ os, architecture, variant }: Platform): string {
  return cleanPath([os, architecture, variant].filter((part) => part !== "").join("/"));
}

/** With version and features of the system, as in `windows(10.0.17763)/amd64`. */
export function formatFullPlatform(platform: Platform): string {
  const features = [...new Set(platform.osFeatures)].sort().map(encoded);
  const extra = encoded(platform.osVersion) + features.map((feature) => `+${feature}`).join("");
  return formatPlatform({ ...platform, os: platform.os + (extra === "" ? "" : `(${extra})`) });
}

function encoded(text: string): string {
  return text.replace(/[%+()/]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The canonical form, as it is part of a named context's key. */
export function normalPlatform(platform: Platform): Platform {
  return { ...platform, os: normalOs(platform.os), ...normalArchitecture(platform.architecture, platform.variant) };
}

/** case.yaml: how the case's project is built, and what must be true of it. */
import { parse } from "yaml";

export type BuildOutcome = "builds" | "fails" | "unknown";
export type StartOutcome = "starts" | "fails" | "unknown";

export interface Expectation {
  /** Slug of the cause, or `none`. */
  readonly cause: string;
  readonly outcome: BuildOutcome;
  readonly start: StartOutcome;
  /** Line of the failing instruction in the Dockerfile. */
  readonly line: number | undefined;
}

export interface CaseSettings {
  /** Relative to the project, as the paths below. */
  readonly dockerfile: string;
  readonly context: string;
  readonly target: string | undefined;
  readonly platform: string | undefined;
  readonly args: Readonly<Record<string, string>>;
  readonly contexts: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly compose: string | undefined;
  readonly modes: Readonly<Record<string, string>>;
  readonly links: Readonly<Record<string, string>>;
  readonly crlf: readonly string[];
  readonly git: boolean;
  /** Why the engine can't play this. */
  readonly engine: string | undefined;
  readonly expect: Expectation;
}

const known = new Set(
  "dockerfile context target platform args contexts secrets ssh compose modes links crlf git engine expect".split(" "),
);

export function readSettings(path: string, yaml: string): CaseSettings {
  const value = record(parse(yaml) ?? {}, path);
  for (const key of Object.keys(value)) {
    if (!known.has(key)) throw new Error(`${path}: case.yaml has an unknown key \`${key}\``);
  }
  const expect = record(value["expect"] ?? {}, `${path}: expect`);
  return {
    dockerfile: text(value["dockerfile"]) ?? "Dockerfile",
    context: text(value["context"]) ?? ".",
    target: text(value["target"]),
    platform: text(value["platform"]),
    args: texts(value["args"], path),
    contexts: texts(value["contexts"], path),
    secrets: texts(value["secrets"], path),
    compose: text(value["compose"]),
    modes: texts(value["modes"], path),
    links: texts(value["links"], path),
    crlf: Array.isArray(value["crlf"]) ? value["crlf"].map(String) : [],
    git: value["git"] === true,
    engine: text(value["engine"]),
    expect: {
      cause: text(expect["cause"]) ?? "none",
      outcome: oneOf(expect["outcome"], ["builds", "fails", "unknown"], path) ?? "unknown",
      start: oneOf(expect["start"], ["starts", "fails", "unknown"], path) ?? "unknown",
      line: typeof expect["line"] === "number" ? expect["line"] : undefined,
    },
  };
}

function record(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error(`${where}: not a mapping`);
  return value as Record<string, unknown>;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

function texts(value: unknown, path: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [key, each] of Object.entries(record(value ?? {}, path))) found[key] = String(each);
  return found;
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], path: string): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new Error(`${path}: \`${JSON.stringify(value)}\` is none of ${allowed.join(", ")}`);
  return found;
}

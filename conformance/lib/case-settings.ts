/** Reads case.yaml into what `src/causes/cases.ts` says a case's head is, and refuses what it doesn't know. */
import { parse } from "yaml";
import type { CaseHead } from "../../src/causes/cases.ts";

const keys = new Set(
  "dockerfile whole context target platform args contexts secrets ssh compose modes links dirs crlf git engine expect".split(
    " ",
  ),
);
const expectKeys = new Set("cause outcome start played line severity".split(" "));

export function readSettings(path: string, yaml: string): CaseHead {
  const head = mapping(parse(yaml), `${path}: case.yaml`);
  refuseUnknown(head, keys, path);
  const expect = mapping(head["expect"], `${path}: expect`);
  refuseUnknown(expect, expectKeys, path);
  oneOf(expect["outcome"], ["builds", "fails", "unknown"], path);
  oneOf(expect["start"], ["starts", "fails", "unknown"], path);
  oneOf(expect["played"], ["starts", "fails"], path);
  return head as unknown as CaseHead;
}

function mapping(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error(`${where}: not a mapping`);
  return value as Record<string, unknown>;
}

function refuseUnknown(value: Record<string, unknown>, known: ReadonlySet<string>, path: string): void {
  for (const key of Object.keys(value)) {
    if (!known.has(key)) throw new Error(`${path}: case.yaml has an unknown key \`${key}\``);
  }
}

function oneOf(value: unknown, allowed: readonly string[], path: string): void {
  if (value !== undefined && !allowed.some((word) => word === value)) {
    throw new Error(`${path}: ${JSON.stringify(value)} is none of ${allowed.join(", ")}`);
  }
}

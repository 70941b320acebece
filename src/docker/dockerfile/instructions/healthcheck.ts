import { goQuote, goUpper } from "../../go-text.ts";
import type { Healthcheck } from "../ast.ts";
import { parseDuration, parseInt32 } from "../go-numbers.ts";
import type { Node } from "../node.ts";
import { baseOf, commandForm, needsOne, refuse, type Refusal } from "./base.ts";
import { checkFlags, flagValue } from "./flags.ts";

const intervals = ["interval", "timeout", "start-period", "start-interval"];

export function readHealthcheck(node: Node): Healthcheck | Refusal {
  const [type, ...argv] = node.args;
  if (!type) return needsOne(node, "HEALTHCHECK");
  const name = goUpper(type.text);
  const base = baseOf(node);
  if (name === "NONE") {
    if (argv.length > 0) return refuse(node, "HEALTHCHECK NONE takes no arguments");
    return { ...base, keyword: "HEALTHCHECK", command: undefined };
  }
  const table = Object.fromEntries([...intervals, "retries"].map((flag) => [flag, "string"] as const));
  const wrong = checkFlags(node, table);
  if (wrong) return wrong;
  if (name !== "CMD") return { message: `Unknown type ${goQuote(name)} in HEALTHCHECK (try CMD)`, span: type.span };
  if (argv.length === 0) return refuse(node, "Missing command after HEALTHCHECK CMD");
  const badFlag = checkNumbers(node);
  if (badFlag) return badFlag;
  return { ...base, keyword: "HEALTHCHECK", command: commandForm(node, argv) };
}

function checkNumbers(node: Node): Refusal | undefined {
  const { flags } = baseOf(node);
  for (const name of intervals) {
    const flag = flagValue(flags, name);
    if (!flag?.value) continue;
    const duration = parseDuration(flag.value);
    if (typeof duration === "string") return { message: duration, span: flag.span };
    if (duration === 0n || duration >= 1_000_000n) continue;
    return { message: `Interval ${goQuote(name)} cannot be less than 1ms`, span: flag.span };
  }
  const flag = flagValue(flags, "retries");
  if (!flag?.value) return undefined;
  const retries = parseInt32(flag.value);
  if (typeof retries === "string") return { message: retries, span: flag.span };
  return retries < 0 ? { message: `--retries cannot be negative (${retries})`, span: flag.span } : undefined;
}

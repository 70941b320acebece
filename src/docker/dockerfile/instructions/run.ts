import { goLower, goQuote } from "../../go-text.ts";
import type { Run, Word } from "../ast.ts";
import { csvFields } from "../csv.ts";
import { checkDevice } from "../devices.ts";
import type { Node } from "../node.ts";
import { baseOf, commandForm, type Refusal } from "./base.ts";
import { checkFlags, flagValue, flagWords } from "./flags.ts";

const networks = new Set(["default", "none", "host"]);
const securities = new Set(["insecure", "sandbox"]);

export function readRun(node: Node): Run | Refusal {
  const wrong =
    checkFlags(node, { mount: "list", network: "string", security: "string", device: "list" }) ??
    checkDevices(node) ??
    checkMounts(node) ??
    checkChoices(node);
  return wrong ?? { ...baseOf(node), keyword: "RUN", command: commandForm(node, node.args) };
}

function checkDevices(node: Node): Refusal | undefined {
  for (const { text, span } of flagWords(node, "device")) {
    const message = checkDevice(text);
    if (message !== undefined) return { message, span };
  }
  return undefined;
}

/** At this point only `from` is looked at; everything else waits until the stage is built. */
function checkMounts(node: Node): Refusal | undefined {
  for (const flag of flagWords(node, "mount")) {
    const message = checkMount(flag);
    if (message !== undefined) return { message, span: flag.span };
  }
  return undefined;
}

function checkMount({ text }: Word): string | undefined {
  const fields = csvFields(text);
  if (typeof fields === "string") return `failed to parse csv mounts: ${fields}`;
  for (const field of fields) {
    const sign = field.indexOf("=");
    if (sign === -1 || goLower(field.slice(0, sign)) !== "from") continue;
    const dollar = field.indexOf("$", sign);
    if (dollar !== -1 && dollar !== field.length - 1) {
      return "'from' doesn't support variable expansion, define alias stage instead";
    }
  }
  return undefined;
}

function checkChoices(node: Node): Refusal | undefined {
  const { flags } = baseOf(node);
  const network = flagValue(flags, "network");
  if (network && !networks.has(network.value ?? "")) {
    return { message: `invalid network mode ${goQuote(network.value ?? "")}`, span: network.span };
  }
  const security = flagValue(flags, "security");
  if (security && !securities.has(security.value ?? "")) {
    return { message: `security ${goQuote(security.value ?? "")} is not valid`, span: security.span };
  }
  return undefined;
}

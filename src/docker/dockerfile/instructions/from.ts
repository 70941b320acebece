import { goLower, goQuote } from "../../go-text.ts";
import type { From } from "../ast.ts";
import type { Node } from "../node.ts";
import { baseOf, refuse, type Refusal } from "./base.ts";
import { checkFlags, flagValue } from "./flags.ts";

const stageName = /^[a-z][a-z0-9-_.]*$/;

export function readFrom(node: Node): From | Refusal {
  const [image, as, name, more] = node.args;
  const named = name && !more && as && /^as$/iu.test(as.text);
  if (!image || more || (as && !named)) return refuse(node, "FROM requires either one or three arguments");
  if (named && !stageName.test(goLower(name.text))) {
    const message = `invalid name for build stage: ${goQuote(name.text)}, name can't start with a number or contain symbols`;
    return { message, span: name.span };
  }
  const wrong = checkFlags(node, { platform: "string" });
  if (wrong) return wrong;
  const base = baseOf(node);
  const platform = flagValue(base.flags, "platform");
  return { ...base, keyword: "FROM", image, platform, stageName: named ? name : undefined };
}

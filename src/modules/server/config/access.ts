/** The `access` section: rules, each with the proof that it wants and the modules that it opens. */
import type { Node } from "yaml";
import type { AccessRule, Proof } from "../access/access.ts";
import { readSecret, type Scope } from "./scope.ts";

const FIELDS = ["name", "anyone", "token", "user", "password", "certificate", "modules", "except"] as const;

export function readAccess(scope: Scope, node: Node | undefined): AccessRule[] {
  const { reader } = scope;
  const items = reader.items(node, "`access`");
  // an empty list would open everything to everybody
  if (node && items.length === 0) reader.fail(node, "`access` needs a rule; leave it out where everybody may read all");
  return items.flatMap((item, index) => {
    const fields = reader.fields(item, "a rule of `access`", FIELDS);
    const patterns = (name: "modules" | "except"): string | undefined => {
      return reader.texts(fields.get(name), `\`${name}\``)?.join(",");
    };
    const proof = readProof(scope, item, fields);
    const modules = patterns("modules");
    if (modules === undefined) reader.fail(item, "a rule of `access` needs `modules`, a list of patterns; `*` is all");
    if (!proof || modules === undefined) return [];
    const name = reader.text(fields.get("name"), "`name`") ?? `rule ${index + 1}`;
    return [{ name, proof, modules, except: patterns("except") ?? "" }];
  });
}

function readProof(scope: Scope, item: Node, fields: ReadonlyMap<string, Node>): Proof | undefined {
  const { reader } = scope;
  const kinds = ["anyone", "token", "user", "certificate"].filter((name) => fields.has(name));
  if (kinds.length !== 1) {
    return reader.fail(
      item,
      "a rule of `access` needs one of `anyone: true`, `token`, `user` with `password`, `certificate`",
    );
  }
  const [kind] = kinds;
  if (kind === "anyone") {
    return reader.flag(fields.get("anyone"), "`anyone`")
      ? { is: "anyone" }
      : reader.fail(item, "`anyone` can only be true");
  }
  if (kind === "certificate") {
    const name = reader.text(fields.get("certificate"), "`certificate`");
    return name === undefined ? undefined : { is: "certificate", name };
  }
  if (kind === "token") {
    const secret = readSecret(scope, fields.get("token"), "`token`");
    return secret && { is: "token", secret };
  }
  const user = reader.text(fields.get("user"), "`user`");
  const secret = readSecret(scope, fields.get("password"), "`password`");
  return user === undefined || !secret ? undefined : { is: "password", user, secret };
}

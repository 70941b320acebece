import type { Node } from "yaml";
import type { ConfigReader } from "../../../config/reader.ts";
import type { Environment } from "../../settings.ts";
import { Secret } from "./secret.ts";

/** What every part of a configuration is read with. */
export interface Scope {
  readonly reader: ConfigReader;
  readonly env: Environment;
  readonly path: (name: string) => string;
}

/** `file` or `env` of a mapping. */
export function readSecret({ reader, env, path }: Scope, node: Node | undefined, what: string): Secret | undefined {
  const fields = reader.fields(node, what, ["file", "env"]);
  const file = reader.text(fields.get("file"), "`file`");
  const variable = reader.text(fields.get("env"), "`env`");
  if ((file === undefined) === (variable === undefined)) {
    return reader.fail(node, `${what} needs either \`file\` or \`env\`, the place where it stands`);
  }
  const secret = new Secret(file === undefined ? { variable: variable ?? "" } : { file: path(file) }, env);
  if (secret.value() === undefined) return reader.fail(node, `${what}: there is nothing in ${secret.place}`);
  return secret;
}

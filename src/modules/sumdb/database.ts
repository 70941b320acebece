/** GOSUMDB: which checksum database is asked, and whose signature counts. @see https://go.dev/ref/mod#environment-variables */
import { defaultSumDbHost } from "../../go/env/defaults.ts";
import { fields } from "../../text/go-space.ts";
import { quote } from "../../text/go-quote.ts";
import { parseVerifier, type Verifier } from "./note.ts";

export interface Database {
  readonly name: string;
  readonly verifier: Verifier;
  /** Asked whatever GOPROXY says; undefined for `https://NAME`, or a proxy that has the database. */
  readonly url: string | undefined;
}

/** The key of the default database, which every go command holds. */
const DEFAULT_KEY = `${defaultSumDbHost}+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8`;

/** `setting` is the effective one: a name or a key, and a URL behind it. Undefined for `off`. */
export function parseDatabase(setting: string): Database | undefined | { readonly error: string } {
  const [word = "", url, more] = fields(setting);
  if (word === "off") return undefined;
  if (word === "" || more !== undefined) return { error: "invalid GOSUMDB: too many fields" };
  if (!word.includes("+") && word !== defaultSumDbHost) {
    return { error: `invalid GOSUMDB: malformed verifier id` };
  }
  const verifier = parseVerifier(word.includes("+") ? word : DEFAULT_KEY);
  if ("error" in verifier) return { error: `invalid GOSUMDB: ${verifier.error}` };
  if (url !== undefined && !/^(?:https?|file):\/\//.test(url)) return { error: `invalid GOSUMDB URL: ${quote(url)}` };
  return { name: verifier.name, verifier, url };
}

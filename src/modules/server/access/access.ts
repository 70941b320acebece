/** Who may read which modules. Without rules everybody may read all; with rules nobody may more than a rule says. */
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { TLSSocket } from "node:tls";
import { matchPrefixPatterns } from "../../../go/version/prefix-patterns.ts";
import type { Secret } from "../config/secret.ts";
import { type Refusal, refusal } from "../wish.ts";

/** How a client shows who it is. */
export type Proof =
  | { readonly is: "anyone" }
  | { readonly is: "token"; readonly secret: Secret }
  | { readonly is: "password"; readonly user: string; readonly secret: Secret }
  /** A name in a client's certificate: its common name or a DNS name. */
  | { readonly is: "certificate"; readonly name: string };

export interface AccessRule {
  /** For logs and limits. */
  readonly name: string;
  readonly proof: Proof;
  /** As GOPRIVATE is written; `*` is all. */
  readonly modules: string;
  /** What is not among them all the same. */
  readonly except: string;
}

/** Headers that were judged lately; a changed secret counts after that, in milliseconds. */
const REMEMBERED = 1000;
const REMEMBER_FOR = 1000;

export class Access {
  readonly #rules: readonly AccessRule[];
  readonly #anyone: readonly AccessRule[];
  readonly #byHeader = new Map<string, { readonly rules: readonly AccessRule[]; readonly until: number }>();

  constructor(rules: readonly AccessRule[]) {
    this.#rules = rules;
    this.#anyone = rules.filter(({ proof }) => proof.is === "anyone");
  }

  get open(): boolean {
    return this.#rules.length === 0;
  }

  /** `path`: the module; undefined for what belongs to none. Undefined when it may be read. */
  refusalFor(request: IncomingMessage, path: string | undefined): Refusal | undefined {
    if (this.open) return undefined;
    const rules = this.#rulesOf(request);
    if (rules.some((rule) => path === undefined || allows(rule, path))) return undefined;
    const known = rules.some(({ proof }) => proof.is !== "anyone");
    if (known) return refusal(403, `forbidden: you may not read ${path ?? "this"} here`);
    const given = request.headers.authorization !== undefined;
    return refusal(
      401,
      given
        ? "unauthorized: these credentials are not known here"
        : "unauthorized: this needs credentials (netrc, GOAUTH)",
    );
  }

  /** The first rule that knows the client. */
  nameOf(request: IncomingMessage): string | undefined {
    return this.open ? undefined : this.#rulesOf(request).find(({ proof }) => proof.is !== "anyone")?.name;
  }

  #rulesOf(request: IncomingMessage): readonly AccessRule[] {
    const { authorization } = request.headers;
    const names = certificateNames(request);
    if (authorization === undefined && names.length === 0) return this.#anyone;
    const certified = this.#rules.filter(({ proof }) => proof.is === "certificate" && names.includes(proof.name));
    return [...certified, ...(authorization === undefined ? this.#anyone : this.#rulesOfHeader(authorization))];
  }

  #rulesOfHeader(header: string): readonly AccessRule[] {
    const now = performance.now();
    const known = this.#byHeader.get(header);
    if (known && known.until > now) return known.rules;
    const given = parseAuthorization(header);
    const rules = this.#rules.filter(({ proof }) => proves(proof, given));
    if (this.#byHeader.size >= REMEMBERED) this.#byHeader.clear();
    this.#byHeader.set(header, { rules, until: now + REMEMBER_FOR });
    return rules;
  }
}

function allows({ modules, except }: AccessRule, path: string): boolean {
  return (modules === "*" || matchPrefixPatterns(modules, path)) && !matchPrefixPatterns(except, path);
}

interface Given {
  readonly token: string | undefined;
  readonly user: string | undefined;
  readonly password: string | undefined;
}

/** A token may come as a password too: netrc knows nothing else. */
function parseAuthorization(header: string): Given {
  const [, scheme = "", value = ""] = /^(\S+) +(\S+)$/.exec(header) ?? [];
  if (scheme.toLowerCase() === "bearer") return { token: value, user: undefined, password: undefined };
  const pair = scheme.toLowerCase() === "basic" ? Buffer.from(value, "base64").toString("utf8") : "";
  const [, user, password] = /^([^:]*):(.*)$/s.exec(pair) ?? [];
  return { token: password, user, password };
}

function proves(proof: Proof, given: Given): boolean {
  if (proof.is === "anyone") return true;
  if (proof.is === "token") return same(proof.secret.value(), given.token);
  if (proof.is === "password") return proof.user === given.user && same(proof.secret.value(), given.password);
  return false;
}

/** In a time that tells nothing. */
function same(wanted: string | undefined, given: string | undefined): boolean {
  if (wanted === undefined || given === undefined) return false;
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(wanted), digest(given));
}

const names = new WeakMap<object, readonly string[]>();

function certificateNames({ socket }: IncomingMessage): readonly string[] {
  if (!("encrypted" in socket)) return [];
  const known = names.get(socket);
  if (known) return known;
  const tls = socket as TLSSocket;
  const { subject, subjectaltname = "" } = tls.authorized ? tls.getPeerCertificate() : {};
  const common: unknown = subject?.CN;
  const found = [
    ...(typeof common === "string" ? [common] : []),
    ...[...subjectaltname.matchAll(/DNS:([^,\s]+)/g)].map(([, name = ""]) => name),
  ];
  names.set(socket, found);
  return found;
}

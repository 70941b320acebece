/**
 * Secrets that whoever pulls the image can read: build arguments stand in its history, ENV in its settings, files in its
 * layers. Names as BuildKit's own check has them.
 * @see https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/
 */
import { basename } from "../../text/path.ts";
import type { Span } from "../../text/source.ts";
import type { Plan } from "../plan.ts";
import type { Hit, Trace } from "../trace.ts";
import { finalChain } from "./chain.ts";

const SECRET =
  /(?:_|^)(?:apikey|auth|credentials?|password|pword|passwd|secret|token)(?:_|$)|(?:_|^)(?:api|access|private|secret)_key(?:_|$)/i;
/** Says where or whether rather than what. */
const HARMLESS =
  /(?:_|^)(?:public|file|path|dir|url|uri|type|mode|name|enabled?|disabled?|ttl|expiry|timeout|header|method|server|host|realm)(?:_|$)/i;
const NO_SECRET = /^(?:|["']{2}|true|false|yes|no|on|off|none|\d|\/.*|\$.*)$/i;
const FILE = /^(?:\.netrc|\.git-credentials|\.pgpass|id_(?:rsa|dsa|ecdsa|ed25519)|.*\.(?:pem|key|p12|pfx))$/;
/** A key that is meant to be seen, or that only a test uses. */
const SHOWN = /pub|cert|ca[-_.]|chain|test|example|sample|demo|dev|fake|localhost|snakeoil/i;

/** A name under which secrets are kept. */
export function namesSecret(name: string): boolean {
  return SECRET.test(name) && !HARMLESS.test(name);
}

export function secrets(plan: Plan, trace: Trace): readonly Hit[] {
  if (trace.outcome === "fails") return [];
  return finalChain(plan).flatMap(({ index, stage }) =>
    stage.instructions.flatMap((each): Hit[] => {
      const hit = (how: "ENV" | "ARG" | "COPY", name: string, written: boolean, span: Span): Hit => ({
        obstacle: { kind: "secret-kept", how, name, written },
        line: each.line,
        span,
        stage: index,
      });
      if (each.keyword === "ENV")
        return each.pairs.flatMap(({ key, value }) =>
          isSecret(key.text) && !NO_SECRET.test(bare(value.text)) ? [hit("ENV", key.text, true, key.span)] : [],
        );
      if (each.keyword === "ARG")
        return each.args.flatMap(({ name, value }) =>
          isSecret(name.text) && (value === undefined || bare(value.text) === "" || !NO_SECRET.test(bare(value.text)))
            ? [hit("ARG", name.text, value !== undefined && bare(value.text) !== "", name.span)]
            : [],
        );
      if (each.keyword !== "COPY" || each.flags.some(({ name }) => name === "from")) return [];
      return each.sources.flatMap((source) =>
        FILE.test(basename(source.text)) && !SHOWN.test(source.text)
          ? [hit("COPY", source.text, true, source.span)]
          : [],
      );
    }),
  );
}

function isSecret(name: string): boolean {
  return SECRET.test(name) && !HARMLESS.test(name);
}

function bare(value: string): string {
  return value.replaceAll(/^["']|["']$/g, "");
}

/** Why there is no answer, or no whole one. */

/**
 * `broken`: the connection could not be made or ended too early; `stalled`: it was too slow; `certificate`: the server is not
 * trusted; `refused`: it would not be right to go on, or nothing stands under that name.
 */
export type FailureKind = "broken" | "stalled" | "certificate" | "refused";

const UNTRUSTED = new Set([
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
]);

export class HttpFailure extends Error {
  readonly kind: FailureKind;
  /** A kept connection broke before an answer came: the server had closed it already. */
  readonly stale: boolean;

  constructor(kind: FailureKind, message: string, stale = false) {
    super(message);
    this.name = "HttpFailure";
    this.kind = kind;
    this.stale = stale;
  }

  static of(error: Error, reused: boolean): HttpFailure {
    const { code = "" } = error as NodeJS.ErrnoException;
    const message = error.message === "aborted" ? "unexpected EOF" : error.message || code;
    if (UNTRUSTED.has(code)) return new HttpFailure("certificate", message);
    if (/^(?:ERR_TLS|CERT_|ERR_SSL)/.test(code) || code === "ENOTFOUND") return new HttpFailure("refused", message);
    return new HttpFailure("broken", message, reused && (code === "ECONNRESET" || code === "EPIPE"));
  }
}

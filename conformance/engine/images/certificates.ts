/**
 * The machine's own certificate bundle takes the place of the distribution's, because a build reaches the module proxy
 * as the machine does; it stands only where the official image has one.
 */
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

export function hostCertificates(to: string): void {
  const from = process.env["SSL_CERT_FILE"] ?? "/etc/ssl/certs/ca-certificates.crt";
  if (!existsSync(from)) throw new Error(`no certificate bundle at ${from}`);
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

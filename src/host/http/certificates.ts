import { readFileSync } from "node:fs";
import { rootCertificates } from "node:tls";

/** Where systems keep the authorities they trust, in the order in which Go looks. @see https://pkg.go.dev/crypto/x509#SystemCertPool */
const FILES = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/pki/tls/cacert.pem",
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
  "/etc/ssl/cert.pem",
];

/** The authorities of Node.js and those of the system, or of SSL_CERT_FILE. */
export function addSystemCertificates(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const own = env["SSL_CERT_FILE"];
  for (const file of own === undefined || own === "" ? FILES : [own]) {
    try {
      return [...rootCertificates, readFileSync(file, "utf8")];
    } catch {
      // the next one
    }
  }
  return rootCertificates;
}

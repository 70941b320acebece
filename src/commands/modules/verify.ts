/** `slipway modules verify`: flags in, the comparison, what differs out. */
import { HttpClient, USUAL_LIMITS } from "../../host/http/client.ts";
import type { Terminal } from "../../host/terminal.ts";
import { WorkPool } from "../../modules/cache/pool.ts";
import { ProxyClient } from "../../modules/proxy/client.ts";
import { Slots } from "../../modules/proxy/slots.ts";
import { openWitness } from "../../modules/sumdb/open.ts";
import { verifyModules, type VerifyFault, type VerifyReport } from "../../modules/verify/verify.ts";
import { safeText } from "../../report/safe-text.ts";
import type { Given, Outcome } from "../line/spec.ts";
import { startOf } from "./project.ts";

/** Files of a changed tree that are shown; JSON has all. */
const SHOWN = 20;

export async function run(given: Given, terminal: Terminal): Promise<Outcome> {
  const { project, settings, cache } = startOf(given, terminal);
  const http = new HttpClient(terminal.env);
  const pool = new WorkPool();
  try {
    const slots = new Slots(USUAL_LIMITS.connections);
    const client = new ProxyClient({ http, slots, rules: settings.rules, auth: settings.auth });
    const places = { cache, gopath: settings.gopath };
    const witness = given.is("offline") ? undefined : openWitness(client, settings.privacy, places);
    const report = await verifyModules(project, { cache, pool, witness });
    terminal.out(given.one("format") === "json" ? `${JSON.stringify(report, undefined, 2)}\n` : pretty(report));
    if (report.faults.some(({ kind }) => kind !== "not-asked")) return "errors";
    return report.faults.length > 0 ? "unanswered" : "clean";
  } finally {
    http.close();
    await pool.close();
  }
}

function pretty({ cache, modules, mods, absent, confirmed, faults }: VerifyReport): string {
  const lines = faults.flatMap(faultLines);
  const parts = [`${modules} modules and ${mods} go.mod files in ${cache}`];
  const wrong = faults.filter(({ kind }) => kind !== "not-asked").length;
  parts.push(wrong === 0 ? "as go.sum says" : `${wrong} not as they should be`);
  if (confirmed > 0) parts.push(`${confirmed} lines of go.sum confirmed by the checksum database`);
  if (absent.length > 0) parts.push(`${absent.length} modules not there`);
  return `${[...lines, parts.join(", ")].join("\n")}\n`;
}

function faultLines({ path, version, message, files }: VerifyFault): string[] {
  const lines = [`error: ${path}@${version}: ${safeText(message)}`];
  for (const file of files.slice(0, SHOWN)) lines.push(`  ${file.is.padEnd(7)}  ${safeText(file.path)}`);
  if (files.length > SHOWN) lines.push(`  and ${files.length - SHOWN} more`);
  return lines;
}

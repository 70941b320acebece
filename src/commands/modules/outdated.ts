/** `slipway modules outdated`: what of the direct requirements has a newer version. */
import { HttpClient, USUAL_LIMITS } from "../../host/http/client.ts";
import type { Terminal } from "../../host/terminal.ts";
import { type Outlook, outlooks } from "../../modules/outdated/outdated.ts";
import { ProxyClient } from "../../modules/proxy/client.ts";
import { Slots } from "../../modules/proxy/slots.ts";
import { safeText } from "../../report/safe-text.ts";
import type { Given, Outcome } from "../line/spec.ts";
import { startOf } from "./project.ts";

export async function run(given: Given, terminal: Terminal): Promise<Outcome> {
  const { project, settings } = startOf(given, terminal);
  const http = new HttpClient(terminal.env);
  try {
    const slots = new Slots(USUAL_LIMITS.connections);
    const client = new ProxyClient({ http, slots, rules: settings.rules, auth: settings.auth });
    const found = await outlooks(project, client);
    terminal.out(given.one("format") === "json" ? `${JSON.stringify(found, undefined, 2)}\n` : pretty(found));
    return found.some(({ error }) => error !== null) ? "unanswered" : "clean";
  } finally {
    http.close();
  }
}

function pretty(found: readonly Outlook[]): string {
  const lines: string[] = [];
  for (const { path, version, newer, retracted, deprecated, error } of found) {
    const parts = [
      ...(newer === null ? [] : [`${newer} is there`]),
      ...(retracted === null ? [] : [`this version is retracted: ${safeText(retracted || "no reason given")}`]),
      ...(deprecated === null ? [] : [`deprecated: ${safeText(deprecated)}`]),
      ...(error === null ? [] : [`could not tell: ${safeText(error)}`]),
    ];
    if (parts.length > 0) lines.push(`${path} ${version}: ${parts.join("; ")}`);
  }
  if (lines.length === 0) lines.push(`${found.length} direct requirements, all at their newest version`);
  return `${lines.join("\n")}\n`;
}

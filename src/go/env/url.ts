import { quote } from "../../text/go-quote.ts";

/** The error of an escape that is no `%` and two hex digits; in a host only bytes beyond ASCII may be escaped. */
function escapeError(text: string, host: boolean): string | undefined {
  for (const match of text.matchAll(/%(.?.?)|[ "<>\\^`{|}]/gs)) {
    const [found, hex] = match;
    if (hex === undefined) {
      if (host && !/["<>]/.test(found)) return `invalid character ${quote(found)} in host name`;
      continue;
    }
    const malformed = !/^[0-9a-fA-F]{2}$/.test(hex);
    if (malformed || (host && Number.parseInt(hex, 16) < 0x80 && hex !== "25")) {
      return `invalid URL escape ${quote(found)}`;
    }
  }
  return undefined;
}

function hostError(host: string): string | undefined {
  const bracket = host.lastIndexOf("[");
  if (bracket > 0) return "invalid IP-literal";
  const close = host.lastIndexOf("]");
  if (bracket === 0 && close === -1) return "missing ']' in host";
  const colon = bracket === 0 ? close + 1 : host.indexOf(":");
  const port = colon === -1 ? "" : host.slice(colon);
  if (port !== "" && !/^:[0-9]*$/.test(port)) return `invalid port ${quote(port)} after host`;
  return bracket === 0 ? undefined : escapeError(host, true);
}

function authorityError(authority: string): string | undefined {
  const at = authority.lastIndexOf("@");
  const error = hostError(authority.slice(at + 1));
  if (error !== undefined || at === -1) return error;
  const user = authority.slice(0, at);
  return /^[-A-Za-z0-9._:~!$&'()*+,;=%@]*$/.test(user) ? escapeError(user, false) : "net/url: invalid userinfo";
}

function problem(url: string): string | undefined {
  // oxlint-disable-next-line no-control-regex
  if (/[\0-\x1f\x7f]/.test(url)) return "net/url: invalid control character in URL";
  if (url.startsWith(":")) return "missing protocol scheme";
  const scheme = /^[a-zA-Z][a-zA-Z0-9+.-]*:/.exec(url)?.[0] ?? "";
  const [rest = ""] = url.slice(scheme.length).split("?", 1);
  if (!rest.startsWith("/")) {
    if (scheme !== "") return undefined;
    const [segment = ""] = rest.split("/", 1);
    return segment.includes(":") ? "first path segment in URL cannot contain colon" : undefined;
  }
  const withAuthority = rest.startsWith("//") && (scheme !== "" || !rest.startsWith("///"));
  const slash = withAuthority ? rest.indexOf("/", 2) : 0;
  const authority = withAuthority ? rest.slice(2, slash === -1 ? undefined : slash) : "";
  const path = slash === -1 ? "" : rest.slice(slash);
  return (withAuthority ? authorityError(authority) : undefined) ?? escapeError(path, false);
}

/** What Go's url.Parse says of a malformed URL: `parse "…": …`. */
export function parseUrlError(url: string): string | undefined {
  const hash = url.indexOf("#");
  const error = problem(hash === -1 ? url : url.slice(0, hash));
  return error && `parse ${quote(url)}: ${error}`;
}

/**
 * HTTP_PROXY, HTTPS_PROXY and NO_PROXY as Go's http.ProxyFromEnvironment reads them: small letters count as well, this machine
 * itself is never asked through a proxy. @see https://pkg.go.dev/golang.org/x/net/http/httpproxy
 */
import http from "node:http";
import https from "node:https";
import { isIP, isIPv4, type Socket } from "node:net";
import tls from "node:tls";
import { HttpFailure } from "./failure.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The proxy through which a URL is asked for; undefined for none. */
export function proxyFor(url: URL, env: Environment): URL | undefined {
  const name = url.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY";
  const value = env[name] || env[name.toLowerCase()];
  if (value === undefined || value === "" || isExempt(url, env["NO_PROXY"] || env["no_proxy"] || "")) return undefined;
  try {
    return new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`);
  } catch {
    return undefined;
  }
}

function isExempt(url: URL, noProxy: string): boolean {
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1").toLowerCase();
  if (host === "localhost" || host.startsWith("127.") || host === "::1") return true;
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  return noProxy.split(",").some((word) => matches(word.trim().toLowerCase(), host, port));
}

function matches(word: string, host: string, port: string): boolean {
  if (word === "") return false;
  if (word === "*") return true;
  const range = /^([\d.]+)\/(\d+)$/.exec(word);
  if (range) return isIPv4(host) && inRange(host, range[1] ?? "", Number(range[2]));
  const [, name = word, wanted] = /^(.*?)(?::(\d+))?$/.exec(word) ?? [];
  if (wanted !== undefined && wanted !== port) return false;
  if (isIP(name) !== 0) return name === host;
  const suffix = name.replace(/^\*?\./, "");
  const dotted = name !== suffix;
  return host.endsWith(`.${suffix}`) || (!dotted && host === suffix);
}

function inRange(host: string, network: string, bits: number): boolean {
  const number = (address: string): number => {
    let value = 0;
    for (const part of address.split(".")) value = value * 256 + Number(part);
    return value;
  };
  const size = 2 ** (32 - bits);
  return Math.floor(number(host) / size) === Math.floor(number(network) / size);
}

/** An agent whose connections go through a tunnel that the proxy opens. */
export function tunnelAgent(proxy: URL, options: https.AgentOptions, connectLimit: number): https.Agent {
  const agent = new https.Agent(options);
  const open = (wanted: tls.ConnectionOptions, done: (error: Error | null, socket?: Socket) => void): undefined => {
    const authority = `${wanted.host}:${wanted.port || 443}`;
    const request = (proxy.protocol === "https:" ? https : http).request({
      host: proxy.hostname,
      port: proxy.port,
      method: "CONNECT",
      path: authority,
      timeout: connectLimit,
      headers: { host: authority, ...credentials(proxy) },
    });
    request.on("timeout", () => {
      request.destroy(new HttpFailure("stalled", `the proxy ${proxy.host} did not answer`));
    });
    request.on("error", done);
    request.on("connect", (response, socket) => {
      if (response.statusCode === 200) {
        done(null, tls.connect({ ...wanted, socket, servername: wanted.servername || wanted.host || "" }));
        return;
      }
      socket.destroy();
      done(
        new HttpFailure("broken", `the proxy ${proxy.host} answered ${response.statusCode} ${response.statusMessage}`),
      );
    });
    request.end();
  };
  Object.assign(agent, { createConnection: open });
  return agent;
}

function credentials({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === "") return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { "proxy-authorization": `Basic ${Buffer.from(pair).toString("base64")}` };
}

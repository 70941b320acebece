import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { type AddressInfo, connect, type Server } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { directoryWith } from "../../../test/cli-process.ts";
import { HttpClient } from "./client.ts";
import { HttpFailure } from "./failure.ts";
import { proxyFor } from "./forward-proxy.ts";

const open: { close(): unknown }[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

const certificates = directoryWith({});
const key = join(certificates, "key.pem");
const cert = join(certificates, "cert.pem");
// oxfmt-ignore
const made = spawnSync("openssl", [
  "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=modules.example",
  "-addext", "subjectAltName=DNS:modules.example,IP:127.0.0.1", "-keyout", key, "-out", cert,
]);
const hasOpenssl = made.status === 0;

async function listening(server: Server): Promise<number> {
  open.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** Answers with what it was asked. */
const echo: http.RequestListener = (request, response) => {
  response.end(JSON.stringify({ url: request.url, host: request.headers.host, auth: request.headers.authorization }));
};

async function secure(): Promise<number> {
  return listening(https.createServer({ key: readFileSync(key), cert: readFileSync(cert) }, echo));
}

function client(env: Record<string, string>): HttpClient {
  const made = new HttpClient(env);
  open.push(made);
  return made;
}

async function ask(from: HttpClient, url: string, authorization?: string): Promise<unknown> {
  const secrets = authorization === undefined ? {} : { secrets: () => ({ authorization }) };
  const answer = await from.get(new URL(url), secrets);
  let text = "";
  await answer.read((chunk) => {
    text += chunk.toString();
  });
  return JSON.parse(text);
}

describe.skipIf(!hasOpenssl)("https", () => {
  test("an authority of the system, or of SSL_CERT_FILE, is trusted", async () => {
    const port = await secure();

    expect(await ask(client({ SSL_CERT_FILE: cert }), `https://127.0.0.1:${port}/a`, "Basic eA==")).toEqual({
      url: "/a",
      host: `127.0.0.1:${port}`,
      auth: "Basic eA==",
    });
  });

  test("another one is not, and not asked again", async () => {
    const asked = client({ SSL_CERT_FILE: "/nonexistent" }).get(new URL(`https://127.0.0.1:${await secure()}/a`));

    await expect(asked).rejects.toThrow(HttpFailure);
    await expect(asked).rejects.toMatchObject({ kind: "certificate" });
  });

  test("a redirect to plain http is refused", async () => {
    const options = { key: readFileSync(key), cert: readFileSync(cert) };
    const port = await listening(
      https.createServer(options, (_, response) => {
        response.writeHead(302, { location: "http://127.0.0.1:1/" }).end();
      }),
    );

    await expect(client({ SSL_CERT_FILE: cert }).get(new URL(`https://127.0.0.1:${port}/`))).rejects.toThrow(
      `redirected from secure URL https://127.0.0.1:${port}/ to insecure URL http://127.0.0.1:1/`,
    );
  });

  test("through a tunnel of HTTPS_PROXY, with its password", async () => {
    const port = await secure();
    const seen: unknown[] = [];
    const proxy = http.createServer();
    proxy.on("connect", (request, socket) => {
      seen.push([request.url, request.headers["proxy-authorization"]]);
      const upstream = connect(port, "127.0.0.1", () => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        upstream.pipe(socket).pipe(upstream);
      });
      upstream.on("error", () => socket.destroy());
      socket.on("error", () => upstream.destroy());
    });
    const env = { HTTPS_PROXY: `http://me:pw@127.0.0.1:${await listening(proxy)}`, SSL_CERT_FILE: cert };
    const from = client(env);

    expect(await ask(from, "https://modules.example/x")).toMatchObject({ url: "/x", host: "modules.example" });
    expect(await ask(from, "https://modules.example/y")).toMatchObject({ url: "/y" });
    // one try that found the certificate unknown, and one for both answers
    const tunnel = ["modules.example:443", `Basic ${Buffer.from("me:pw").toString("base64")}`];
    expect(seen).toEqual([tunnel, tunnel]);
  });

  test("a tunnel that is refused", async () => {
    const proxy = http.createServer();
    proxy.on("connect", (_, socket) => socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"));
    const port = await listening(proxy);

    await expect(client({ HTTPS_PROXY: `127.0.0.1:${port}` }).get(new URL("https://modules.example/"))).rejects.toThrow(
      `the proxy 127.0.0.1:${port} answered 407 Proxy Authentication Required`,
    );
  });
});

test("plain http through HTTP_PROXY asks for the whole URL", async () => {
  const port = await listening(http.createServer(echo));

  expect(await ask(client({ http_proxy: `http://127.0.0.1:${port}` }), "http://modules.example/a?b")).toMatchObject({
    url: "http://modules.example/a?b",
    host: "modules.example",
  });
});

test.each([
  ["http://localhost:3000/", "", false],
  ["http://127.0.0.1/", "", false],
  ["http://a.example/", "", true],
  ["http://a.example/", "a.example", false],
  ["http://b.a.example/", "a.example", false],
  ["http://a.example/", ".a.example", true],
  ["http://b.a.example/", ".a.example", false],
  ["http://xa.example/", "a.example", true],
  ["http://a.example:8080/", "a.example:8080", false],
  ["http://a.example/", "a.example:8080", true],
  ["http://10.1.2.3/", "10.0.0.0/8", false],
  ["http://11.1.2.3/", "10.0.0.0/8", true],
  ["http://a.example/", "*", false],
])("NO_PROXY: %s with %j", (url, noProxy, proxied) => {
  const env = { HTTP_PROXY: "http://proxy.example:1", NO_PROXY: noProxy };

  expect(proxyFor(new URL(url), env) !== undefined).toBe(proxied);
});

/** Who may read what, and with whose credentials upstreams are asked. */
import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { directoryWith } from "../../cli-process.ts";
import { projectOf, someModules } from "../fake-modules.ts";
import { serving } from "../fetch-for.ts";
import { hasGo, runGoOnline } from "../run.ts";
import { get, startProxyProcess } from "./proxy-process.ts";

const LEAF = "/example.com/leaf/@v/v1.2.3";
const TOP = "/example.com/!top/v2/@v/v2.0.0-rc.1";

function basic(user: string, password: string): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}` };
}

const rules = `
access:
  - name: ci
    token: { env: CI_TOKEN }
    modules: ["*"]
    except: [example.com/secret]
  - name: dev
    user: dev
    password: { env: DEV_PASSWORD }
    modules: [example.com/leaf]
`;
const env = { CI_TOKEN: "s3cret-token", DEV_PASSWORD: "pass word" };

describe("access", () => {
  test("by token, by password, and by what each may read", async () => {
    const upstream = await serving(someModules());
    const { url } = await startProxyProcess({ upstream: upstream.url, config: rules, env });
    const status = async (path: string, headers: Record<string, string> = {}): Promise<number> =>
      (await get(url, path, { headers })).status;
    const bearer = { authorization: "Bearer s3cret-token" };

    const stranger = await get(url, `${LEAF}.mod`);
    expect([stranger.status, stranger.headers["www-authenticate"]]).toEqual([
      401,
      'Basic realm="Go modules", charset="UTF-8"',
    ]);
    expect(upstream.requests).toEqual([]);
    for (const extension of ["mod", "zip"]) {
      expect(await status(`${LEAF}.${extension}`, bearer)).toBe(200);
      // what is in memory now is not for everybody
      expect(await status(`${LEAF}.${extension}`)).toBe(401);
      expect(await status(`${LEAF}.${extension}`, basic("dev", "pass word"))).toBe(200);
      expect(await status(`${TOP}.${extension}`, basic("any", "s3cret-token"))).toBe(200);
      expect(await status(`${TOP}.${extension}`, basic("dev", "pass word"))).toBe(403);
      expect(await status(`/cached-only${TOP}.${extension}`, basic("dev", "pass word"))).toBe(403);
    }
    expect(await status("/example.com/secret/@v/list", bearer)).toBe(403);
    for (const wrong of [
      basic("dev", "wrong"),
      basic("ci", ""),
      { authorization: "Bearer " },
      { authorization: "Bearer s3cret-toke" },
      { authorization: "Digest x" },
    ]) {
      expect(await status(`${LEAF}.mod`, wrong)).toBe(401);
    }
    expect((await get(url, `${LEAF}.mod`, { headers: bearer })).headers["cache-control"]).toContain("private");
    expect([await status("/metrics"), await status("/metrics", bearer)]).toEqual([401, 200]);
    expect([await status("/healthz"), await status("/readyz")]).toEqual([200, 200]);
    expect([await status("/sumdb/x/latest"), await status("/sumdb/x/latest", bearer)]).toEqual([401, 404]);
  });

  test("a rule for anyone, beside others", async () => {
    const upstream = await serving(someModules());
    const config = `${rules}  - anyone: true\n    modules: [example.com/Top]\n`;
    const { url } = await startProxyProcess({ upstream: upstream.url, config, env });

    expect((await get(url, `${TOP}.mod`)).status).toBe(200);
    expect((await get(url, `${LEAF}.mod`)).status).toBe(401);
    expect((await get(url, `${TOP}.mod`, { headers: basic("dev", "pass word") })).status).toBe(200);
  });

  test("a secret in a file can change", async () => {
    const upstream = await serving(someModules());
    const directory = directoryWith({ token: "first-token\n" });
    const config = `access:\n  - token: { file: ${join(directory, "token")} }\n    modules: ["*"]\n`;
    const { url } = await startProxyProcess({ upstream: upstream.url, config });
    const status = async (token: string): Promise<number> =>
      (await get(url, `${LEAF}.mod`, { headers: { authorization: `Bearer ${token}` } })).status;

    expect(await status("first-token")).toBe(200);
    writeFileSync(join(directory, "token"), "second-token");
    while ((await status("second-token")) !== 200) {
      await new Promise((resolve) => {
        setTimeout(resolve, 200);
      });
    }
    expect(await status("first-token")).toBe(401);
  });

  test.skipIf(!hasGo)("a go command with netrc", async () => {
    const modules = someModules();
    const upstream = await serving(modules);
    const { url } = await startProxyProcess({ upstream: upstream.url, config: rules, env });
    const project = directoryWith(projectOf(modules));
    const call = { GOMODCACHE: directoryWith({}), GOSUMDB: "off", GOFLAGS: "-modcacherw" };
    const without = await runGoOnline(["mod", "download"], { cwd: project, env: { ...call, GOPROXY: url } });
    const credentials = url.replace("http://", "http://ci:s3cret-token@");
    const withThem = await runGoOnline(["mod", "download"], {
      cwd: project,
      env: { ...call, GOPROXY: credentials, GOINSECURE: "*" },
    });

    expect([without.code, without.err]).toEqual([1, expect.stringContaining("401 Unauthorized")]);
    // a go command sends no password over plain http: over TLS it does, see below
    expect(withThem.err).toContain("refusing to pass credentials to insecure URL");
  });

  test("more than a client may ask", async () => {
    const upstream = await serving(someModules());
    const { url } = await startProxyProcess({
      upstream: upstream.url,
      config: "client-rate: 5\nclient-connections: 3\n",
    });
    const answers = await Promise.all(Array.from({ length: 30 }, async () => get(url, `${LEAF}.mod`)));
    const refused = answers.filter(({ status }) => status === 429);

    expect(refused.length).toBeGreaterThanOrEqual(24);
    expect(refused[0]?.headers["retry-after"]).toBe("1");
    expect(answers.some(({ status }) => status === 200)).toBe(true);
  });
});

const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

/** An authority, and a certificate by it for each name. */
function certificates(names: readonly string[]): string {
  const directory = directoryWith({});
  const openssl = (...args: string[]): void => {
    const { status, stderr } = spawnSync("openssl", args, { cwd: directory, encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
  };
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  openssl("req", "-x509", ...key, "-days", "2", "-subj", "/CN=authority", "-keyout", "ca.key", "-out", "ca.pem");
  for (const name of names) {
    openssl("req", ...key, "-subj", `/CN=${name}`, "-keyout", `${name}.key`, "-out", `${name}.csr`);
    writeFileSync(join(directory, "ext"), "subjectAltName=IP:127.0.0.1\n");
    openssl(
      "x509",
      "-req",
      "-in",
      `${name}.csr`,
      "-CA",
      "ca.pem",
      "-CAkey",
      "ca.key",
      "-CAcreateserial",
      "-days",
      "2",
      "-extfile",
      "ext",
      "-out",
      `${name}.pem`,
    );
  }
  return directory;
}

describe.skipIf(!hasOpenssl)("TLS", () => {
  test("clients by certificate, netrc of a go command, and a new certificate without a restart", async () => {
    const directory = certificates(["server", "next", "builder", "stranger"]);
    const read = (name: string): string => readFileSync(join(directory, name), "utf8");
    const modules = someModules();
    const upstream = await serving(modules);
    writeFileSync(join(directory, "now.pem"), read("server.pem"));
    writeFileSync(join(directory, "now.key"), read("server.key"));
    const config = `tls:\n  cert: ${directory}/now.pem\n  key: ${directory}/now.key\n  clients: ${directory}/ca.pem\n${rules}  - certificate: builder\n    modules: ["example.com/*"]\n`;
    const { url, log } = await startProxyProcess({ upstream: upstream.url, config, env });
    const ask = async (who?: string): Promise<{ readonly status: number | undefined; readonly server: string }> =>
      new Promise((resolve, reject) => {
        const own = who === undefined ? {} : { cert: read(`${who}.pem`), key: read(`${who}.key`) };
        const sent = request(`${url}${LEAF}.mod`, { ca: read("ca.pem"), ...own, agent: false }, (response) => {
          response.resume();
          const { subject } = (
            response.socket as unknown as { getPeerCertificate(): { subject: { CN: string } } }
          ).getPeerCertificate();
          resolve({ status: response.statusCode, server: subject.CN });
        });
        sent.on("error", reject);
        sent.end();
      });

    expect(url).toMatch(/^https:/);
    expect(await ask("builder")).toEqual({ status: 200, server: "server" });
    expect(await ask("stranger")).toEqual({ status: 401, server: "server" });
    expect(await ask()).toEqual({ status: 401, server: "server" });
    if (hasGo) {
      const machines = ["127.0.0.1", new URL(url).host];
      const netrc = machines
        .map(
          (name) => `machine ${name} login ci password s3cret-token
`,
        )
        .join("");
      const home = directoryWith({ ".netrc": netrc });
      chmodSync(join(home, ".netrc"), 0o600);
      // releases differ in whether a port belongs to the name
      const proxy = {
        GOPROXY: url,
        HOME: home,
        SSL_CERT_FILE: join(directory, "ca.pem"),
        GOFLAGS: "-modcacherw",
        GOSUMDB: "off",
        GOMODCACHE: directoryWith({}),
      };
      const { code, err } = await runGoOnline(["mod", "download"], {
        cwd: directoryWith(projectOf(modules)),
        env: { ...proxy },
      });
      expect([code, err]).toEqual([0, ""]);
    }
    writeFileSync(join(directory, "now.key"), read("next.key"));
    writeFileSync(join(directory, "now.pem"), read("next.pem"));
    while (!log.some(({ message }) => message === "the certificate was read again")) {
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
    }
    expect(await ask("builder")).toEqual({ status: 200, server: "next" });
  });
});

describe("credentials for upstreams", () => {
  test("from the environment, a file and git's helpers, each only for its URL", async () => {
    const seen: [string, string | undefined][] = [];
    const upstream = await serving(someModules(), (incoming) => {
      seen.push([incoming.url ?? "", incoming.headers.authorization]);
      return false;
    });
    const other = await serving([], (incoming) => {
      seen.push([`other ${incoming.url}`, incoming.headers.authorization]);
      return false;
    });
    const helper = directoryWith({ helper: "#!/bin/sh\necho username=git\necho password=from-helper\n" });
    chmodSync(join(helper, "helper"), 0o755);
    const home = directoryWith({
      ".gitconfig": `[credential]\n\thelper = ${join(helper, "helper")}\n`,
      token: "from-file",
    });
    const config = `credentials:
  - url: ${upstream.url}/a
    user: me
    password: { env: PASSWORD }
  - url: ${upstream.url}/b
    token: { file: ${join(home, "token")} }
  - url: ${upstream.url}/c
    git: true
`;
    const list = ["a", "b", "c", "d"].map((part) => `${upstream.url}/${part}`).join(",");
    const { url } = await startProxyProcess({
      upstream: `${list},${other.url}`,
      config,
      env: { PASSWORD: "from-env", HOME: home },
    });
    await get(url, "/example.com/none/@v/list");

    const path = "/example.com/none/@v/list";
    expect(seen).toEqual([
      [`/a${path}`, basic("me", "from-env")["authorization"]],
      [`/b${path}`, "Bearer from-file"],
      [`/c${path}`, basic("git", "from-helper")["authorization"]],
      [`/d${path}`, undefined],
      [`other ${path}`, undefined],
    ]);
  });
});

/** The go command as client: what it gets through the proxy is what it gets straight from the upstream. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Answer, directoryWith } from "../../cli-process.ts";
import { type FakeModule, fakeModule, projectOf, someModules } from "../fake-modules.ts";
import { FakeLog, type FakeSumDb, startSumDb, SUMDB } from "../fake-sumdb.ts";
import { serving } from "../fetch-for.ts";
import { hasGo, runGoOnline } from "../run.ts";
import { get, startProxyProcess } from "./proxy-process.ts";

const databases: FakeSumDb[] = [];
afterEach(async () => {
  for (const each of databases.splice(0)) await each.close();
});

async function database(log: FakeLog): Promise<FakeSumDb> {
  const started = await startSumDb(log);
  databases.push(started);
  return started;
}

/** Several versions of one module, with what a proxy says of them together. */
function versions(path: string, names: readonly string[], latest: string): FakeModule[] {
  const modules = names.map((version) =>
    fakeModule(path, version, { "go.mod": `module ${path}\n`, "a.go": `package a // ${version}\n` }),
  );
  const info = modules.find(({ version }) => version === latest)?.files[`${path}/@v/${latest}.info`] ?? Buffer.alloc(0);
  const files = {
    [`${path}/@v/list`]: Buffer.from(`${names.join("\n")}\n`),
    [`${path}/@latest`]: info,
    [`${path}/@v/main.info`]: info,
  };
  return [...modules, { path, version: "", files, sums: "" }];
}

const deps = versions("example.com/dep", ["v1.0.0", "v1.1.0", "v1.2.0-rc.1"], "v1.1.0");

interface GoCall {
  readonly files: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly goProxy: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** In a new project with an empty module cache; what depends on the place is taken out. */
async function go({
  files,
  args,
  goProxy,
  env = {},
}: GoCall): Promise<Answer & { readonly project: string; readonly cache: string }> {
  const [project, cache] = [directoryWith(files), directoryWith({})];
  const answer = await runGoOnline(args, {
    cwd: project,
    env: {
      GOMODCACHE: cache,
      GOPATH: directoryWith({}),
      GOPROXY: goProxy,
      GOSUMDB: "off",
      GOFLAGS: "-modcacherw",
      ...env,
    },
  });
  const plain = (text: string): string =>
    text
      .replaceAll(cache, "CACHE")
      .replaceAll(project, "PROJECT")
      .replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, "PROXY");
  return { ...answer, out: plain(answer.out), err: plain(answer.err), project, cache };
}

function files(directory: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(directory, { recursive: true, encoding: "utf8" }).sort()) {
    if (/\.(?:info|mod|zip|ziphash)$|@v\/list$/.test(name)) found[name] = readFileSync(join(directory, name), "base64");
  }
  return found;
}

describe.skipIf(!hasGo)("the same as straight from the upstream", () => {
  const empty = { "go.mod": "module example.org/main\n\ngo 1.20\n" };
  const program = {
    "go.mod": "module example.org/main\n\ngo 1.20\n",
    "main.go": 'package main\n\nimport _ "example.com/dep"\n\nfunc main() {}\n',
  };
  const workspace = {
    "go.work": "go 1.20\n\nuse (\n\t./a\n\t./b\n)\n",
    "a/go.mod": "module example.org/a\n\ngo 1.20\n\nrequire example.com/dep v1.0.0\n",
    "b/go.mod": "module example.org/b\n\ngo 1.20\n\nrequire example.com/Top/v2 v2.0.0-rc.1\n",
  };

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ["mod download -json", projectOf(someModules()), ["mod", "download", "-json"]],
    ["mod download all", projectOf(someModules()), ["mod", "download", "-x", "all"]],
    ["build", projectOf(someModules()), ["build", "./..."]],
    ["list -m -versions", empty, ["list", "-m", "-versions", "example.com/dep"]],
    ["list -m @latest", empty, ["list", "-m", "-json", "example.com/dep@latest"]],
    ["list -m @main", empty, ["list", "-m", "-json", "example.com/dep@main"]],
    ["list -m @v1.0", empty, ["list", "-m", "-json", "example.com/dep@v1.0"]],
    ["list -m of nothing", empty, ["list", "-m", "example.com/nothing@latest"]],
    ["list -m of an unknown version", empty, ["list", "-m", "example.com/dep@v1.9.9"]],
    ["get", program, ["get", "example.com/dep"]],
    ["get @v1.0.0", program, ["get", "example.com/dep@v1.0.0"]],
    ["get of nothing", program, ["get", "example.com/nothing/at/all"]],
    ["mod tidy", program, ["mod", "tidy"]],
    ["workspace: mod download", workspace, ["mod", "download", "-json"]],
    ["workspace: list -m all", workspace, ["list", "-m", "all"]],
    ["list -u -m", projectOf(deps.slice(0, 1)), ["list", "-u", "-m", "-json", "all"]],
  ])("go %s", async (_, project, args) => {
    const upstream = await serving([...someModules(), ...deps]);
    const { url } = await startProxyProcess({ upstream: upstream.url });
    const straight = await go({ files: project, args, goProxy: upstream.url });
    const through = await go({ files: project, args, goProxy: url });
    const again = await go({ files: project, args, goProxy: url });

    for (const answer of [through, again]) {
      expect([answer.code, answer.out]).toEqual([straight.code, straight.out]);
      expect(files(answer.cache)).toEqual(files(straight.cache));
      for (const name of Object.keys(project).filter((name) => /go\.(?:mod|sum|work)$/.test(name))) {
        expect(readFileSync(join(answer.project, name), "utf8")).toBe(
          readFileSync(join(straight.project, name), "utf8"),
        );
      }
    }
  });

  test("a toolchain is downloaded like any module", async () => {
    const version = `v0.0.1-go1.99.0.${process.platform}-${{ x64: "amd64" }[process.arch as string] ?? process.arch}`;
    const script = "#!/bin/sh\necho go version go1.99.0 from a proxy\n";
    const toolchain = fakeModule("golang.org/toolchain", version, {
      "bin/go": script,
      "bin/gofmt": script,
      "pkg/tool/x": "x",
      "lib/x": "x",
      "go.env": "",
    });
    const upstream = await serving([toolchain]);
    const log = new FakeLog([toolchain]);
    const sums = await database(log);
    const { url } = await startProxyProcess({ upstream: upstream.url, env: { GOSUMDB: `${log.key} ${sums.url}` } });
    const call = { files: empty, args: ["version"] };
    // a toolchain isn't run before the database vouches for it
    const answer = await go({ ...call, goProxy: url, env: { GOTOOLCHAIN: "go1.99.0", GOSUMDB: log.key } });

    expect(answer.err).toContain("go: downloading go1.99.0");
    expect([answer.code, answer.out]).toEqual([0, "go version go1.99.0 from a proxy\n"]);
    expect(upstream.requests.filter((path) => path.includes("toolchain")).length).toBeGreaterThan(0);
  });
});

describe.skipIf(!hasGo)("fall-backs of a go command whose first proxy is this one", () => {
  const call = { files: projectOf(someModules()), args: ["mod", "download"] };

  test.each([
    [404, ",", true],
    [410, ",", true],
    [403, ",", false],
    [500, ",", false],
    ["silence", ",", false],
    [403, "|", true],
    [500, "|", true],
    ["silence", "|", true],
  ])("the upstream answers %s, behind `%s` stands another: %s", async (status, separator, works) => {
    const upstream = await serving([], (_, response) => {
      if (typeof status === "number") response.writeHead(status, { "content-type": "text/plain" }).end("for a reason");
      return true;
    });
    const other = await serving(someModules());
    const config = "first-byte-timeout: 0.3\n";
    const { url } = await startProxyProcess({ upstream: upstream.url, config });
    const answer = await go({ ...call, goProxy: `${url}${separator}${other.url}` });

    expect([answer.code, works ? answer.err : ""]).toEqual([works ? 0 : 1, ""]);
    if (works) expect(files(answer.cache)).toEqual(files((await go({ ...call, goProxy: other.url })).cache));
    else expect(answer.err).toMatch(status === "silence" ? /504 Gateway Timeout/ : /server response:.*for a reason/s);
  });
});

describe.skipIf(!hasGo)("the checksum database through the proxy", () => {
  test("the go command verifies with it, and asks nobody else", async () => {
    const modules = someModules();
    const log = new FakeLog(modules);
    const sums = await database(log);
    const upstream = await serving(modules);
    const { url } = await startProxyProcess({ upstream: upstream.url, env: { GOSUMDB: `${log.key} ${sums.url}` } });
    const project = { ...projectOf(modules), "go.sum": "" };
    const answer = await go({
      files: project,
      args: ["mod", "download", "all"],
      goProxy: url,
      env: { GOSUMDB: log.key },
    });

    expect([answer.code, answer.err]).toEqual([0, ""]);
    const supported = await get(url, `/sumdb/${SUMDB}/supported`);
    expect([supported.status, supported.text()]).toEqual([200, ""]);
    // its signed tree is with the client now
    expect(readdirSync(join(answer.cache, "cache/download/sumdb", SUMDB))).toEqual(["lookup", "tile"]);
    const after = sums.requests.length;
    log.add(fakeModule("example.com/late", "v1.0.0", {}).sums);
    await go({ files: project, args: ["mod", "download", "all"], goProxy: url, env: { GOSUMDB: log.key } });
    expect(sums.requests).toHaveLength(after);
  });

  test("the newest tree, tiles and lookups as the database has them", async () => {
    const modules = someModules();
    const log = new FakeLog(modules);
    const sums = await database(log);
    const { url } = await startProxyProcess({ upstream: "off", env: { GOSUMDB: `${log.key} ${sums.url}` } });

    for (const path of [
      "/latest",
      "/tile/8/0/000",
      "/tile/8/0/001",
      "/tile/8/0/002.p/190",
      "/tile/8/0/002.p/12",
      "/tile/8/1/000.p/2",
      "/lookup/example.com/leaf@v1.2.3",
      "/lookup/example.com/!top/v2@v2.0.0-rc.1",
    ]) {
      const { status, body } = await get(url, `/sumdb/${SUMDB}${path}`);
      expect([path, status, body.toString("base64")]).toEqual([
        path,
        200,
        Buffer.from(log.answer(path) ?? "").toString("base64"),
      ]);
    }
    for (const path of ["/tile/8/0/002", "/tile/8/0/009", "/tile/8/3/000", "/lookup/example.com/none@v1.0.0"]) {
      expect([path, (await get(url, `/sumdb/${SUMDB}${path}`)).status]).toEqual([path, 404]);
    }
    expect((await get(url, "/sumdb/other.example/supported")).status).toBe(404);
    expect((await get(url, "/sumdb/other.example/latest")).status).toBe(404);
  });

  test("what the database contradicts, or doesn't know, is not served", async () => {
    const [leaf, top] = someModules();
    const forged = fakeModule("example.com/leaf", "v1.2.3", {
      "go.mod": "module example.com/leaf\n",
      "evil.go": "package leaf\n",
    });
    const log = new FakeLog(leaf ? [leaf] : []);
    const sums = await database(log);
    const upstream = await serving([forged, ...(top ? [top] : [])]);
    const { url } = await startProxyProcess({ upstream: upstream.url, env: { GOSUMDB: `${log.key} ${sums.url}` } });

    for (const extension of ["mod", "zip"]) {
      const wrong = await get(url, `/example.com/leaf/@v/v1.2.3.${extension}`);
      expect([wrong.status, wrong.text()]).toEqual([502, expect.stringContaining(`${SUMDB}:`)]);
      const unknown = await get(url, `/example.com/!top/v2/@v/v2.0.0-rc.1.${extension}`);
      expect([unknown.status, unknown.text()]).toEqual([
        403,
        expect.stringContaining("doesn't vouch for example.com/Top/v2@v2.0.0-rc.1"),
      ]);
    }
  });

  test("a database that lies is not passed on, and believed again when it doesn't", async () => {
    const modules = someModules();
    const log = new FakeLog(modules);
    const sums = await database(log);
    const { url } = await startProxyProcess({ upstream: "off", env: { GOSUMDB: `${log.key} ${sums.url}` } });
    const path = `/sumdb/${SUMDB}/lookup/example.com/leaf@v1.2.3`;
    const forger = new FakeLog(modules);
    for (const lie of [
      (asked: string) => forger.answer(asked),
      (asked: string) =>
        asked.startsWith("/tile")
          ? Buffer.alloc(Number(/\.p\/(\d+)/.exec(asked)?.[1] ?? 256) * 32, 7)
          : log.answer(asked),
      () => "nonsense",
    ]) {
      sums.serve(lie);
      expect((await get(url, path)).status).toBe(502);
    }
    sums.serve((asked) => log.answer(asked));
    expect((await get(url, path)).status).toBe(200);
    sums.serve((asked) => log.fork(modules, 900).answer(asked));
    expect((await get(url, `/sumdb/${SUMDB}/latest`)).text()).toContain("SECURITY ERROR");
  });
});

describe.skipIf(!hasGo)("private modules", () => {
  let repository = "";
  beforeAll(() => {
    repository = directoryWith({ "go.mod": "module git.example/team/lib.git\n\ngo 1.20\n", "lib.go": "package lib\n" });
    const git = (...args: string[]): void => {
      const { status, stderr } = spawnSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
        cwd: repository,
        encoding: "utf8",
      });
      if (status !== 0) throw new Error(stderr);
    };
    git("init", "-q", "-b", "main");
    git("add", ".");
    git("commit", "-q", "-m", "first");
    git("tag", "v1.0.0");
    writeFileSync(join(repository, "more.go"), "package lib\n");
    git("add", ".");
    git("commit", "-q", "-m", "second");
    git("tag", "v1.1.0");
  });

  /** Git that finds the repository whatever host is asked, and a go command that needs no server for the import path. */
  function gitEnvironment(): Record<string, string> {
    const home = directoryWith({
      ".gitconfig": `[url "file://${repository}/.git"]\n\tinsteadOf = https://git.example/team/lib\n[safe]\n\tdirectory = *\n`,
    });
    return { HOME: home, GOPRIVATE: "git.example/*", GOFLAGS: "" };
  }

  test("come from their origin; upstream and database hear nothing of them", async () => {
    const log = new FakeLog([]);
    const sums = await database(log);
    const upstream = await serving(someModules());
    const env = { ...gitEnvironment(), GOSUMDB: `${log.key} ${sums.url}` };
    const { url, store } = await startProxyProcess({ upstream: `${upstream.url},direct`, env });
    const path = "git.example/team/lib.git";
    const list = await get(url, `/${path}/@v/list`);

    expect([list.status, list.text()]).toEqual([200, "v1.0.0\nv1.1.0\n"]);
    expect(JSON.parse((await get(url, `/${path}/@latest`)).text())).toMatchObject({ Version: "v1.1.0" });
    expect(JSON.parse((await get(url, `/${path}/@v/main.info`)).text())).toMatchObject({ Version: "v1.1.0" });
    const unknown = await get(url, `/${path}/@v/nobranch.info`);
    expect([unknown.status, unknown.text()]).toEqual([404, expect.stringContaining("unknown revision nobranch")]);
    for (const extension of ["info", "mod", "zip"]) {
      const answer = await get(url, `/${path}/@v/v1.0.0.${extension}`);
      expect([extension, answer.status, answer.status === 200 ? "" : answer.text()]).toEqual([extension, 200, ""]);
    }
    expect((await get(url, `/sumdb/${SUMDB}/lookup/${path}@v1.0.0`)).status).toBe(403);
    expect([upstream.requests, sums.requests]).toEqual([[], []]);
    // what the go command downloaded for it is not kept twice
    expect(readdirSync(join(store, "state/origin/mod/git.example/team"))).toEqual([]);
  });

  test("the go command without git gets them through the proxy", async () => {
    const upstream = await serving(someModules());
    const { url } = await startProxyProcess({ upstream: `${upstream.url},direct`, env: gitEnvironment() });
    const program = { "go.mod": "module example.org/main\n\ngo 1.20\n\nrequire git.example/team/lib.git v1.1.0\n" };
    const answer = await go({
      files: program,
      args: ["mod", "download", "-json"],
      goProxy: url,
      env: { GONOSUMDB: "git.example/*" },
    });

    expect([answer.code, JSON.parse(answer.out)]).toEqual([0, expect.objectContaining({ Version: "v1.1.0" })]);
  });

  test("--for-build: a build without any credentials, and nobody else", async () => {
    const upstream = await serving(someModules());
    const env = gitEnvironment();
    const proxy = await startProxyProcess({ upstream: `${upstream.url},direct`, args: ["--for-build"], env });
    const [flag, ...words] = proxy.printed().trim().split(" ");
    const variables = Object.fromEntries(
      words.filter((word) => word !== "--build-arg").map((word) => word.split("=", 2)),
    ) as Record<string, string>;

    expect(flag).toBe("--network=host");
    expect(variables).toEqual({ GOPROXY: proxy.url, GONOPROXY: "none", GONOSUMDB: "git.example/*", GOSUMDB: "off" });
    const program = { "go.mod": "module example.org/main\n\ngo 1.20\n\nrequire git.example/team/lib.git v1.1.0\n" };
    const { GOPROXY: goProxy = "", ...others } = variables;
    const answer = await go({ files: program, args: ["mod", "download", "-json"], goProxy, env: others });
    expect([answer.code, JSON.parse(answer.out)]).toEqual([0, expect.objectContaining({ Version: "v1.1.0" })]);
    const { origin } = new URL(proxy.url);
    for (const path of [
      "/git.example/team/lib.git/@v/v1.1.0.zip",
      "/healthz",
      "/metrics",
      "/x/git.example/team/lib.git/@v/list",
    ]) {
      expect((await get(origin, path)).status).toBe(404);
    }
  });
});

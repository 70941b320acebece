/** The go command as client: what it gets through the proxy is what it gets straight from the upstream. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type FakeModule, fakeModule, projectOf, someModules } from "../fake-modules.ts";
import { FakeLog } from "../fake-sumdb.ts";
import { serving } from "../fetch-for.ts";
import { hasGo } from "../run.ts";
import { startProxyProcess } from "./proxy-process.ts";
import { database, files, go } from "./go-call.ts";

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

/** Go commands that GOTOOLCHAIN has downloaded on this machine. */
function otherGoCommands(): string[] {
  const { stdout = "" } = hasGo ? spawnSync("go", ["env", "GOMODCACHE"], { encoding: "utf8" }) : {};
  const place = join(stdout.trim(), "golang.org");
  const names = stdout !== "" && existsSync(place) ? readdirSync(place) : [];
  return names
    .filter((name) => name.startsWith("toolchain@"))
    .map((name) => join(place, name, "bin/go"))
    .filter((program) => existsSync(program));
}

test.skipIf(otherGoCommands().length === 0)(
  "other releases of the go command",
  async () => {
    const modules = someModules();
    const log = new FakeLog(modules);
    const sums = await database(log);
    const upstream = await serving([...modules, ...deps]);
    const { url } = await startProxyProcess({ upstream: upstream.url, env: { GOSUMDB: `${log.key} ${sums.url}` } });
    const project = { ...projectOf(modules, "1.16"), "go.sum": "" };
    for (const program of otherGoCommands()) {
      for (const args of [
        ["mod", "download", "-json"],
        ["mod", "tidy"],
        ["list", "-m", "-versions", "example.com/dep"],
      ]) {
        const env = { GOSUMDB: log.key, GOROOT: join(program, "../..") };
        const straight = await go({
          files: project,
          args,
          goProxy: upstream.url,
          program,
          env: { ...env, GOSUMDB: `${log.key} ${sums.url}` },
        });
        const through = await go({ files: project, args, goProxy: url, program, env });
        expect([program, args, through.code, through.out]).toEqual([program, args, straight.code, straight.out]);
        if (args[1] === "download") expect([program, args, through.code]).toEqual([program, args, 0]);
        expect(files(join(through.cache, "cache/download/example.com"))).toEqual(
          files(join(straight.cache, "cache/download/example.com")),
        );
      }
    }
  },
  240_000,
);

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

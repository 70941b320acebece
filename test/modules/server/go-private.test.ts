/** Modules that only git has, for go commands that have no access to it. */
import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { directoryWith } from "../../cli-process.ts";
import { someModules } from "../fake-modules.ts";
import { FakeLog, SUMDB } from "../fake-sumdb.ts";
import { serving } from "../fetch-for.ts";
import { hasGo } from "../run.ts";
import { get, startProxyProcess } from "./proxy-process.ts";
import { database, go } from "./go-call.ts";

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

import { expect, test } from "vitest";
import { directoryWith } from "../cli-process.ts";
import { type FakeModule, fakeModule, projectOf } from "./fake-modules.ts";
import { serving } from "./fetch-for.ts";
import { runSlipway } from "./run.ts";

function withList(module: FakeModule, ...versions: readonly string[]): FakeModule {
  return { ...module, files: { ...module.files, [`${module.path}/@v/list`]: Buffer.from(versions.join("\n")) } };
}

function plain(path: string, version: string, mod = ""): FakeModule {
  return fakeModule(path, version, { "go.mod": `module ${path}\n${mod}` });
}

test("newer versions, retractions and deprecations of direct requirements", async () => {
  const old = plain("example.com/old", "v1.0.0");
  const fresh = plain("example.com/fresh", "v1.2.0");
  const bad = plain("example.com/bad", "v1.1.0");
  const gone = plain("example.com/gone", "v0.1.0");
  const left = fakeModule("example.com/left", "v0.3.0", {
    "go.mod": "// Deprecated: use example.com/right\nmodule example.com/left\n",
  });
  const served = [
    withList(old, "v1.0.0", "v1.10.0 2024-01-02T03:04:05Z", "v1.9.0", "v2.0.0-rc.1", "nonsense"),
    plain("example.com/old", "v1.10.0"),
    withList(fresh, "v1.2.0", "v1.3.0-beta"),
    withList(bad, "v1.0.0", "v1.1.0", "v1.1.1", "v1.2.0"),
    plain(
      "example.com/bad",
      "v1.2.0",
      "\n// broken build\nretract [v1.1.0, v1.1.9]\n\n// by mistake\nretract v1.2.0\n",
    ),
    withList(left, "v0.3.0"),
  ];
  const { url } = await serving(served);
  const project = directoryWith(projectOf([old, fresh, bad, gone, left]));
  const env = { GOMODCACHE: directoryWith({}), GOPROXY: url, GOSUMDB: "off" };
  const { code, out } = await runSlipway(["modules", "outdated", "--format", "json"], { cwd: project, env });

  expect(code).toBe(2);
  expect(JSON.parse(out)).toEqual([
    { path: "example.com/old", version: "v1.0.0", newer: "v1.10.0", retracted: null, deprecated: null, error: null },
    { path: "example.com/fresh", version: "v1.2.0", newer: null, retracted: null, deprecated: null, error: null },
    {
      path: "example.com/bad",
      version: "v1.1.0",
      newer: null,
      retracted: "broken build",
      deprecated: null,
      error: null,
    },
    {
      path: "example.com/gone",
      version: "v0.1.0",
      newer: null,
      retracted: null,
      deprecated: null,
      error: expect.stringContaining("404 Not Found") as string,
    },
    {
      path: "example.com/left",
      version: "v0.3.0",
      newer: null,
      retracted: null,
      deprecated: "use example.com/right",
      error: null,
    },
  ]);
  expect((await runSlipway(["modules", "outdated"], { cwd: project, env })).out).toMatch(
    /^example\.com\/old v1\.0\.0: v1\.10\.0 is there$/m,
  );
});

test("everything is new", async () => {
  const only = plain("example.com/only", "v1.0.0");
  const { url } = await serving([withList(only, "v1.0.0")]);
  const env = { GOMODCACHE: directoryWith({}), GOPROXY: url, GOSUMDB: "off" };

  expect(await runSlipway(["modules", "outdated"], { cwd: directoryWith(projectOf([only])), env })).toMatchObject({
    code: 0,
    out: "1 direct requirements, all at their newest version\n",
  });
});

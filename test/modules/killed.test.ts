/** Whenever a fetch is ended, the next one makes the cache whole, and nothing in it is half done under its name. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { directoryWith, ROOT } from "../cli-process.ts";
import { fakeModule, projectOf } from "./fake-modules.ts";
import { serve } from "./fake-proxy.ts";
import { serving } from "./fetch-for.ts";
import { hasGo, runGo, runSlipway } from "./run.ts";

const modules = Array.from({ length: 30 }, (_, at) =>
  fakeModule(`example.com/m${at}`, "v1.0.0", {
    "go.mod": `module example.com/m${at}\n`,
    ...Object.fromEntries(
      Array.from({ length: 40 }, (__, file) => [`d${file % 7}/f${file}.go`, `package d${file % 7}\n`]),
    ),
    "m.go": "package m\n",
  }),
);

async function fetchAndEnd(
  project: string,
  env: Record<string, string>,
  signal: NodeJS.Signals,
  after: number,
): Promise<void> {
  const child = spawn(join(ROOT, "node_modules/.bin/node"), [join(ROOT, "src/cli.ts"), "modules", "fetch"], {
    cwd: project,
    env: { PATH: process.env["PATH"], HOME: "/nonexistent", ...env },
    stdio: "ignore",
  });
  // on a quick machine it may be done before it is ended
  const closed = new Promise((resolve) => child.on("close", resolve));
  // the work begins when the working directory is there
  const cache = join(env["GOMODCACHE"] ?? "", "cache");
  const began = (): boolean => existsSync(cache) && readdirSync(cache).some((name) => name.startsWith("slipway-"));
  for (let at = 0; at < 500 && !began(); at++) await pause(10);
  await pause(after);
  child.kill(signal);
  await closed;
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

test.each(["SIGKILL", "SIGTERM"] as const)("%s at any moment", async (signal) => {
  const { url } = await serving(modules, (request, response, _, content) => {
    setTimeout(() => {
      serve(request, response, content);
    }, content.length % 40);
    return true;
  });
  const project = directoryWith(projectOf(modules));
  const cache = directoryWith({});
  const env = { GOMODCACHE: cache, GOPROXY: url, GOSUMDB: "off" };
  for (const after of [0, 20, 60, 120, 250, 400]) {
    await fetchAndEnd(project, env, signal, after);
    if (signal === "SIGTERM")
      expect(readdirSync(join(cache, "cache")).filter((name) => name !== "download")).toEqual([]);
    if (hasGo) expect(runGo(["mod", "verify"], project, cache).err).not.toContain("modified");
  }

  expect(await runSlipway(["modules", "fetch"], { cwd: project, env })).toMatchObject({ code: 0 });
  expect((await runSlipway(["modules", "verify", "--offline"], { cwd: project, env })).out).toContain(
    "30 modules and 30 go.mod files",
  );
  if (hasGo) expect(runGo(["mod", "verify"], project, cache).out).toBe("all modules verified\n");
});

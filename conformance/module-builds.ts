/**
 * Container builds that have their modules from Slipway, on the real engine: through `slipway proxy --for-build`, which knows the
 * upstream's token while the build knows no secret, and without any network from what `slipway modules bundle` made.
 *
 *   npm run conformance:modules
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { projectOf, someModules } from "../test/modules/fake-modules.ts";
import { startProxy } from "../test/modules/fake-proxy.ts";
import { type Engine, keepBases, openEngine, prepareImages } from "./lib/engine.ts";
import { run } from "./lib/run.ts";

const cli = resolve(import.meta.dirname, "../src/cli.ts");
const BASE = "golang:1.26-alpine";
const TOKEN = "only-the-proxy-knows";

const root = mkdtempSync(join(tmpdir(), "slipway-module-builds-"));
const modules = someModules();
const upstream = await startProxy(modules);
const guarded = await startProxy(modules, (request, response) => {
  if (request.headers.authorization === `Bearer ${TOKEN}`) return false;
  response.writeHead(401).end();
  return true;
});
for (const [name, text] of Object.entries(projectOf(modules))) write(`project/${name}`, text);
const project = join(root, "project");
const env = { HOME: join(root, "home"), GOSUMDB: "off", GOFLAGS: "-modcacherw", GOPATH: join(root, "gopath") };

const engine = await openEngine(console.log);
await prepareImages([BASE], console.log);
await keepBases(engine, [BASE]);
const outcomes = [
  await told("through slipway proxy --for-build", forBuild),
  await told("without a network, from a bundle", fromBundle),
];
await Promise.all([upstream.close(), guarded.close()]);
rmSync(root, { recursive: true, force: true });
console.log(`${outcomes.filter(Boolean).length} passed, ${outcomes.filter((good) => !good).length} failed`);
process.exitCode = outcomes.every(Boolean) ? 0 : 1;

async function told(name: string, play: (engine: Engine) => Promise<string | undefined>): Promise<boolean> {
  const problem = await play(engine);
  console.log(problem === undefined ? `ok ${name}` : `not ok ${name}\n${problem}`);
  return problem === undefined;
}

/** Undefined when all is well. */
async function forBuild({ docker, registry }: Engine): Promise<string | undefined> {
  write(
    "project/Dockerfile",
    `FROM ${registry}/library/${BASE}\nARG GOPROXY GONOSUMDB GONOPROXY\nENV GOSUMDB=off GOFLAGS=-mod=readonly\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nRUN go build -o /app . && /app\n`,
  );
  write("proxy.yaml", `credentials:\n  - { url: "${guarded.url}", token: { env: TOKEN } }\n`);
  const words = [cli, "proxy", "--for-build", "--config", join(root, "proxy.yaml"), "--store", join(root, "store")];
  const proxy = spawn(process.execPath, [...words, "--upstream", guarded.url], {
    env: { ...process.env, ...env, TOKEN },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [printed] = (await once(proxy.stdout, "data")) as [Buffer];
  const args = printed.toString().trim().split(/\s+/);
  const built = await buildWith(docker, args);
  proxy.kill();
  await once(proxy, "exit");
  if (built.code !== 0) return built.output;
  const asked = guarded.requests.filter((path) => path.endsWith(".zip")).length;
  return asked === modules.length ? undefined : `${asked} zips were asked of the upstream, not ${modules.length}`;
}

async function fromBundle({ docker, registry }: Engine): Promise<string | undefined> {
  const words = [cli, "modules", "bundle", project, "--output", join(project, "modules")];
  const bundled = await run(process.execPath, words, { env: { ...env, GOPROXY: upstream.url } });
  if (bundled.code !== 0) return bundled.output;
  write(
    "project/Dockerfile",
    `FROM ${registry}/library/${BASE}\nENV GOSUMDB=off GOFLAGS=-mod=readonly GOPROXY=file:///modules\nWORKDIR /src\nCOPY modules /modules\nCOPY go.mod go.sum *.go ./\nRUN go mod download\nRUN go build -o /app . && /app\n`,
  );
  const judged = await run(process.execPath, [cli, "check", project, "--only", "errors"], { env });
  if (judged.code !== 0) return `check says otherwise:\n${judged.output}`;
  const built = await buildWith(docker, ["--network=none"]);
  return built.code === 0 ? undefined : built.output;
}

async function buildWith(docker: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  const words = ["build", "--no-cache", "--progress", "plain", "--iidfile", join(root, "image"), ...args, project];
  return run(docker, words, { env: { DOCKER_BUILDKIT: "1" }, timeoutMs: 600_000 });
}

function write(name: string, text: string): void {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

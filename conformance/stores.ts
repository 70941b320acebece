/**
 * The proxy's stores on real servers, and the standalone executable over them (`npm run standalone` first): installs them into .engine/stores where they aren't there yet, and runs conformance/stores/.
 *
 *   npm run conformance:stores [-- ARGUMENTS OF VITEST]
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

/** A server for S3 over a directory, by the version of its Go module. */
const GATEWAY = { module: "github.com/versity/versitygw/cmd/versitygw", version: "v1.8.0" };

/** As programs in .engine/stores/VERSION; several attempts, since it is downloaded. */
function gateway(): string {
  const bin = join(root, ".engine/stores", GATEWAY.version);
  const program = join(bin, "versitygw");
  if (existsSync(program)) return program;
  mkdirSync(bin, { recursive: true });
  console.log(`building versitygw ${GATEWAY.version} (a minute or two)`);
  for (let attempt = 1; attempt <= 4; attempt++) {
    const { status, error } = spawnSync("go", ["install", `${GATEWAY.module}@${GATEWAY.version}`], {
      env: { ...process.env, GOBIN: bin, GOFLAGS: "-buildvcs=false", GOTOOLCHAIN: "auto" },
      stdio: ["ignore", "inherit", "inherit"],
    });
    if (status === 0 && existsSync(program)) return program;
    if (error) break;
  }
  throw new Error("versitygw could not be built: the suite needs the go command, and a module proxy that it reaches");
}

if (!existsSync(join(root, "dist/slipway")))
  throw new Error("the standalone executable isn't there: run `npm run build` and `npm run standalone` first");
const SLIPWAY_S3_SERVER = process.env["SLIPWAY_S3_SERVER"] ?? gateway();
const args = ["run", "--root", root, "--config", "conformance/stores/vitest.config.ts", ...process.argv.slice(2)];
const { status } = spawnSync(join(root, "node_modules/.bin/vitest"), args, {
  cwd: root,
  env: { ...process.env, SLIPWAY_S3_SERVER },
  stdio: "inherit",
});
process.exitCode = status ?? 1;

/** `npm run smoke`: the packed package, installed, on every Node it says it runs on. Needs `npm run build` before. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runChecks } from "./smoke/checks.ts";
import { installNode, installPacked, packageVersion } from "./smoke/package.ts";
import { writeProjects } from "./smoke/project.ts";

const nodes = ["20.20.2", "22.23.3", "24.21.0"];
const directory = mkdtempSync(join(tmpdir(), "slipway-smoke-"));
let passed = 0;
let failed = 0;
try {
  writeProjects(directory);
  const script = installPacked(directory);
  writeFileSync(
    join(directory, "installed/library.mjs"),
    'import * as slipway from "slipway";\nif (typeof slipway.check !== "function") process.exit(1);\n',
  );
  for (const version of nodes) {
    const node = installNode(directory, version);
    const counts = runChecks(`node ${version}`, [node, script], directory, packageVersion());
    const { status, stderr } = spawnSync(node, ["library.mjs"], {
      cwd: join(directory, "installed"),
      encoding: "utf8",
    });
    console.log(`${status === 0 ? "ok  " : "FAIL"} node ${version}: library\n${status === 0 ? "" : stderr}`.trimEnd());
    passed += counts.passed + (status === 0 ? 1 : 0);
    failed += counts.failed + (status === 0 ? 0 : 1);
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

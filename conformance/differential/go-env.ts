/**
 * Compares what we say of the go command's environment with the go command: every pairing of some GOTOOLCHAIN values with
 * some go and toolchain lines, GOFLAGS and GOPROXY values with and without mistakes. `SLIPWAY_GO` names more go
 * binaries, separated by `:`, next to the one in $PATH.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { splitGoFlags } from "../../src/go/env/go-flags.ts";
import { parseGoProxy } from "../../src/go/env/go-proxy.ts";
import { selectToolchain } from "../../src/go/env/toolchain.ts";
import { parseGoMod } from "../../src/go/gomod/parse.ts";
import { neededUpdates } from "../../src/go/mvs/updates.ts";
import { compareGo } from "../../src/go/version/go-version.ts";
import { Source } from "../../src/text/source.ts";

// oxfmt-ignore
const toolchains = ["auto", "local", "path", "go1.99.0", "go1.21", "local+auto", "local+path", "go1.22.0+auto", "go1.99+path", "foo", "foo+auto", "local+x", "go1.99.0+x", "default", "go9", "go1.22-custom"];
const goLines = ["", "1.16", "1.20", "1.21", "1.21.0", "1.22", "1.99", "1.99.0", "1.99rc1"];
const toolchainLines = ["", "default", "go1.21.0", "go1.99.0", "go1.98", "go1.99.0-x"];
// oxfmt-ignore
const flags = ["", "-mod=mod", "-mod mod", "--mod=mod", "-", "--", "---x", "-=x", "x", "-nope", "-v -x", "'-ldflags=-s -w'", "\"-tags=a b\"", "-ldflags=\"-s", "'-x", "-buildvcs=false", "-trimpath\t-v", "-mod='mod'", "-asan", "-modcacherw", "-tool"];
// oxfmt-ignore
const proxies = [
  "off", "direct", ",", " ", "athens", "goproxy.cn", "https://goproxy.cn", "\"https://goproxy.cn\"", "'https://goproxy.cn'", "ftp://x", "http://u:p@x", "file:///x",
  "file://host/x", "file:///x?y", "https://goproxy.cn,,direct", "https://goproxy.cn|athens", "https://[::1", "https://x:y", "https://a b", "https://x/%zz", "://x",
  "mirror.example:8080", "localhost:3000", "/abs/path", "./x", "https:goproxy.cn", "https://x\ty", "https://u@s:p@x", "https://a%41b", "http://x:1:2", "*", "x:y", "https://<x>",
];

const dir = mkdtempSync(join(tmpdir(), "go-env-"));
const binaries = ["go", ...(process.env["SLIPWAY_GO"] ?? "").split(":").filter((path) => path !== "")];
let compared = 0;
let differences = 0;

function run(
  go: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): { status: number; stderr: string; stdout: string } {
  const base = {
    PATH: process.env["PATH"] ?? "",
    HOME: dir,
    GOENV: "off",
    GOPROXY: "off",
    GOFLAGS: "",
    GONOSUMDB: "*",
    GOTOOLCHAIN: "local",
  };
  const { status, stderr, stdout } = spawnSync(go, args, { cwd: dir, encoding: "utf8", env: { ...base, ...env } });
  return { status: status ?? -1, stderr, stdout };
}

function check(what: string, ours: string, theirs: string): void {
  compared++;
  if (ours === theirs) return;
  differences++;
  console.log(`${what}\n  ours   ${JSON.stringify(ours)}\n  theirs ${JSON.stringify(theirs)}`);
}

function writeMod(...lines: readonly string[]): void {
  writeFileSync(join(dir, "go.mod"), ["module example.org/m", ...lines, ""].join("\n"));
}

function firstLine(text: string): string {
  const told = text.replaceAll(/^go: downloading .*\n/gm, "");
  return told.replace(/^go: /, "").split("\n", 1)[0] ?? "";
}

function checkToolchains(go: string, goVersion: string): void {
  for (const gotoolchain of toolchains) {
    for (const goLine of goLines) {
      for (const toolchainLine of toolchainLines) {
        writeMod(goLine && `go ${goLine}`, toolchainLine && `toolchain ${toolchainLine}`);
        const outcome = selectToolchain({
          goVersion,
          gotoolchain,
          goLine,
          toolchainLine,
          file: "go.mod",
          platform: "linux/amd64",
        });
        let ours = "";
        if (outcome.is === "error") ours = outcome.message;
        else if (outcome.is === "switch") ours = outcome.ifMissing;
        if (
          ours === "" &&
          neededUpdates(parseGoMod(new Source("go.mod", readFileSync(join(dir, "go.mod"), "utf8"))), goVersion).length >
            0
        ) {
          ours = "updates to go.mod needed; to update it:";
        }
        const { status, stderr } = run(go, ["list", "-m"], { GOTOOLCHAIN: gotoolchain });
        check(
          `${goVersion}: GOTOOLCHAIN=${gotoolchain}, go ${goLine}, toolchain ${toolchainLine}`,
          ours,
          status === 0 ? "" : firstLine(stderr),
        );
      }
    }
  }
}

function checkFlags(go: string, goVersion: string): void {
  writeMod();
  for (const text of flags) {
    const { error = "" } = splitGoFlags(text, goVersion);
    const { status, stderr } = run(go, ["version"], { GOFLAGS: text });
    check(`${goVersion}: GOFLAGS=${text}`, error, status === 0 ? "" : firstLine(stderr));
  }
}

function checkProxies(go: string): void {
  writeMod("go 1.16");
  for (const text of proxies) {
    const { error } = parseGoProxy(text);
    const { stderr } = run(go, ["mod", "download", "example.invalid/x@v1.0.0"], { GOPROXY: text });
    const theirs = /(?:parse "|invalid proxy|invalid file|GOPROXY list).*/.exec(stderr)?.[0] ?? "";
    check(`GOPROXY=${text}`, error ?? "", theirs);
  }
}

for (const go of binaries) {
  const goVersion = /go([0-9][^ ]*)/.exec(run(go, ["version"], {}).stdout)?.[1] ?? "";
  if (compareGo(goVersion, "1.21") >= 0) checkToolchains(go, goVersion);
  checkFlags(go, goVersion);
}
checkProxies("go");
rmSync(dir, { recursive: true, force: true });
console.log(`go environment: ${compared} compared, ${differences} differences`);
process.exitCode = differences === 0 ? 0 : 1;

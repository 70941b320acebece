/** Which patch a moving tag means here: the machine's own Go when it is of that series, else the newest published one. */
import { mustRun } from "../../lib/run.ts";

export async function newestPatch(version: string): Promise<string> {
  if (/^1\.\d+(?:\.|rc|beta)/.test(version)) return version;
  const own = (await mustRun("go", ["env", "GOVERSION"], { cwd: "/", env: { GOTOOLCHAIN: "local" } })).trim().replace(/^go/, "");
  if (own.startsWith(`${version}.`)) return own;
  const versions = (await mustRun("go", ["list", "-m", "-versions", "golang.org/toolchain"], { cwd: "/", env: { GOFLAGS: "-mod=mod" } })).split(/\s+/);
  let newest = 0;
  for (const word of versions) {
    const patch = new RegExp(`^v0\\.0\\.1-go${version.replace(".", "\\.")}\\.(\\d+)\\.linux-amd64$`).exec(word)?.[1];
    newest = Math.max(newest, Number(patch ?? 0));
  }
  return `${version}.${newest}`;
}

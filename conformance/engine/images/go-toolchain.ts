/**
 * A Go toolchain of any version since 1.17, as the `go` command itself downloads it (golang.org/toolchain). It gets the
 * machine's GOPROXY where that version reads it from, so that the images' environment stays the official one.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mustRun, shell } from "../../lib/run.ts";
import { tree } from "./tree.ts";

/** `version` is a full one: `1.22.12`. The tree holds usr/local/go. */
export function goTree(version: string): Promise<string> {
  return tree(`go-${version}`, version, async (root) => {
    const goroot = await download(version);
    const target = join(root, "usr/local/go");
    await shell(
      `mkdir -p "$TARGET"
       cp -a "$GOROOT_FROM/." "$TARGET/"
       chmod -R u+w "$TARGET"
       chmod 755 "$TARGET"/bin/* && find "$TARGET/pkg/tool" -type f -exec chmod 755 {} +
       rm -rf "$TARGET/test" "$TARGET/doc" "$TARGET/api" "$TARGET/misc"`,
      { env: { TARGET: target, GOROOT_FROM: goroot } },
    );
    const proxy = (await mustRun("go", ["env", "GOPROXY"])).trim();
    if (existsSync(join(target, "go.env"))) {
      await shell('sed -i "s|^GOPROXY=.*|GOPROXY=$PROXY|" "$TARGET/go.env"', { env: { TARGET: target, PROXY: proxy } });
    } else {
      mkdirSync(join(root, "root/.config/go"), { recursive: true });
      writeFileSync(join(root, "root/.config/go/env"), `GOPROXY=${proxy}\n`);
    }
    // up to 1.19 the releases carried the compiled standard library, net and runtime/cgo among it
    if (Number(version.split(".")[1]) < 20) {
      const env = { GOROOT: target, GOTOOLCHAIN: "local", GOFLAGS: "", GO111MODULE: "off", CGO_ENABLED: "1" };
      await mustRun(join(target, "bin/go"), ["install", "std"], { env });
    }
  });
}

async function download(version: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const lines = (await mustRun("go", ["env", "GOROOT"], { cwd: "/", env: { GOTOOLCHAIN: `go${version}` } })).trim().split("\n");
      return lines.at(-1) ?? "";
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

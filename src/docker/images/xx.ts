/**
 * tonistiigi/xx: nothing but scripts for cross compilation, made to be copied with `COPY --from`.
 * Source: tonistiigi/xx, README and base stage.
 */
import type { Lookup } from "./facts.ts";
import { noLibraries } from "./libraries.ts";
import { layOut } from "./layout.ts";
import type { Reference } from "./reference.ts";

const scripts =
  "xx-apk xx-apt xx-apt-get xx-cargo xx-cc xx-c++ xx-clang xx-clang++ xx-go xx-info xx-ld-shas xx-verify xx-windres xx-toolchain";

export function xx(image: Reference): Lookup | undefined {
  if (image.name !== "docker.io/tonistiigi/xx") return undefined;
  return {
    known: true,
    facts: {
      title: "tonistiigi/xx",
      env: { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" },
      user: "",
      workdir: "/",
      entrypoint: undefined,
      cmd: undefined,
      shell: null,
      shellKind: undefined,
      libc: "none",
      glibcVersion: undefined,
      goVersion: undefined,
      ...layOut({
        programs: { "/usr/bin": scripts },
        programsComplete: false,
        lacks: "sh bash",
        topLevel: "usr",
        listed: "/usr",
        missingPaths: "/bin",
      }),
      libraries: noLibraries(),
      users: {},
      groups: {},
      usersComplete: true,
      packageManager: "none",
      distro: undefined,
      source: "tonistiigi/xx, 2026",
    },
  };
}

/** `FROM scratch`: no file, no shell, no user, no variable. BuildKit reserves the name. */
import type { Lookup } from "./facts.ts";
import { noLibraries } from "./libraries.ts";
import { layOut } from "./layout.ts";
import type { Reference } from "./reference.ts";

export function scratch(image: Reference): Lookup | undefined {
  if (image.name !== "docker.io/library/scratch" || image.tag !== undefined || image.digest !== undefined)
    return undefined;
  return {
    known: true,
    facts: {
      title: "scratch",
      // BuildKit's own default where an image brings none
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
      ...layOut({ programs: {}, programsComplete: true, topLevel: "" }),
      libraries: noLibraries(),
      users: {},
      groups: {},
      usersComplete: true,
      packageManager: "none",
      distro: undefined,
      source: "moby/buildkit frontend/dockerfile: emptyImageName",
    },
  };
}

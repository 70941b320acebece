/** What a C compiler finds in the images that have Debian's: headers, and modules that pkg-config knows. */
import type { Programs } from "./names.ts";
import { packageProvides } from "./packages.ts";

const INCLUDE = "/usr/include";
const PKG_CONFIG = "/usr/lib/pkgconfig";

/** The first two stand for the whole include path and the whole pkg-config path; the third is empty. */
export const compilerDirectories = `${INCLUDE} ${PKG_CONFIG} /usr/local/include`;

/** `/usr/include/stdio.h`, `/usr/lib/pkgconfig/libcrypt.pc`: first names below the include path, modules by name. */
export function developmentPaths(provided: {
  readonly headers: readonly string[];
  readonly pkgConfig: readonly string[];
}): string[] {
  return [
    ...provided.headers.map((name) => `${INCLUDE}/${name}`),
    ...provided.pkgConfig.map((name) => `${PKG_CONFIG}/${name}.pc`),
  ];
}

/** Names that the tables of packages don't have. Source: trees of bookworm and trixie, 2026-11. */
const further = "stdbit.h gnumake.h drm regulator";

/** Of the packages that golang adds to buildpack-deps' `scm` image. */
export function buildIncludes(): Programs {
  const provided = ["g++", "gcc", "libc6-dev", "pkg-config"].map((name) => packageProvides("apt", name));
  return {
    [INCLUDE]: `${further} ${provided.flatMap((one) => one?.headers ?? []).join(" ")}`,
    [PKG_CONFIG]: provided.flatMap((one) => one?.pkgConfig.map((name) => `${name}.pc`) ?? []).join(" "),
  };
}

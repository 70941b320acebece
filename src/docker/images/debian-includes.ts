/** What a C compiler finds in the images that have Debian's: headers, and modules that pkg-config knows. */
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
const further = "/usr/include/stdbit.h /usr/include/gnumake.h /usr/include/drm /usr/include/regulator";

/** Of the packages that golang adds to buildpack-deps' `scm` image. */
export function buildIncludes(): string {
  const paths = ["g++", "gcc", "libc6-dev", "pkg-config"].flatMap((name) => {
    const provided = packageProvides("apt", name);
    return provided ? developmentPaths(provided) : [];
  });
  return `${compilerDirectories} ${further} ${paths.join(" ")}`;
}

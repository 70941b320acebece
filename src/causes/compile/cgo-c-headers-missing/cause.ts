import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { installFix, packagesFor } from "../../install.ts";

export const cause = defineCause<ObstacleOf<"cgo-headers-missing">>({
  slug: "cgo-c-headers-missing",
  phase: 6,
  title: "a C header that cgo needs is not installed",
  severity: "error",
  fault: "repository",
  claims: { "cgo-headers-missing": (obstacle) => obstacle },
  message: ({ header, package: path, libc, image }, site) => {
    if (libc)
      return `\`${path}\` needs \`${header}\`, which \`${image}\` lacks: its gcc comes without the C library's headers, so the build stops; install \`musl-dev\` (Alpine) or \`libc6-dev\` (Debian) with it`;
    const names = packagesFor(site, "header", [header.split("/")[0] ?? header]);
    return `\`${path}\` includes \`${header}\`, which \`${image}\` lacks, so the build stops; install ${names ? `\`${names.join(" ")}\`` : "the library's development package"}`;
  },
  prints: ({ header }) => [`fatal error: ${header}: No such file or directory`, "compilation terminated."],
  fixes: ({ header, libc }, site) =>
    libc
      ? installFix(site, "install the C library's headers", { apk: ["musl-dev"], apt: ["libc6-dev"] })
      : installFix(
          site,
          "install the library's development package",
          packagesFor(site, "header", [header.split("/")[0] ?? header]),
        ),
});

/**
 * amazonlinux 2 and 2023, and AWS Lambda's base images on them.
 * Sources: docker-library/repo-info repos/amazonlinux/local (2026-09): coreutils-single, curl-minimal, dnf, gawk, grep, sed.
 */
import type { Lookup } from "./facts.ts";
import type { Reference } from "./reference.ts";
import { rpmBase } from "./rpm-base.ts";

const glibc: Readonly<Record<string, string>> = { "2": "2.26", "2023": "2.34" };
const missing = "git gcc cc g++ make wget unzip tar useradd groupadd adduser";

export function amazonlinux(image: Reference, platform: string): Lookup | undefined {
  const lambda = /^public\.ecr\.aws\/lambda\/provided$/.test(image.name);
  if (!lambda && !/^(?:docker\.io\/library|public\.ecr\.aws\/amazonlinux)\/amazonlinux$/.test(image.name))
    return undefined;
  const tag = image.tag ?? "latest";
  const major =
    tag === "latest" || tag.startsWith("2023") || tag.startsWith("al2023")
      ? "2023"
      : /^(?:al)?2(?:\D|$)/.test(tag)
        ? "2"
        : "";
  if (major === "") return { known: false, reason: `the amazonlinux tag \`${tag}\` is not known here` };
  const facts = rpmBase({
    title: `amazonlinux ${major}`,
    distro: `amazonlinux ${major}`,
    glibc: glibc[major],
    platform,
    has: major === "2023" ? "dnf curl" : "yum curl",
    lacks: major === "2023" ? `${missing} find xargs ps which` : missing,
    certificates: true,
    source: "docker-library/repo-info repos/amazonlinux, September 2026",
  });
  if (!lambda) return { known: true, facts };
  return {
    known: true,
    facts: {
      ...facts,
      title: `lambda provided.al${major}`,
      workdir: "/var/task",
      entrypoint: ["/lambda-entrypoint.sh"],
      cmd: undefined,
    },
  };
}

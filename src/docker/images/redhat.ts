/**
 * Red Hat's universal base images, Rocky, Alma, CentOS and Fedora, roughly.
 * Sources: Red Hat's container catalogue descriptions, official-images (2026-08), public Dockerfiles built on them.
 */
import type { ImageFacts, Lookup } from "./facts.ts";
import type { Reference } from "./reference.ts";
import { rpmBase } from "./rpm-base.ts";

const glibcByMajor: Readonly<Record<string, string>> = { "7": "2.17", "8": "2.28", "9": "2.34", "10": "2.39" };
const developerTools = "git gcc cc g++ make wget unzip go jq";

export function redhat(image: Reference, platform: string): Lookup | undefined {
  return ubi(image, platform) ?? rebuild(image, platform);
}

function ubi(image: Reference, platform: string): Lookup | undefined {
  const found =
    /^registry\.(?:access\.)?redhat\.(?:com|io)\/ubi(7|8|9|10)(?:\/([\w-]+)|(?:-(minimal|micro|init)))?$/.exec(
      image.name,
    );
  if (!found) return undefined;
  const major = found[1] ?? "";
  const kind = (found[2] ?? found[3] ?? "ubi").replace(/^ubi\d*-?/, "") || "full";
  if (kind === "go-toolset") return { known: true, facts: goToolset(major, platform, image.tag) };
  if (kind !== "full" && kind !== "minimal" && kind !== "micro" && kind !== "init") {
    return { known: false, reason: `the image \`${image.name}\` is not known here` };
  }
  return { known: true, facts: ubiFacts(major, kind, platform) };
}

function ubiFacts(major: string, kind: string, platform: string): ImageFacts {
  const byKind: Readonly<Record<string, { has: string; lacks: string }>> = {
    full: { has: "curl tar gzip find xargs vi useradd groupadd dnf yum python3", lacks: developerTools },
    init: { has: "curl tar gzip find xargs useradd groupadd systemctl dnf yum python3", lacks: developerTools },
    minimal: { has: "microdnf curl gzip", lacks: `${developerTools} dnf tar which ps vi` },
    micro: { has: "", lacks: `${developerTools} dnf yum microdnf curl tar which ps vi find useradd` },
  };
  const { has, lacks } = byKind[kind] ?? { has: "", lacks: "" };
  return rpmBase({
    title: `ubi${major}${kind === "full" ? "" : ` ${kind}`}`,
    distro: `rhel ${major}`,
    glibc: glibcByMajor[major],
    platform,
    has,
    lacks,
    certificates: kind !== "micro",
    packageManager: kind === "micro" ? "none" : "dnf",
    source: "Red Hat's container catalogue, 2026",
  });
}

/** Runs as 1001 in /opt/app-root/src; which Go it holds is in the tag (`1.22`), or the newest of the release. */
function goToolset(major: string, platform: string, tag: string | undefined): ImageFacts {
  const base = ubiFacts(major, "full", platform);
  const tools = new Set([...base.tools.has, ..."go gofmt git gcc cc make".split(" ")]);
  const lacks = new Set([...base.tools.lacks].filter((name) => !tools.has(name)));
  return {
    ...base,
    title: `go-toolset on ubi${major}`,
    user: "1001",
    workdir: "/opt/app-root/src",
    goVersion: /^1\.\d+(?:\.\d+)?/.exec(tag ?? "")?.[0],
    tools: { ...base.tools, has: tools, lacks },
  };
}

function rebuild(image: Reference, platform: string): Lookup | undefined {
  const found =
    /^(?:docker\.io|quay\.io)\/(?:library\/)?(rockylinux(?:\/rockylinux)?|almalinux(?:\/[\w-]+)?|centos(?:\/centos)?|fedora(?:\/fedora)?)$/.exec(
      image.name,
    );
  if (!found?.[1]) return undefined;
  const name = found[1].split("/")[0] ?? "";
  const tag = image.tag ?? "latest";
  const minimal = `${found[1]} ${tag}`.includes("minimal");
  const fedora = name === "fedora";
  const major = /(\d+)/.exec(tag)?.[1] ?? "";
  return {
    known: true,
    facts: rpmBase({
      title: `${name} ${tag}`,
      distro: `${name} ${tag}`,
      glibc: fedora ? undefined : glibcByMajor[major],
      platform,
      has: minimal ? "microdnf" : "curl tar gzip find xargs useradd groupadd",
      lacks: minimal ? `${developerTools} dnf` : developerTools,
      certificates: true,
      source: "official-images library/rockylinux, almalinux, fedora, 2026-08",
    }),
  };
}

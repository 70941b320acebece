/**
 * Well-known images that are Debian or Alpine with one program more: node, nginx, docker and buildpack-deps.
 * Sources: official-images library/{node,nginx,docker,buildpack-deps} (2026-08) and the Dockerfiles they name.
 */
import { alpineFacts, alpineVersion } from "./alpine.ts";
import { debianBase } from "./debian.ts";
import { type DebianRelease, debianRelease } from "./debian-releases.ts";
import type { ImageFacts, Lookup } from "./facts.ts";
import type { Reference } from "./reference.ts";
import { withPrograms } from "./with-programs.ts";

export function builtOn(image: Reference, platform: string): Lookup | undefined {
  const name = /^docker\.io\/library\/(node|nginx|docker|buildpack-deps)$/.exec(image.name)?.[1];
  const tag = image.tag ?? "latest";
  if (name === "node") return { known: true, facts: node(tag, platform) };
  if (name === "nginx") return { known: true, facts: nginx(tag, platform) };
  if (name === "docker") return { known: true, facts: docker(tag, platform) };
  if (name === "buildpack-deps") return buildpackDeps(tag, platform);
  return undefined;
}

/** The release in the tag, else what the plain tag meant in August 2026; programs beyond those named may be there. */
function system(tag: string, fallback: DebianRelease, kind: "base" | "build", platform: string): ImageFacts {
  const alpine = /alpine(\d+\.\d+)?/.exec(tag);
  if (alpine) return open(alpineFacts(alpineVersion(alpine[1] ?? "latest") ?? "3.24", platform));
  const release = /stretch|buster|bullseye|bookworm|trixie/.exec(tag)?.[0];
  return open(debianBase(debianRelease(release ?? fallback) ?? fallback, platform, kind));
}

function open(facts: ImageFacts): ImageFacts {
  return {
    ...facts,
    tools: { ...facts.tools, complete: false },
    libraries: { ...facts.libraries, complete: false },
    listed: new Set(["/"]),
    usersComplete: false,
  };
}

function node(tag: string, platform: string): ImageFacts {
  const slim = tag.includes("slim");
  const newest = /^(?:latest|current|26)/.test(tag);
  const base = system(tag, newest ? "trixie" : "bookworm", slim ? "base" : "build", platform);
  const programs = "node nodejs npm npx yarn yarnpkg corepack docker-entrypoint.sh";
  return {
    ...withPrograms(base, { "/usr/local/bin": programs }, "/home/node /opt"),
    title: `node ${tag}`,
    entrypoint: ["docker-entrypoint.sh"],
    cmd: ["node"],
    users: { ...base.users, node: { uid: 1000, gid: 1000, home: "/home/node" } },
    groups: { ...base.groups, node: 1000 },
  };
}

function nginx(tag: string, platform: string): ImageFacts {
  const stable = /^1\.(?:2[0-7])\b/.test(tag);
  const base = system(tag, stable ? "bookworm" : "trixie", "base", platform);
  const curl = tag.includes("slim") ? "" : " curl";
  // its start script came with 1.19.0
  const script = !/^1\.(?:[0-9]|1[0-8])(?![0-9])/.test(tag);
  return {
    ...withPrograms(
      base,
      { "/usr/sbin": `nginx${curl}` },
      `${script ? "/docker-entrypoint.sh /docker-entrypoint.d " : ""}/etc/nginx /etc/nginx/nginx.conf /etc/nginx/mime.types /etc/nginx/conf.d/default.conf /usr/share/nginx/html /etc/ssl/certs/ca-certificates.crt /usr/share/zoneinfo`,
    ),
    title: `nginx ${tag}`,
    entrypoint: script ? ["/docker-entrypoint.sh"] : undefined,
    cmd: ["nginx", "-g", "daemon off;"],
    users: { ...base.users, nginx: { uid: 101, gid: 101, home: "/nonexistent" } },
    groups: { ...base.groups, nginx: 101 },
  };
}

function docker(tag: string, platform: string): ImageFacts {
  const base = open(alpineFacts(alpineVersion(/alpine(\d+\.\d+)/.exec(tag)?.[1] ?? "latest") ?? "3.24", platform));
  const cli = tag.includes("cli");
  const daemon = cli ? "" : " dockerd containerd runc dockerd-entrypoint.sh";
  return {
    ...withPrograms(
      base,
      { "/usr/local/bin": `docker docker-entrypoint.sh${daemon}`, "/usr/bin": "git ssh" },
      "/etc/ssl/certs/ca-certificates.crt",
    ),
    title: `docker ${tag}`,
    entrypoint: [cli ? "docker-entrypoint.sh" : "dockerd-entrypoint.sh"],
    cmd: cli ? ["sh"] : undefined,
  };
}

function buildpackDeps(tag: string, platform: string): Lookup {
  const release = debianRelease(tag.replace(/-(?:scm|curl)$/, ""));
  if (!release) return { known: false, reason: `the buildpack-deps tag \`${tag}\` is not known here` };
  const facts = open(debianBase(release, platform, "build"));
  return { known: true, facts: { ...facts, title: `buildpack-deps ${tag}` } };
}

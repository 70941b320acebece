/**
 * Image references as Docker reads them: `golang` is `docker.io/library/golang:latest`.
 * @see https://github.com/distribution/reference
 */
import { splitOnce } from "../../text/split.ts";

export interface Reference {
  /** `docker.io/library/golang`, mirrors of the Docker Hub already replaced by it. */
  readonly name: string;
  /** Undefined when neither tag nor digest is written and `latest` is meant. */
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** Registries that serve the official images of the Docker Hub under another name. */
const hubMirrors: readonly [prefix: string, replacement: string][] = [
  ["index.docker.io/", "docker.io/"],
  ["registry-1.docker.io/", "docker.io/"],
  ["mirror.gcr.io/", "docker.io/"],
  ["public.ecr.aws/docker/", "docker.io/"],
  ["mcr.microsoft.com/mirror/docker/", "docker.io/"],
  // those that people behind slow links pull through
  ["m.daocloud.io/docker.io/", "docker.io/"],
  ["docker.m.daocloud.io/", "docker.io/"],
  ["docker.nju.edu.cn/", "docker.io/"],
  ["docker.1ms.run/", "docker.io/"],
  ["docker.1panel.live/", "docker.io/"],
  ["dockerproxy.com/", "docker.io/"],
  ["dockerproxy.net/", "docker.io/"],
  ["m.daocloud.io/", ""],
  ["gcr.m.daocloud.io/", "gcr.io/"],
  // one platform's images of the same names
  ["docker.io/amd64/", "docker.io/"],
  ["docker.io/arm64v8/", "docker.io/"],
  ["docker.io/arm32v7/", "docker.io/"],
  ["docker.io/arm32v6/", "docker.io/"],
  ["docker.io/i386/", "docker.io/"],
  ["docker.io/ppc64le/", "docker.io/"],
  ["docker.io/s390x/", "docker.io/"],
];

export function parseReference(ref: string): Reference {
  const [beforeDigest, digest] = splitOnce(ref, "@");
  const slash = beforeDigest.lastIndexOf("/");
  const colon = beforeDigest.indexOf(":", slash + 1);
  const path = colon < 0 ? beforeDigest : beforeDigest.slice(0, colon);
  const tag = colon < 0 ? undefined : beforeDigest.slice(colon + 1);
  return { name: fullName(path), tag, digest };
}

function fullName(path: string): string {
  const first = path.split("/", 1)[0] ?? "";
  const hasRegistry =
    path.includes("/") && (/[.:]/.test(first) || first === "localhost" || first !== first.toLowerCase());
  let name = hasRegistry ? path : `docker.io/${path}`;
  for (const [prefix, replacement] of hubMirrors) {
    if (name.startsWith(prefix)) name = replacement + name.slice(prefix.length);
  }
  return /^docker\.io\/[^/]+$/.test(name) ? name.replace("docker.io/", "docker.io/library/") : name;
}

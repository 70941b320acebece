/**
 * golang on the Docker Hub. The tag names Go's version and the system below; what each tag meant last is in
 * `golang-tags.ts`. Alpine variants have only ca-certificates added: no git, no gcc, no make, no bash.
 * Sources: docker-library/golang (Dockerfile-linux.template and its history), official-images, both 2026-08.
 */
import { alpineFacts } from "./alpine.ts";
import { debianBase } from "./debian.ts";
import { type DebianRelease, debianRelease } from "./debian-releases.ts";
import type { ImageFacts, Lookup } from "./facts.ts";
import { golangTag } from "./golang-tag.ts";
import type { Reference } from "./reference.ts";
import { withPrograms } from "./with-programs.ts";

const goPaths = "/usr/local/go /usr/local/go/bin /usr/local/go/src /usr/local/go/pkg /go /go/bin /go/src";

/** What would give git or go a name, a password or a setting: the images bring nothing of the kind. */
const noCredentials =
  "/root/.netrc /root/.gitconfig /root/.git-credentials /root/.ssh /root/.config /etc/gitconfig /.netrc".split(" ");

export function golang(image: Reference, platform: string): Lookup | undefined {
  if (image.name !== "docker.io/library/golang") return undefined;
  const found = golangTag(image.tag ?? "latest");
  if (!found.known) return found;
  const { base, goVersion, toolchainLocal, variable } = found;
  const release = debianRelease(base);
  const system = release ? debianFor(release, platform) : alpineFor(base, platform);
  return {
    known: true,
    facts: {
      ...system,
      paths: { ...system.paths, lacks: new Set([...system.paths.lacks, ...noCredentials]) },
      title: `golang ${goVersion ?? "tip"} on ${release ? `debian ${release}` : `alpine ${base}`}`,
      env: {
        PATH: `/go/bin:/usr/local/go/bin:${system.env["PATH"] ?? ""}`,
        ...(variable === undefined ? {} : { GOLANG_VERSION: variable }),
        ...(toolchainLocal ? { GOTOOLCHAIN: "local" } : {}),
        GOPATH: "/go",
      },
      workdir: "/go",
      goVersion,
      source: "docker-library/golang and official-images at 2026-08-19",
    },
  };
}

function debianFor(release: DebianRelease, platform: string): ImageFacts {
  return withPrograms(
    debianBase(release, platform, "build"),
    { "/usr/local/go/bin": "go gofmt" },
    goPaths,
    "/go /go/bin /go/src /usr/local/go/bin",
  );
}

function alpineFor(version: string, platform: string): ImageFacts {
  const facts = withPrograms(
    alpineFacts(version, platform),
    { "/usr/local/go/bin": "go gofmt", "/usr/sbin": "update-ca-certificates" },
    `${goPaths} /etc/ssl/certs/ca-certificates.crt /usr/share/ca-certificates`,
    "/go /go/bin /go/src /usr/local/go/bin",
  );
  return {
    ...facts,
    tools: { ...facts.tools, unsure: new Set([...(facts.tools.unsure ?? []), "c_rehash", "openssl"]) },
  };
}

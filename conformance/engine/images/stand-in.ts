/** From an image's public name to what is pushed under it: the facts say the configuration, a tree brings the files. */
import { basename, join } from "node:path";
import type { ImageFacts } from "../../../src/docker/images/facts.ts";
import { golangTag } from "../../../src/docker/images/golang-tag.ts";
import { imageFacts } from "../../../src/docker/images/lookup.ts";
import { parseReference } from "../../../src/docker/images/reference.ts";
import { alpineTree } from "./alpine-tree.ts";
import { busyboxTree } from "./busybox-tree.ts";
import { debianTree } from "./debian-tree.ts";
import { distrolessTree } from "./distroless-tree.ts";
import { goTree } from "./go-toolchain.ts";
import { newestPatch } from "./newest-patch.ts";
import { place } from "./place.ts";
import { isPublished, publish, type Recipe } from "./publish.ts";
import { treeTag, withTar } from "./tree.ts";

/** Undefined when there is no stand-in for the image. */
export async function standIn(ref: string): Promise<Recipe | undefined> {
  const image = parseReference(ref);
  const name = `${image.name.replace(/^[^/]*\//, "")}:${image.tag ?? "latest"}`;
  if (image.name.endsWith("docker/dockerfile")) return frontend(name);
  const found = imageFacts(ref, "linux/amd64");
  if (!found.known) return undefined;
  const { facts } = found;
  if (image.name.endsWith("/library/golang")) return golang(name, facts, image.tag ?? "latest");
  const directory = await treeOf(image.name, image.tag ?? "latest", facts);
  if (!directory) return undefined;
  return { name, dockerfile: `FROM ${await treeImage(directory)}\n${configuration(facts)}` };
}

async function treeOf(name: string, tag: string, facts: ImageFacts): Promise<string | undefined> {
  if (name === "docker.io/library/alpine") return alpineTree(facts.distro?.split(" ")[1] ?? "");
  if (name === "docker.io/library/debian") return debianTree(facts.title.split(" ")[1] ?? "", "base");
  if (name === "docker.io/library/busybox") return busyboxTree(facts);
  const distroless = /^gcr\.io\/distroless\/([a-z-]+?)(?:-debian(\d+))?$/.exec(name);
  if (distroless?.[1]) {
    const release = { "11": "bullseye", "12": "bookworm" }[distroless[2] ?? ""] ?? "trixie";
    return distrolessTree(facts, distroless[1], release, tag.startsWith("debug"));
  }
  return undefined;
}

/** Pushes a tree as an image of its own, so that images made from it share its layer; gives the image's name. */
async function treeImage(directory: string): Promise<string> {
  const name = `standin/${basename(directory)}:${treeTag(directory)}`;
  const recipe = { name, dockerfile: "FROM scratch\nADD tree.tar /\n", context: directory };
  if (!(await isPublished(recipe))) await withTar(directory, async () => void (await publish(recipe)));
  return `${place().registry}/${name}`;
}

/** Some of the standard library is compiled beforehand: it costs no outcome and saves every case half a minute. */
const warm = "net/http encoding/json html/template database/sql os/signal os/exec embed testing";

async function golang(name: string, facts: ImageFacts, tag: string): Promise<Recipe | undefined> {
  const known = golangTag(tag);
  if (!known.known || known.goVersion === undefined) return undefined;
  const version = await newestPatch(known.goVersion);
  const debian = facts.packageManager === "apt";
  const base = await treeImage(debian ? await debianTree(known.base, "build") : await alpineTree(known.base));
  const go = await treeImage(await goTree(version));
  return {
    name,
    dockerfile: `FROM ${base} AS warm
COPY --link --from=${go} / /
RUN CGO_ENABLED=0 /usr/local/go/bin/go build ${warm}${debian ? ` && /usr/local/go/bin/go build ${warm}` : ""}

FROM ${base}
COPY --link --from=${go} / /
COPY --link --from=warm /root/.cache /root/.cache
${configuration({ ...facts, env: { ...facts.env, GOLANG_VERSION: version } })}RUN mkdir -p /go/src /go/bin && chmod -R 1777 /go
`,
  };
}

function frontend(name: string): Recipe {
  return {
    name,
    context: join(place().engine, "bin"),
    dockerfile: `FROM scratch
LABEL moby.buildkit.frontend.network.none="true"
LABEL moby.buildkit.frontend.caps="moby.buildkit.frontend.inputs,moby.buildkit.frontend.subrequests,moby.buildkit.frontend.contexts"
COPY dockerfile-frontend /bin/dockerfile-frontend
ENTRYPOINT ["/bin/dockerfile-frontend"]
`,
  };
}

function configuration(facts: ImageFacts): string {
  const lines = Object.entries(facts.env).map(([name, value]) => `ENV ${name}=${value}`);
  if (facts.workdir !== "/") lines.push(`WORKDIR ${facts.workdir}`);
  if (facts.user !== "" && facts.user !== "0") lines.push(`USER ${facts.user}`);
  if (facts.entrypoint) lines.push(`ENTRYPOINT ${JSON.stringify(facts.entrypoint)}`);
  if (facts.cmd) lines.push(`CMD ${JSON.stringify(facts.cmd)}`);
  return `${lines.join("\n")}\n`;
}

/**
 * An object as an artifact of a registry: a manifest whose only layer is the content, under a tag that is made of the name's hash, since
 * names have letters and lengths that tags don't. The first half of a tag is the directory's.
 * @see https://github.com/opencontainers/image-spec/blob/main/manifest.md#guidelines-for-artifact-usage
 */
import { createHash, randomUUID } from "node:crypto";
import { sha256 } from "../../../hash.ts";

export const MANIFEST = "application/vnd.oci.image.manifest.v1+json";
/** What a manifest has to have as its configuration, when it has none. */
export const EMPTY = Buffer.from("{}");

const ARTIFACT = "application/vnd.slipway.object.v1";
const NAME = "slipway.name";
const WRITER = "slipway.writer";
const CREATED = "org.opencontainers.image.created";

export interface Manifest {
  readonly name: string;
  /** Of the content: `sha256:…`. */
  readonly digest: string;
  readonly size: number;
  /** Milliseconds since 1970, by the writer's clock. */
  readonly created: number;
}

export function digestOf(content: Uint8Array): string {
  return `sha256:${sha256(content)}`;
}

export function tagOf(name: string): string {
  const directory = name.slice(0, name.lastIndexOf("/") + 1);
  return `${directoryTag(directory)}${createHash("sha256").update(name).digest("hex").slice(0, 40)}`;
}

/** With which the tags of what is right in a directory begin; it ends with a slash. */
export function directoryTag(directory: string): string {
  return `${createHash("sha256").update(directory).digest("hex").slice(0, 24)}.`;
}

/** Differs each time: a registry deletes by digest, so that no two names may have the same one. */
export function manifestOf(name: string, content: { readonly digest: string; readonly size: number }): Buffer {
  return Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MANIFEST,
      artifactType: ARTIFACT,
      config: { mediaType: "application/vnd.oci.empty.v1+json", digest: digestOf(EMPTY), size: EMPTY.length },
      layers: [{ mediaType: "application/octet-stream", ...content }],
      annotations: { [NAME]: name, [CREATED]: new Date().toISOString(), [WRITER]: randomUUID() },
    }),
  );
}

/** Undefined for what isn't ours. */
export function readManifest(text: string): Manifest | undefined {
  try {
    const { layers, annotations } = JSON.parse(text) as {
      readonly layers?: readonly { readonly digest?: unknown; readonly size?: unknown }[];
      readonly annotations?: Readonly<Record<string, string>>;
    };
    const [{ digest, size } = {}] = layers ?? [];
    const [name, created] = [annotations?.[NAME], Date.parse(annotations?.[CREATED] ?? "")];
    if (name === undefined || typeof digest !== "string" || typeof size !== "number") return undefined;
    return { name, digest, size, created: Number.isNaN(created) ? 0 : created };
  } catch {
    return undefined;
  }
}

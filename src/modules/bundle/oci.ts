/**
 * The bundle as an OCI image layout: an image of one layer that builders take by
 * `--build-context modules=oci-layout://DIR`. No times, no owners: the same files give the same digests.
 * @see https://github.com/opencontainers/image-spec/blob/main/image-layout.md
 */
import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BundleFile, makeWhole, tarInto, writeAll } from "./output.ts";

const MANIFEST = "application/vnd.oci.image.manifest.v1+json";
const CONFIG = "application/vnd.oci.image.config.v1+json";
const LAYER = "application/vnd.oci.image.layer.v1.tar";

interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

/** `path` must not be there. */
export function writeOciLayout(path: string, files: readonly BundleFile[]): void {
  makeWhole(path, (making) => {
    const blobs = join(making, "blobs/sha256");
    mkdirSync(blobs, { recursive: true });
    const layer = writeLayer(blobs, files);
    const config = writeJson(blobs, CONFIG, {
      architecture: "amd64",
      os: "linux",
      config: {},
      rootfs: { type: "layers", diff_ids: [layer.digest] },
    });
    const manifest = writeJson(blobs, MANIFEST, { schemaVersion: 2, mediaType: MANIFEST, config, layers: [layer] });
    const index = { schemaVersion: 2, mediaType: "application/vnd.oci.image.index.v1+json", manifests: [manifest] };
    writeFileSync(join(making, "index.json"), JSON.stringify(index));
    writeFileSync(join(making, "oci-layout"), JSON.stringify({ imageLayoutVersion: "1.0.0" }));
  });
}

function writeLayer(blobs: string, files: readonly BundleFile[]): Descriptor {
  const hash = createHash("sha256");
  const unnamed = join(blobs, "layer");
  const out = openSync(unnamed, "w");
  let size = 0;
  try {
    tarInto((bytes) => {
      hash.update(bytes);
      size += bytes.length;
      writeAll(out, bytes);
    }, files);
  } finally {
    closeSync(out);
  }
  const digest = hash.digest("hex");
  renameSync(unnamed, join(blobs, digest));
  return { mediaType: LAYER, digest: `sha256:${digest}`, size };
}

function writeJson(blobs: string, mediaType: string, value: unknown): Descriptor {
  const text = JSON.stringify(value);
  const digest = createHash("sha256").update(text).digest("hex");
  writeFileSync(join(blobs, digest), text);
  return { mediaType, digest: `sha256:${digest}`, size: Buffer.byteLength(text) };
}

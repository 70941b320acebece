/**
 * Objects in a repository of a registry. Contents have their names by their hash there: the registry takes none that is not whole. The name of an
 * object is a tag, which no registry sets only where there is none: of two writers at the same moment both may be told that they were
 * first, and one stays ("one stays" in the test of all stores). Later ones see what is there, and leave it.
 */
import { rm } from "node:fs/promises";
import { clearScratch } from "../disk-directories.ts";
import { hashed } from "../hashed.ts";
import { FORMAT, MARK } from "../mark.ts";
import { textOf } from "../patience.ts";
import { RemoteObject } from "../remote-object.ts";
import { setUp } from "../set-up.ts";
import {
  type Content,
  type ObjectInfo,
  objectName,
  type RemoteOptions,
  type Store,
  type StoredObject,
} from "../store.ts";
import { OciClient } from "./client.ts";
import { digestOf, directoryTag, EMPTY, MANIFEST, type Manifest, manifestOf, readManifest, tagOf } from "./manifest.ts";
import { type OciPlace, ociPlace } from "./place.ts";

/** Manifests that are asked for at the same time. */
const AT_ONCE = 16;

/** A manifest, and its own digest. */
interface Found extends Manifest {
  readonly id: string;
}

export class OciStore implements Store {
  readonly scratch: string;
  readonly #place: OciPlace;
  readonly #client: OciClient;

  private constructor(place: OciPlace, { env, scratch, telemetry }: RemoteOptions) {
    this.scratch = scratch;
    this.#place = place;
    this.#client = new OciClient(place, env, telemetry);
  }

  /** A StoreError where the repository can't be used as a store. */
  static async open(url: string, options: RemoteOptions): Promise<OciStore> {
    const store = new OciStore(ociPlace(url), options);
    return setUp(store, store.#place.shown, async () => {
      await store.#client.upload(digestOf(EMPTY), EMPTY);
      await store.put(MARK, Buffer.from(FORMAT));
    });
  }

  async get(name: string): Promise<StoredObject | undefined> {
    const found = await this.#found(objectName(name));
    if (!found) return undefined;
    const path = `blobs/${found.digest}`;
    const { answer } = await this.#client.ask({ method: "GET", path, answers: [200, 404] });
    // without its content it is not there
    if (answer.status !== 200) return undefined;
    return new RemoteObject(infoOf(found), answer, async (start, end) => {
      const headers = { range: `bytes=${start}-${end}` };
      const part = await this.#client.ask({ method: "GET", path, headers, answers: [200, 206, 404] });
      if (part.answer.status === 200) part.answer.body.destroy();
      return part.answer.status === 206 ? part.answer.body : undefined;
    });
  }

  async stat(name: string): Promise<ObjectInfo | undefined> {
    const found = await this.#found(objectName(name));
    return found && (await this.#hasContent(found)) ? infoOf(found) : undefined;
  }

  async put(name: string, content: Content): Promise<boolean> {
    try {
      const before = await this.#found(objectName(name));
      if (before && (await this.#hasContent(before))) return false;
      const blob = await this.#upload(content);
      // some time has passed
      const now = await this.#found(name);
      if (now && now.id !== before?.id && (await this.#hasContent(now))) return false;
      const id = await this.#tag(name, blob);
      return (await this.#found(name))?.id === id;
    } finally {
      if ("file" in content) await rm(content.file, { force: true });
    }
  }

  async replace(name: string, content: Uint8Array): Promise<void> {
    objectName(name);
    await this.#tag(name, await this.#upload(content));
  }

  async delete(name: string): Promise<boolean> {
    const found = await this.#found(objectName(name));
    if (!found) return false;
    const path = `manifests/${found.id}`;
    const { answer } = await this.#client.ask({ method: "DELETE", path, answers: [200, 202, 404] });
    if (answer.status !== 404) answer.discard();
    return true;
  }

  async *list(prefix: string): AsyncGenerator<ObjectInfo> {
    // nothing is below `@v/`
    const begin = prefix.endsWith("/@v/") ? directoryTag(prefix) : "";
    for await (const tags of this.#tags()) {
      const wanted = tags.filter((tag) => tag.startsWith(begin));
      for (let at = 0; at < wanted.length; at += AT_ONCE) {
        const found = await Promise.all(wanted.slice(at, at + AT_ONCE).map(async (tag) => this.#tagged(tag)));
        for (const each of found) {
          if (each && each.name !== MARK && each.name.startsWith(prefix)) yield infoOf(each);
        }
      }
    }
  }

  async clear(): Promise<number> {
    return clearScratch(this.scratch);
  }

  async close(): Promise<void> {
    this.#client.close();
  }

  async *#tags(): AsyncGenerator<readonly string[]> {
    for (let next: string | undefined = "tags/list?n=1000"; next !== undefined;) {
      const { answer } = await this.#client.ask({ method: "GET", path: next, answers: [200, 404] });
      if (answer.status === 404) return;
      const text = await textOf(answer, Number.POSITIVE_INFINITY);
      const { tags } = JSON.parse(text) as { readonly tags?: readonly string[] | null };
      yield tags ?? [];
      next = /<([^>]+)>\s*;\s*rel="?next"?/.exec(String(answer.headers["link"] ?? ""))?.[1];
    }
  }

  async #found(name: string): Promise<Found | undefined> {
    const found = await this.#tagged(tagOf(name));
    return found?.name === name ? found : undefined;
  }

  /** A registry that collects garbage at the wrong moment may take it away. */
  async #hasContent({ digest }: Found): Promise<boolean> {
    const { answer } = await this.#client.ask({ method: "HEAD", path: `blobs/${digest}`, answers: [200, 404] });
    answer.discard();
    return answer.status === 200;
  }

  async #tagged(tag: string): Promise<Found | undefined> {
    const headers = { accept: MANIFEST };
    const { answer } = await this.#client.ask({
      method: "GET",
      path: `manifests/${tag}`,
      headers,
      answers: [200, 404],
    });
    if (answer.status !== 200) return undefined;
    const text = await textOf(answer);
    const manifest = readManifest(text);
    return manifest && { ...manifest, id: digestOf(Buffer.from(text)) };
  }

  /** The content as manifests name it. */
  async #upload(content: Content): Promise<{ readonly digest: string; readonly size: number }> {
    const { body, size, hash } = await hashed(content);
    const digest = `sha256:${hash}`;
    await this.#client.upload(digest, body);
    return { digest, size };
  }

  /** The digest of the manifest. */
  async #tag(name: string, blob: { readonly digest: string; readonly size: number }): Promise<string> {
    const body = manifestOf(name, blob);
    const headers = { "content-type": MANIFEST };
    const { answer } = await this.#client.ask({
      method: "PUT",
      path: `manifests/${tagOf(name)}`,
      headers,
      body,
      answers: [201],
    });
    answer.discard();
    return digestOf(body);
  }
}

function infoOf({ name, size, created, digest }: Manifest): ObjectInfo {
  return { name, size, modified: created, used: created, tag: digest.slice("sha256:".length, "sha256:".length + 32) };
}

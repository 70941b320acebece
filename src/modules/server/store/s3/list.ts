/** Pages of a list of objects. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html */
import type { ObjectInfo } from "../store.ts";
import { element, elements } from "./xml.ts";

export interface ListPage {
  /** Their names are whole keys. */
  readonly objects: readonly ObjectInfo[];
  /** What asks for the next page. */
  readonly next: string | undefined;
}

/** `encoding-type=url` was asked for: XML can't hold every key. */
export function listPage(xml: string): ListPage {
  const isEncoded = element(xml, "EncodingType") === "url";
  const objects = elements(xml, "Contents").map((written): ObjectInfo => {
    const key = element(written, "Key") ?? "";
    const modified = Date.parse(element(written, "LastModified") ?? "") || 0;
    return {
      name: isEncoded ? decodeURIComponent(key.replaceAll("+", " ")) : key,
      size: Number(element(written, "Size") ?? 0),
      modified,
      used: modified,
      tag: (element(written, "ETag") ?? "").replaceAll('"', ""),
    };
  });
  const more = element(xml, "IsTruncated") === "true";
  return { objects, next: more ? element(xml, "NextContinuationToken") : undefined };
}

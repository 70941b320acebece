/** Where a registry's repository is: `oci://HOST[:PORT]/REPOSITORY`, by TLS but on this machine itself. */
import { StoreError } from "../store.ts";
import { refuseUnknown, yesOrNo } from "../url-options.ts";

export interface OciPlace {
  /** `HOST[:PORT]`, by which credentials are known. */
  readonly host: string;
  readonly repository: string;
  /** Of the repository; with a slash at its end. */
  readonly url: string;
  /** As the user knows it, for messages. */
  readonly shown: string;
}

/** @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;

export function ociPlace(text: string): OciPlace {
  if (!URL.canParse(text)) throw new StoreError(`\`${text}\` is no URL of a repository: write oci://HOST/REPOSITORY`);
  const { host, hostname, pathname, searchParams, username } = new URL(text);
  const repository = pathname.replaceAll(/^\/+|\/+$/g, "");
  const shown = `oci://${host}/${repository}`;
  if (username !== "")
    throw new StoreError(`\`${shown}\`: credentials don't belong in a URL; \`docker login ${host}\` keeps them`);
  if (host === "" || !REPOSITORY.test(repository))
    throw new StoreError(`\`${text}\` names no repository: write oci://HOST/REPOSITORY, in small letters`);
  refuseUnknown(searchParams, ["plain-http"], shown);
  const plain = yesOrNo(searchParams, "plain-http") ?? /^(?:localhost|127\..*|\[::1\])$/.test(hostname);
  return { host, repository, url: `${plain ? "http" : "https"}://${host}/v2/${repository}/`, shown };
}

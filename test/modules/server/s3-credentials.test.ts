/** Where a bucket is and who asks: what programs for S3 find in the environment, files and services beside them. */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { S3Store } from "../../../src/modules/server/store/s3/store.ts";
import { s3Place } from "../../../src/modules/server/store/s3/place.ts";
import { directoryWith } from "../../cli-process.ts";
import { fakeS3, refuse } from "./fake-s3.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A service that says what it is told to; what it was asked. */
async function service(
  answer: (request: IncomingMessage, body: string) => string | undefined,
): Promise<{ readonly url: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => {
      body += text;
    });
    request.on("end", () => {
      asked.push(`${request.method} ${request.url}`);
      const text = answer(request, body);
      response.writeHead(text === undefined ? 404 : 200).end(text);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

describe("a place", () => {
  test.each([
    ["s3://modules", { AWS_REGION: "eu-west-1" }, "https://modules.s3.eu-west-1.amazonaws.com/", ""],
    ["s3://mod.ules/go/", { AWS_DEFAULT_REGION: "eu-west-1" }, "https://s3.eu-west-1.amazonaws.com/mod.ules/", "go/"],
    ["s3://modules/a/b?region=cn-north-1", {}, "https://modules.s3.cn-north-1.amazonaws.com.cn/", "a/b/"],
    ["s3://modules?endpoint=http://minio:9000", {}, "http://minio:9000/modules/", ""],
    ["s3://modules", { AWS_ENDPOINT_URL: "https://example.com/s3/" }, "https://example.com/s3/modules/", ""],
    [
      "s3://modules?path-style=false",
      { AWS_ENDPOINT_URL_S3: "https://s3.example.com", AWS_ENDPOINT_URL: "https://example.com" },
      "https://modules.s3.example.com/",
      "",
    ],
  ])("%s with %j", (text, env, url, prefix) => {
    expect(s3Place(text, env)).toMatchObject({ url, prefix });
  });

  test.each([
    ["s3://modules", {}, "set AWS_REGION, or write s3://modules?region=NAME"],
    ["s3:///x", {}, "names no bucket"],
    ["s3://bucket:9000/x", {}, "names no bucket"],
    ["s3://key:secret@bucket/x", {}, "credentials don't belong in a URL"],
    ["s3://bucket?regoin=x", {}, "unknown option `regoin`"],
    ["s3://bucket?endpoint=minio:9000", {}, "`minio:9000` is no endpoint of S3"],
    ["s3://bucket?path-style=1&region=x", {}, "is neither true nor false"],
  ])("%s is none", (text, env, message) => {
    expect(() => s3Place(text, env)).toThrow(message);
  });

  test("a profile says where it is", () => {
    const file = join(
      directoryWith({
        config: "[default]\nregion=no\n\n[profile work]\nregion = eu-north-1\ns3 =\n  region = deeper\n",
      }),
      "config",
    );

    expect(s3Place("s3://modules", { AWS_CONFIG_FILE: file, AWS_PROFILE: "work" }).region).toBe("eu-north-1");
  });
});

/** What a store that is opened so signs with. */
async function keyOf(
  env: Readonly<Record<string, string>>,
): Promise<{ readonly key: string; readonly session: unknown }> {
  const fake = await fakeS3();
  let [key, session]: [string, unknown] = ["", undefined];
  fake.mischief = ({ headers }, response) => {
    key = /Credential=(\w+)\//.exec(headers.authorization ?? "")?.[1] ?? "";
    session = headers["x-amz-security-token"];
    refuse(response, 403, "AccessDenied");
    return true;
  };
  const { AWS_ENDPOINT_URL = "" } = fake.env;
  const opened = S3Store.open("s3://bucket", { env: { AWS_ENDPOINT_URL, ...env }, scratch: directoryWith({}) });
  await expect(opened).rejects.toThrow(/AccessDenied/);
  return { key, session };
}

const DOCUMENT = { AccessKeyId: "ROLE", SecretAccessKey: "s", Token: "session", Expiration: "2099-01-01T00:00:00Z" };

describe("keys", () => {
  test("of the environment come first", async () => {
    const env = { AWS_ACCESS_KEY_ID: "ENV", AWS_SECRET_ACCESS_KEY: "s", AWS_SESSION_TOKEN: "t" };

    expect(await keyOf(env)).toEqual({ key: "ENV", session: "t" });
  });

  test("of a profile", async () => {
    const home = directoryWith({
      ".aws/credentials":
        "[default]\naws_access_key_id = DEFAULT\naws_secret_access_key = s\n[work]\naws_access_key_id=WORK\naws_secret_access_key=s=/+\n",
    });

    expect(await keyOf({ HOME: home })).toEqual({ key: "DEFAULT", session: undefined });
    expect(await keyOf({ HOME: home, AWS_PROFILE: "work" })).toEqual({ key: "WORK", session: undefined });
  });

  test("of a container", async () => {
    const token = join(directoryWith({ token: "secret-token\n" }), "token");
    const { url } = await service(({ headers }) =>
      headers.authorization === "secret-token" ? JSON.stringify(DOCUMENT) : undefined,
    );
    const env = { AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/keys`, AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: token };

    expect(await keyOf(env)).toEqual({ key: "ROLE", session: "session" });
  });

  test("of a service account of Kubernetes", async () => {
    const file = join(directoryWith({ token: "a.b.c\n" }), "token");
    const { url } = await service((_, body) =>
      body.includes("Action=AssumeRoleWithWebIdentity") &&
      body.includes("WebIdentityToken=a.b.c") &&
      body.includes("RoleArn=arn%3Aaws%3Aiam%3A%3A1%3Arole%2Fx")
        ? `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>ROLE</AccessKeyId><SecretAccessKey>s&amp;t</SecretAccessKey><SessionToken>session</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`
        : undefined,
    );
    const env = {
      AWS_WEB_IDENTITY_TOKEN_FILE: file,
      AWS_ROLE_ARN: "arn:aws:iam::1:role/x",
      AWS_ENDPOINT_URL_STS: url,
    };

    expect(await keyOf(env)).toEqual({ key: "ROLE", session: "session" });
  });

  test("of a machine", async () => {
    const { url, asked } = await service(({ method, url: path, headers }) => {
      if (method === "PUT" && path === "/latest/api/token") return "machine";
      if (headers["x-aws-ec2-metadata-token"] !== "machine") return undefined;
      return path?.endsWith("/security-credentials/") ? "the-role" : JSON.stringify(DOCUMENT);
    });

    expect(await keyOf({ AWS_EC2_METADATA_SERVICE_ENDPOINT: url })).toEqual({ key: "ROLE", session: "session" });
    expect(asked).toEqual([
      "PUT /latest/api/token",
      "GET /latest/meta-data/iam/security-credentials/",
      "GET /latest/meta-data/iam/security-credentials/the-role",
    ]);
  });

  test.each<[Record<string, string>, string]>([
    [{}, "there are no credentials for the bucket: set AWS_ACCESS_KEY_ID"],
    [{ config: "[default]\nsso_session = corp\n" }, "`sso_session`, which is not understood here"],
  ])("of nobody: %j", async (files, message) => {
    const directory = directoryWith(files);
    const env = {
      AWS_REGION: "eu-west-1",
      AWS_EC2_METADATA_DISABLED: "true",
      AWS_CONFIG_FILE: join(directory, "config"),
    };

    await expect(S3Store.open("s3://bucket", { env, scratch: directoryWith({}) })).rejects.toThrow(message);
  });

  test("that have come to their end are asked for again", async () => {
    const fake = await fakeS3();
    let given = 0;
    const { url } = await service(() => JSON.stringify({ ...DOCUMENT, AccessKeyId: given++ === 0 ? "old" : "key" }));
    const { AWS_ENDPOINT_URL = "" } = fake.env;
    fake.mischief = ({ headers }, response) => {
      if (!headers.authorization?.includes("Credential=old/")) return false;
      refuse(response, 400, "ExpiredToken");
      return true;
    };
    const env = { AWS_ENDPOINT_URL, AWS_CONTAINER_CREDENTIALS_FULL_URI: url };
    const store = await S3Store.open("s3://bucket", { env, scratch: directoryWith({}) });

    expect(await store.put("a", Buffer.from("x"))).toBe(true);
    expect(given).toBe(2);
  });
});

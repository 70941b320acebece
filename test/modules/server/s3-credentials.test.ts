/** Where a bucket is and who asks: what programs for S3 find in the environment, files and services beside them. */
import { createHash } from "node:crypto";
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

const ROLE = { key: "ROLE", session: "session" };

/** What the Security Token Service answers. */
function assumed(action: string): string {
  return `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result><Credentials><AccessKeyId>ROLE</AccessKeyId><SecretAccessKey>s&amp;t</SecretAccessKey><SessionToken>session</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></${action}Result></${action}Response>`;
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

    expect(await keyOf(env)).toEqual(ROLE);
  });

  test("of a service account of Kubernetes", async () => {
    const file = join(directoryWith({ token: "a.b.c\n" }), "token");
    const { url } = await service((_, body) =>
      body.includes("Action=AssumeRoleWithWebIdentity") &&
      body.includes("WebIdentityToken=a.b.c") &&
      body.includes("RoleArn=arn%3Aaws%3Aiam%3A%3A1%3Arole%2Fx")
        ? assumed("AssumeRoleWithWebIdentity")
        : undefined,
    );
    const env = {
      AWS_WEB_IDENTITY_TOKEN_FILE: file,
      AWS_ROLE_ARN: "arn:aws:iam::1:role/x",
      AWS_ENDPOINT_URL_STS: url,
    };

    expect(await keyOf(env)).toEqual(ROLE);
  });

  test("of a machine", async () => {
    const { url, asked } = await service(({ method, url: path, headers }) => {
      if (method === "PUT" && path === "/latest/api/token") return "machine";
      if (headers["x-aws-ec2-metadata-token"] !== "machine") return undefined;
      return path?.endsWith("/security-credentials/") ? "the-role" : JSON.stringify(DOCUMENT);
    });

    expect(await keyOf({ AWS_EC2_METADATA_SERVICE_ENDPOINT: url })).toEqual(ROLE);
    expect(asked).toEqual([
      "PUT /latest/api/token",
      "GET /latest/meta-data/iam/security-credentials/",
      "GET /latest/meta-data/iam/security-credentials/the-role",
    ]);
  });

  test("of a role that a profile assumes with another profile's", async () => {
    const bodies: string[] = [];
    const { url } = await service(({ headers }, body) => {
      bodies.push(body);
      return headers.authorization?.includes("Credential=BASE/") ? assumed("AssumeRole") : undefined;
    });
    const home = directoryWith({
      ".aws/config":
        "[profile work]\nrole_arn = arn:aws:iam::1:role/x\nsource_profile = base\nexternal_id = e/1\nregion = eu-west-1\n",
      ".aws/credentials": "[base]\naws_access_key_id = BASE\naws_secret_access_key = s\n",
    });

    expect(await keyOf({ HOME: home, AWS_PROFILE: "work", AWS_ENDPOINT_URL_STS: url })).toEqual(ROLE);
    expect(bodies[0]).toContain("Action=AssumeRole&");
    expect(bodies[0]).toContain("ExternalId=e%2F1");
  });

  test("of a role that a profile assumes with its own, and with the container's", async () => {
    const { url } = await service(({ headers, url: path }) => {
      if (path === "/keys") return JSON.stringify({ ...DOCUMENT, AccessKeyId: "BASE" });
      return headers.authorization?.includes("Credential=BASE/") ? assumed("AssumeRole") : undefined;
    });
    const env = { AWS_ENDPOINT_URL_STS: url, AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/keys` };
    const role = "role_arn = arn:aws:iam::1:role/x";
    const own = directoryWith({
      ".aws/config": `[default]\n${role}\nsource_profile = default\naws_access_key_id = BASE\naws_secret_access_key = s\n`,
    });
    const container = directoryWith({ ".aws/config": `[default]\n${role}\ncredential_source = EcsContainer\n` });

    expect(await keyOf({ ...env, HOME: own })).toEqual(ROLE);
    expect(await keyOf({ ...env, HOME: container })).toEqual(ROLE);
  });

  test("of a program", async () => {
    const home = directoryWith({
      ".aws/config": '[default]\ncredential_process = cat "$HOME/a document"\n',
      "a document": JSON.stringify({ Version: 1, ...DOCUMENT, SessionToken: "session" }),
    });

    expect(await keyOf({ HOME: home, PATH: process.env["PATH"] ?? "" })).toEqual(ROLE);
  });

  test("of a login by single sign-on", async () => {
    const { url, asked } = await service(({ headers }) =>
      headers["x-amz-sso_bearer_token"] === "bearer"
        ? JSON.stringify({
            roleCredentials: { accessKeyId: "ROLE", secretAccessKey: "s", sessionToken: "session", expiration: 4e12 },
          })
        : undefined,
    );
    const home = directoryWith({
      ".aws/config":
        "[default]\nsso_session = corp\nsso_account_id = 1\nsso_role_name = Reader\n[sso-session corp]\nsso_region = eu-west-1\nsso_start_url = https://corp.example.com/start\n",
      [`.aws/sso/cache/${createHash("sha1").update("corp").digest("hex")}.json`]: JSON.stringify({
        accessToken: "bearer",
        expiresAt: "2099-01-01T00:00:00Z",
      }),
    });

    expect(await keyOf({ HOME: home, AWS_ENDPOINT_URL_SSO: url })).toEqual(ROLE);
    expect(asked).toEqual(["GET /federation/credentials?account_id=1&role_name=Reader"]);
  });

  const SSO = "sso_account_id = 1\nsso_role_name = Reader\nsso_region = eu-west-1\n";
  test.each<[Record<string, string>, string]>([
    [{}, "there are no credentials for the bucket: set AWS_ACCESS_KEY_ID"],
    [{ config: "[default]\nsso_session = corp\n" }, "needs sso_region, sso_account_id and sso_role_name"],
    [{ config: `[default]\nsso_session = corp\n${SSO}` }, "run `aws sso login --profile default`"],
    [{ config: "[default]\ncredential_process = false\n" }, "credential_process `false` failed"],
    [{ config: "[default]\ncredential_process = echo no\n" }, "credential_process `echo no` answered something else"],
    [{ config: "[default]\nrole_arn = r\n" }, "has a role_arn and neither source_profile nor credential_source"],
    [{ config: "[default]\nrole_arn = r\nsource_profile = base\n" }, "profile `base`, which profile `default` names"],
    [
      { config: "[default]\nrole_arn = r\nsource_profile = default\n" },
      "profile `default`, which profile `default` names",
    ],
    [
      {
        config: "[default]\nrole_arn = r\nsource_profile = b\n[profile b]\nrole_arn = r\nsource_profile = default\n",
      },
      "profiles lead in a circle: default, b, default",
    ],
    [
      { config: "[default]\nrole_arn = r\nsource_profile = b\nmfa_serial = arn:aws:iam::1:mfa/me\n" },
      "wants a code of arn:aws:iam::1:mfa/me",
    ],
  ])("of nobody: %j", async (files, message) => {
    const directory = directoryWith(files);
    const env = {
      AWS_REGION: "eu-west-1",
      AWS_EC2_METADATA_DISABLED: "true",
      AWS_CONFIG_FILE: join(directory, "config"),
      PATH: process.env["PATH"] ?? "",
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

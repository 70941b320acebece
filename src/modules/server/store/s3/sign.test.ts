/**
 * Signatures that AWS has published: the examples of S3's documentation, and its test suite for signers (which has no
 * `x-amz-content-sha256`). @see https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 * @see https://github.com/awslabs/aws-c-auth/tree/main/tests/aws-signing-test-suite/v4
 */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { encoded, signed } from "./sign.ts";

const EMPTY = sha256("");

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function signatureOf(headers: Readonly<Record<string, string>>): string | undefined {
  return /Signature=(\w+)$/.exec(headers["authorization"] ?? "")?.[1];
}

const S3_KEYS = {
  id: "AKIAIOSFODNN7EXAMPLE",
  secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  session: undefined,
  until: undefined,
};

test.each<[string, string, string, Record<string, string>, string]>([
  ["GET", "test.txt", "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41", { range: "bytes=0-9" }, ""],
  [
    "PUT",
    encoded("test$file.text", "/"),
    "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
    { date: "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class": "REDUCED_REDUNDANCY" },
    "Welcome to Amazon S3.",
  ],
  ["GET", "?lifecycle", "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543", {}, ""],
  ["GET", "?max-keys=2&prefix=J", "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7", {}, ""],
])("S3's example %s %s", (method, path, signature, headers, body) => {
  const hash = sha256(body);
  const url = new URL(`https://examplebucket.s3.amazonaws.com/${path}`);
  const question = { method, url, headers: { ...headers, "x-amz-content-sha256": hash }, hash };
  const sent = signed(question, { region: "us-east-1", service: "s3" }, S3_KEYS, new Date("2013-05-24T00:00:00Z"));

  expect(signatureOf(sent)).toBe(signature);
  expect(sent["x-amz-date"]).toBe("20130524T000000Z");
});

const SUITE_KEYS = {
  id: "AKIDEXAMPLE",
  secret: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
  session: undefined,
  until: undefined,
};

test.each<[string, string, Record<string, string>, string | undefined, string]>([
  ["get-vanilla", "", {}, undefined, "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"],
  [
    "get-vanilla-query-order-encoded",
    "?Param-3=Value3&Param=Value2&%E1%88%B4=Value1",
    {},
    undefined,
    "371d3713e185cc334048618a97f809c9ffe339c62934c032af5a0e595648fcac",
  ],
  ["get-utf8", encoded("ሴ", "/"), {}, undefined, "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85"],
  [
    "get-space-unnormalized",
    encoded("example space/", "/"),
    {},
    undefined,
    "652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741",
  ],
  [
    "get-header-value-order",
    "",
    { "my-header1": "value4,value1,value3,value2" },
    undefined,
    "08c7e5a9acfcfeb3ab6b2185e75ce8b1deb5e634ec47601a50643f830c755c01",
  ],
  [
    "get-vanilla-with-session-token",
    "",
    {},
    "6e86291e8372ff2a2260956d9b8aae1d763fbf315fa00fa31553b73ebf194267",
    "07ec1639c89043aa0e3e2de82b96708f198cceab042d4a97044c66dd9f74e7f8",
  ],
])("the test suite's %s", (_, path, headers, session, signature) => {
  const url = new URL(`https://example.amazonaws.com/${path}`);
  const scope = { region: "us-east-1", service: "service" };
  const question = { method: "GET", url, headers, hash: EMPTY };
  const sent = signed(question, scope, { ...SUITE_KEYS, session }, new Date("2015-08-30T12:36:00Z"));

  expect(signatureOf(sent)).toBe(signature);
});

import { expect, test } from "vitest";
import { basicAuthorization, parseNetrc } from "./netrc.ts";

const text = `# not a comment for the go command
machine incomplete.example
login nobody

machine one.example login user1 password pass1
machine one.example
	login later
	password later
machine path.example/private login user2 password pass2
macdef init
machine macro.example login a password b

default login anonymous password x
machine after.example login a password b
`;

function header(url: string): string | undefined {
  const value = basicAuthorization(parseNetrc(text), new URL(url));
  return value === undefined ? undefined : Buffer.from(value.slice("Basic ".length), "base64").toString();
}

test("entries as the go command reads them", () => {
  expect(parseNetrc(text)).toEqual([
    { machine: "one.example", login: "user1", password: "pass1" },
    { machine: "one.example", login: "later", password: "later" },
    { machine: "path.example/private", login: "user2", password: "pass2" },
    // only a line with `default` alone ends the file
    { machine: "after.example", login: "a", password: "b" },
  ]);
  expect(parseNetrc("default\nmachine a.example login b password c\n")).toEqual([]);
});

test("the first entry of a host, or of a path of it", () => {
  expect(header("https://one.example/a/b")).toBe("user1:pass1");
  expect(header("https://path.example/private/a/@v/list")).toBe("user2:pass2");
  expect(header("https://path.example/privately")).toBeUndefined();
  expect(header("https://two.one.example/")).toBeUndefined();
  expect(header("https://macro.example/")).toBeUndefined();
});

test("never over plain http; what stands in the URL counts first", () => {
  expect(header("http://one.example/")).toBeUndefined();
  expect(header("https://me:p%40ss@one.example/")).toBe("me:p@ss");
});

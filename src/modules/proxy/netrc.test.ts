import { expect, test } from "vitest";
import { parseNetrc } from "./netrc.ts";

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

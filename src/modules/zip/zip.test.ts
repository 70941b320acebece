import { crc32, deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { hash1, hashGoMod } from "../hash.ts";
import { bytesOf } from "./bytes.ts";
import { foldName } from "./fold.ts";
import { hashZip } from "./hash.ts";
import { checkZip, zipProblem } from "./rules.ts";
import { writeZip } from "./write.ts";

const module = { path: "example.com/a", version: "v1.0.0" };
const prefix = "example.com/a@v1.0.0/";

function zipOf(files: Readonly<Record<string, string>>): Buffer {
  return writeZip(Object.entries(files).map(([name, text]) => ({ name: prefix + name, content: Buffer.from(text) })));
}

/** What is wrong with a zip: its form, its names, or its content. */
function problem(zip: Buffer, of = module): string | undefined {
  const checked = checkZip(of, bytesOf(zip));
  if ("error" in checked) return checked.error;
  const named = zipProblem(checked);
  if (named !== undefined) return named;
  const hashed = hashZip(bytesOf(zip), checked.entries);
  return "error" in hashed ? hashed.error : undefined;
}

describe("a zip in order", () => {
  test("has the hash that the go command computes", () => {
    const zip = zipOf({ "go.mod": "module example.com/a\n", "a.go": "package a\n" });
    const checked = checkZip(module, bytesOf(zip));

    // computed by sha256sum and openssl, by the definition
    expect("entries" in checked && hashZip(bytesOf(zip), checked.entries)).toEqual({
      hash: "h1:WKGCEXVonIBzf8Rfxa1txNoZf8hXmk6l0CpNI8zjCG0=",
    });
  });

  test("keeps its bytes whoever writes it when", () => {
    const files = { "go.mod": "module example.com/a\n", "é/ü.go": "package a\n", "big.txt": "x".repeat(100_000) };

    expect(zipOf(files).equals(zipOf(files))).toBe(true);
    expect(problem(zipOf(files))).toBeUndefined();
  });

  test("may have more entries than its end record can count", () => {
    const many: Record<string, string> = {};
    for (let at = 0; at < 65_600; at++) many[`f${at}`] = "";

    expect(problem(zipOf(many))).toBeUndefined();
  });

  test("may stand behind other bytes, and before a comment", () => {
    const zip = zipOf({ "a.go": "package a\n" });
    const comment = Buffer.from("made by hand");
    const end = Buffer.from(zip);
    end.writeUInt16LE(comment.length, end.length - 2);

    expect(problem(Buffer.concat([Buffer.from("#!/bin/sh\n"), zip]))).toBeUndefined();
    expect(problem(Buffer.concat([end, comment]))).toBeUndefined();
  });
});

describe("names that are refused", () => {
  test.each([
    [["../a.go"], 'malformed file path "../a.go": invalid path element ".."'],
    [["a/../b.go"], "file path is not clean"],
    [["/a.go"], 'malformed file path "/a.go": empty path element'],
    [["a\\b.go"], "invalid char '\\\\'"],
    [["a:b.go"], "invalid char ':'"],
    [["con.go"], "disallowed as path element component on Windows"],
    [["a.go", "A.go"], 'case-insensitive file name collision: "a.go" and "A.go"'],
    [["\u212a.go", "k.go"], "case-insensitive file name collision"],
    [["\u017f/x.go", "S/y.go"], 'case-insensitive file name collision: "\u017f" and "S"'],
    [["a", "a/b"], 'entry "a" is both a file and a directory'],
    [["sub/go.mod"], "go.mod file not in module root directory"],
    [["GO.MOD"], "go.mod files must have lowercase names"],
    [["sub/Go.Mod"], "go.mod file not in module root directory"],
  ])("%j: %s", (names, message) => {
    expect(problem(zipOf(Object.fromEntries(names.map((name) => [name, ""]))))).toContain(message);
  });

  test("a file twice", () => {
    const file = { name: `${prefix}a.go`, content: Buffer.from("x") };

    expect(problem(writeZip([file, file]))).toBe(`${prefix}a.go: multiple entries for file "a.go"`);
  });

  test("of another module", () => {
    expect(problem(zipOf({ "a.go": "" }), { path: "example.com/b", version: "v1.0.0" })).toContain(
      'path does not have prefix "example.com/b@v1.0.0/"',
    );
  });

  test("that are no UTF-8", () => {
    const zip = zipOf({ "aa.go": "" });
    for (let at = zip.indexOf("aa.go"); at !== -1; at = zip.indexOf("aa.go", at + 1)) zip[at] = 0xff;

    expect(problem(zip)).toContain("invalid UTF-8");
  });

  test("and modules that can't be", () => {
    expect(problem(zipOf({}), { path: "example.com/a", version: "v1" })).toContain("is not canonical");
    expect(problem(zipOf({}), { path: "example.com/a", version: "v2.0.0" })).toContain("should be v0 or v1, not v2");
  });
});

describe("content that is refused", () => {
  test("another checksum", () => {
    const zip = zipOf({ "a.go": "package a\n" });
    const header = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    zip.writeUInt32LE(1, header + 16);

    expect(problem(zip)).toContain("zip: checksum error");
  });

  test("more than was declared, however little of it is stored", () => {
    const packed = deflateRawSync(Buffer.alloc(200 * 1024 * 1024));
    const zip = withContent(packed, 10);

    expect(problem(zip)).toContain("zip: not a valid zip file");
  });

  test("less than was declared", () => {
    expect(problem(withContent(deflateRawSync(Buffer.from("abc")), 10))).toContain("unexpected EOF");
  });

  test("more than a module may have", () => {
    const zip = zipOf({ "a.bin": "", "b.bin": "" });
    for (let at = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2])); at !== -1;) {
      zip.writeUInt32LE(300 * 1024 * 1024, at + 24);
      at = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), at + 1);
    }

    expect(problem(zip)).toContain(
      "total uncompressed size of module contents too large (max size is 524288000 bytes)",
    );
  });

  test("a compression that Go doesn't know", () => {
    const zip = zipOf({ "a.go": "package a\n" });
    zip.writeUInt16LE(12, zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 10);

    expect(problem(zip)).toContain("unsupported compression algorithm");
  });

  test.each([0, 1, 21, 40, 60, 100])("cut off after %i bytes", (length) => {
    expect(problem(zipOf({ "a.go": "package a\n" }).subarray(0, length))).toBe("zip: not a valid zip file");
  });

  test("a page of a login form", () => {
    expect(problem(Buffer.from("<html>please sign in</html>"))).toBe("zip: not a valid zip file");
  });
});

/** A zip whose only file has this packed content and claims this size. */
function withContent(packed: Buffer, size: number): Buffer {
  const model = writeZip([{ name: `${prefix}a`, content: Buffer.alloc(0) }]);
  const local = model.subarray(0, 30 + `${prefix}a`.length);
  const at = model.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  const directory = Buffer.from(model.subarray(at, model.length - 22));
  const end = Buffer.from(model.subarray(model.length - 22));
  directory.writeUInt16LE(0x800, 8);
  directory.writeUInt32LE(crc32(Buffer.from("x")), 16);
  directory.writeUInt32LE(packed.length, 20);
  directory.writeUInt32LE(size, 24);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, directory, end]);
}

test("folding", () => {
  expect(["K", "k", "\u212a"].map(foldName)).toEqual(["k", "k", "k"]);
  expect(foldName("\u00df")).toBe(foldName("\u1e9e"));
  expect(foldName("\u0131")).not.toBe(foldName("i"));
  expect(foldName("\u01c5")).toBe(foldName("\u01c6"));
  expect(foldName("\u03c2")).toBe(foldName("\u03a3"));
});

test("hashes", () => {
  expect(hashGoMod(Buffer.from("module example.com/b\n"))).toBe("h1:8xdIx8LpQAK6ksT91/F2aGI0Kq4z+yBUFDU6f3g9/PU=");
  expect(hash1([["a\nb", ""]])).toBeUndefined();
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { embedErrorText, type EmbedKind, type EmbedListing, embedPatternError, matchEmbed } from "./embed.ts";

/** A directory of the given files; a path that ends in `@` is a symbolic link, in `?` may or may not be there. */
function listing(...paths: readonly string[]): EmbedListing {
  const kinds = new Map<string, EmbedKind | "unknown">([["", "dir"]]);
  for (const raw of paths) {
    const path = raw.replace(/[@?]$/, "");
    kinds.set(path, raw.endsWith("@") ? "symlink" : raw.endsWith("?") ? "unknown" : "file");
    for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
      kinds.set(path.slice(0, slash), "dir");
    }
  }
  return {
    stat: (path) => kinds.get(path),
    list: (path) => {
      const prefix = path === "" ? "" : `${path}/`;
      const inside = [...kinds].filter(([each]) => each !== "" && each.startsWith(prefix));
      const names = inside.map(([each]) => each.slice(prefix.length)).filter((name) => !name.includes("/"));
      return { names, complete: !inside.some(([, kind]) => kind === "unknown") };
    },
  };
}

const files = listing(
  "a.txt",
  "b.txt",
  ".hidden",
  "_part",
  "static/x.css",
  "static/.env",
  "static/_y",
  "static/deep/z.js",
  "static/.git/config",
  "other/go.mod",
  "other/f.txt",
  "link@",
  "dots/.only",
  "with/mod/go.mod",
  "with/f.txt",
);

function match(pattern: string, from = files, goVersion = "1.26.8"): readonly string[] | string {
  const found = matchEmbed(pattern, from, goVersion);
  if (found.is === "error") return found.message;
  return found.is === "files" ? found.files : "unknown";
}

test.each(["", ".", "..", "/a", "a/", "a//b", "./a", "a/../b", "[", "a[", "a\\", "all:", "all:."])(
  "%j is no pattern",
  (pattern) => {
    expect(embedPatternError(pattern)).toBe("invalid pattern syntax");
    expect(matchEmbed(pattern, files)).toEqual({ is: "error", message: "invalid pattern syntax", reason: "invalid" });
  },
);

describe("what a pattern takes", () => {
  test.each([
    ["a.txt", ["a.txt"]],
    ["*.txt", ["a.txt", "b.txt"]],
    [".hidden", [".hidden"]],
    ["_part", ["_part"]],
    ["static", ["static/deep/z.js", "static/x.css"]],
    ["all:static", ["static/.env", "static/_y", "static/deep/z.js", "static/x.css"]],
    ["static/deep", ["static/deep/z.js"]],
    ["static/*.css", ["static/x.css"]],
    ["*/x.css", ["static/x.css"]],
    ["s*/d*", ["static/deep/z.js"]],
    ["[ab].txt", ["a.txt", "b.txt"]],
    ["all:dots", ["dots/.only"]],
    ["with", ["with/f.txt"]],
  ])("%s", (pattern, expected) => {
    expect(match(pattern)).toEqual(expected);
  });

  test("a star takes hidden names that a directory would not", () => {
    expect(match("static/*", listing("static/.env", "static/a"))).toEqual(["static/.env", "static/a"]);
  });
});

describe("what is refused", () => {
  test.each([
    ["missing", "no matching files found", "no-match"],
    ["*.go", "no matching files found", "no-match"],
    ["dots", "cannot embed directory dots: contains no embeddable files", "empty-dir"],
    ["link", "cannot embed irregular file link", "irregular"],
    ["other", "cannot embed directory other: in different module", "other-module"],
    ["other/f.txt", "cannot embed file other/f.txt: in different module", "other-module"],
    ["*", "cannot embed directory dots: contains no embeddable files", "empty-dir"],
    ["static/.git", "cannot embed directory static/.git: invalid name .git", "name"],
    ["static/.git/config", "cannot embed file static/.git/config: in invalid directory .git", "name"],
  ])("%s", (pattern, message, reason) => {
    expect(matchEmbed(pattern, files)).toEqual({ is: "error", message, reason });
  });

  test("names a module zip can't hold are an error since Go 1.25", () => {
    const odd = listing("d/ok", "d/a*b");
    expect(match("d", odd)).toBe("cannot embed file d/a*b: invalid name a*b");
    expect(match("d", odd, "1.24.11")).toEqual(["d/ok"]);
  });

  test("a directory behind a symbolic link", () => {
    const linked: EmbedListing = {
      stat: (path) => (path === "link" ? "symlink" : path === "link/f" ? "file" : undefined),
      list: () => ({ names: ["f"], complete: true }),
    };
    expect(match("link/*", linked)).toBe("cannot embed file link/f: in non-directory link");
  });

  test("the go command's text", () => {
    expect(embedErrorText("x/*", "no matching files found")).toBe("pattern x/*: no matching files found");
  });
});

test("all: is a name like others before Go 1.18", () => {
  expect(match("all:static", files, "1.17.13")).toBe("no matching files found");
});

describe("what isn't known", () => {
  test("nothing sure matches, but something may", () => {
    expect(matchEmbed("x", listing("x?"))).toEqual({ is: "unknown" });
    expect(matchEmbed("*.css", listing("y?"))).toEqual({ is: "unknown" });
    expect(matchEmbed("d", listing("d/y?"))).toEqual({ is: "unknown" });
  });

  test("sure files are told, and that there may be more", () => {
    expect(matchEmbed("d", listing("d/y?", "d/z"))).toEqual({ is: "files", files: ["d/z"], complete: false });
    expect(matchEmbed("d/z", listing("d/y?", "d/z"))).toEqual({ is: "files", files: ["d/z"], complete: true });
  });

  test("a sure error stays one", () => {
    expect(match("*", listing("l@", "y?"))).toBe("cannot embed irregular file l");
  });
});

test("no pattern makes it throw", () => {
  const pattern = fc.stringMatching(/^(?:all:)?[a-z*?[\]\\/._-]{0,10}$/);
  fc.assert(fc.property(pattern, (text) => void matchEmbed(text, files)));
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultGoProxy, defaultProxyHost, defaultSumDbHost } from "./defaults.ts";
import { isKnownGoFlag, splitGoFlags, splitQuoted } from "./go-flags.ts";
import { parseGoProxy } from "./go-proxy.ts";
import { bypassesProxy, effectivePrivacy, usesSumDb } from "./private-modules.ts";

describe("GOFLAGS", () => {
  test.each([
    ["", []],
    ["-mod=mod", ["mod=mod"]],
    ["  -v\t-x\n", ["v", "x"]],
    ["--tags=a,b", ["tags=a,b"]],
    ["'-ldflags=-s -w' \"-tags=a b\"", ["ldflags=-s -w", "tags=a b"]],
    ["-ldflags=-X=a.b=c", ["ldflags=-X=a.b=c"]],
    ["-mod='mod'", ["mod='mod'"]],
    ["-buildvcs=", ["buildvcs="]],
  ])("%j", (text, flags) => {
    const found = splitGoFlags(text);
    expect(found.error).toBeUndefined();
    expect(found.flags.map(({ name, value }) => (value === undefined ? name : `${name}=${value}`))).toEqual(flags);
  });

  test.each([
    ["-mod mod", 'parsing $GOFLAGS: non-flag "mod"'],
    ["x", 'parsing $GOFLAGS: non-flag "x"'],
    ["-", 'parsing $GOFLAGS: non-flag "-"'],
    ["--", 'parsing $GOFLAGS: non-flag "--"'],
    ["---x", 'parsing $GOFLAGS: non-flag "---x"'],
    ["-=x", 'parsing $GOFLAGS: non-flag "-=x"'],
    ["''", 'parsing $GOFLAGS: non-flag ""'],
    ["-nope", "parsing $GOFLAGS: unknown flag -nope"],
    ["-ldflags='-s -w'", "parsing $GOFLAGS: unknown flag -w'"],
    ["'-x", "parsing $GOFLAGS: unterminated ' string"],
    ['-v "-x', 'parsing $GOFLAGS: unterminated " string'],
  ])("%j is refused", (text, error) => {
    expect(splitGoFlags(text).error).toBe(error);
  });

  test("older releases know fewer flags and no quotes", () => {
    expect(splitGoFlags("-buildvcs=false", "1.17.13").error).toBe("parsing $GOFLAGS: unknown flag -buildvcs");
    expect(splitGoFlags("-buildvcs=false", "1.18").error).toBeUndefined();
    expect(splitGoFlags("'-v'", "1.19.8").error).toBe("parsing $GOFLAGS: non-flag \"'-v'\"");
    expect(isKnownGoFlag("modcacherw", "1.13")).toBe(false);
    expect(isKnownGoFlag("modcacherw", "1.14")).toBe(true);
  });

  test("words without quotes or white space stay as they are", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z=-]{1,6}$/)), (words) => {
        expect(splitQuoted(words.join(" "))).toEqual({ words });
      }),
    );
  });
});

function urls(text: string | undefined, noProxy?: string): string[] {
  const { entries } = parseGoProxy(text, noProxy);
  return entries.map(({ url, fallBackOnError }) => url + (fallBackOnError ? "|" : ""));
}

describe("GOPROXY", () => {
  test("unset and empty mean the default", () => {
    expect(urls(undefined)).toEqual([`https://${defaultProxyHost}`, "direct"]);
    expect(urls("")).toEqual(urls(defaultGoProxy));
  });

  test.each([
    ["https://goproxy.cn,direct", ["https://goproxy.cn", "direct"]],
    ["https://goproxy.cn|https://b.example,direct", ["https://goproxy.cn|", "https://b.example", "direct"]],
    [" goproxy.cn , off , never ", ["https://goproxy.cn", "off"]],
    ["direct,https://never.example", ["direct"]],
    ["localhost:3000", ["https://localhost:3000"]],
    ["file:///mirror", ["file:///mirror"]],
    ["http://127.0.0.1:8080/token/", ["http://127.0.0.1:8080/token/"]],
  ])("%j", (text, expected) => {
    expect(urls(text)).toEqual(expected);
    expect(parseGoProxy(text).error).toBeUndefined();
  });

  test("GONOPROXY puts the origin first", () => {
    expect(urls("https://goproxy.cn", "corp.example")).toEqual(["noproxy", "https://goproxy.cn"]);
    expect(urls("direct", "corp.example")).toEqual(["direct"]);
  });

  // Each text was read off the go command.
  test.each([
    [",", "GOPROXY list is not the empty string, but contains no entries"],
    ["athens", "invalid proxy URL missing scheme: athens"],
    ["/mirror", "invalid proxy URL missing scheme: /mirror"],
    ["ftp://x", "invalid proxy URL scheme (must be https, http, file): ftp://x"],
    ["file://host/x", "invalid file:// proxy URL with non-path elements: file://host/x"],
    ["file:///x?y", "invalid file:// proxy URL with non-path elements: file:///x?y"],
    ['"https://goproxy.cn"', 'parse "\\"https://goproxy.cn\\"": first path segment in URL cannot contain colon'],
    ["://x", 'parse "://x": missing protocol scheme'],
    ["https://x:y", 'parse "https://x:y": invalid port ":y" after host'],
    ["https://a b", 'parse "https://a b": invalid character " " in host name'],
    ["https://[::1", "parse \"https://[::1\": missing ']' in host"],
    ["https://x/%zz", 'parse "https://x/%zz": invalid URL escape "%zz"'],
    ["https://x\ty", 'parse "https://x\\ty": net/url: invalid control character in URL'],
  ])("%j is refused", (text, error) => {
    expect(parseGoProxy(text).error).toBe(error);
  });

  test("no value makes it throw", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.nat({ max: 0x2fff }).map((code) => String.fromCharCode(code)) }),
        (text) => void parseGoProxy(text),
      ),
    );
  });
});

describe("private modules", () => {
  test("GOPRIVATE stands in for what isn't set", () => {
    const privacy = effectivePrivacy({ GOPRIVATE: "*.corp.example" });
    expect(privacy).toEqual({ noProxy: "*.corp.example", noSumDb: "*.corp.example", sumDb: defaultSumDbHost });
    expect(bypassesProxy("git.corp.example/x", privacy)).toBe(true);
    expect(usesSumDb("git.corp.example/x", privacy)).toBe(false);
    expect(usesSumDb("a.b/c", privacy)).toBe(true);
  });

  test("none clears it for one of them", () => {
    const privacy = effectivePrivacy({ GOPRIVATE: "corp.example", GONOPROXY: "none", GOSUMDB: "off" });
    expect(bypassesProxy("corp.example/x", privacy)).toBe(false);
    expect(usesSumDb("a.b/c", privacy)).toBe(false);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { directoryWith } from "../../../test/cli-process.ts";
import { fakeModule, someModules } from "../../../test/modules/fake-modules.ts";
import { FakeLog, SUMDB } from "../../../test/modules/fake-sumdb.ts";
import { defaultSumDbHost } from "../../go/env/defaults.ts";
import { SumDb } from "./client.ts";
import { type Database, parseDatabase } from "./database.ts";
import { openNote, parseVerifier } from "./note.ts";
import { tilePath } from "./tiles.ts";
import { splitIndex, storedIndex } from "./tree.ts";

const [leaf, top] = someModules();
const module = { path: "example.com/Top/v2", version: "v2.0.0-rc.1" };
let log = new FakeLog([]);
let home = "";
let asked: string[] = [];

beforeEach(() => {
  log = new FakeLog(someModules());
  home = directoryWith({});
  asked = [];
});

function database(of: FakeLog): Database {
  const found = parseDatabase(of.key);
  if (!found || "error" in found) throw new Error("the key is malformed");
  return found;
}

function client(answer: (path: string) => string | Buffer | undefined): SumDb {
  return new SumDb({
    database: database(log),
    cache: join(home, "cache"),
    config: join(home, "config"),
    fetch: async (path) => {
      asked.push(path);
      const content = answer(path);
      if (content === undefined) throw new Error(`reading ${path}: 404 Not Found`);
      return Buffer.from(content);
    },
  });
}

const honest = (path: string): string | Buffer | undefined => log.answer(path);

describe("an honest database", () => {
  test("vouches for a module", async () => {
    const lines = await client(honest).lookup(module);

    expect(`${lines.join("\n")}\n`).toBe(top?.sums);
    expect(asked).toContain("/lookup/example.com/!top/v2@v2.0.0-rc.1");
    expect(readFileSync(join(home, "config", SUMDB, "latest"), "utf8")).toBe(log.note());
    expect(readdirSync(join(home, "cache", SUMDB, "tile/8/0")).sort()).toEqual(["002.p"]);
  });

  test("isn't asked again for what is kept", async () => {
    await client(honest).lookup(module);
    asked = [];
    await client(() => undefined).lookup(module);

    expect(asked).toEqual([]);
  });

  test("grows, and shows that it has only grown", async () => {
    await client(honest).lookup(module);
    const more = fakeModule("example.com/more", "v1.0.0", { "go.mod": "module example.com/more\n" });
    for (let at = 0; at < 300; at++) log.add(`example.net/later${at} v1.0.0 h1:${"B".repeat(43)}=\n`);
    log.add(more.sums);

    expect(await client(honest).lookup({ path: "example.com/more", version: "v1.0.0" })).toHaveLength(2);
    expect(readFileSync(join(home, "config", SUMDB, "latest"), "utf8")).toBe(log.note());
  });

  test("may answer with an older tree of the same history", async () => {
    await client(honest).lookup(module);
    const note = log.note(log.records.slice(0, 701));
    const db = client((path) =>
      path.startsWith("/lookup/example.com/leaf") ? `700\n${leaf?.sums}\n${note}` : honest(path),
    );

    expect(await db.lookup({ path: "example.com/leaf", version: "v1.2.3" })).toHaveLength(2);
    expect(readFileSync(join(home, "config", SUMDB, "latest"), "utf8")).toBe(log.note());
  });

  test.each([1, 2, 3, 255, 256, 257, 511, 512, 513, 1000])("with %i records before", async (fillers) => {
    log = new FakeLog(someModules(), fillers);

    expect(await client(honest).lookup(module)).toHaveLength(2);
  });
});

describe("a database that lies", () => {
  async function refusal(answer: (path: string) => string | Buffer | undefined): Promise<string> {
    return client(answer)
      .lookup(module)
      .then(
        () => "nothing was refused",
        (error: unknown) => (error as Error).message,
      );
  }

  test("with another record", async () => {
    const forged = (path: string): string | Buffer | undefined => {
      const answer = honest(path);
      return path.startsWith("/lookup") ? String(answer).replace(/h1:./, "h1:#") : answer;
    };

    expect(await refusal(forged)).toBe("cannot authenticate record data in server response");
    expect(() => readdirSync(join(home, "cache", SUMDB, "lookup"))).toThrow("ENOENT");
  });

  test("with another tile", async () => {
    const forged = (path: string): string | Buffer | undefined => {
      const answer = honest(path);
      if (!path.startsWith("/tile/8/0")) return answer;
      const wrong = Buffer.from(answer ?? "");
      wrong[0] = (wrong[0] ?? 0) ^ 1;
      return wrong;
    };

    expect(await refusal(forged)).toBe("downloaded inconsistent tile");
  });

  test("with a signature of somebody else, or none", async () => {
    const other = new FakeLog(someModules());

    expect(await refusal((path) => other.answer(path))).toBe("reading tree note: note has no verifiable signatures");
    expect(await refusal((path) => String(honest(path)).replace("database tree\n70", "database tree\n71"))).toContain(
      "reading tree note: invalid signature for key",
    );
  });

  test("with another history", async () => {
    await client(honest).lookup({ path: "example.com/leaf", version: "v1.2.3" });
    const fork = log.fork(someModules(), 900);

    expect(await refusal((path) => fork.answer(path))).toContain("go.sum database server misbehavior detected!");
    expect(readFileSync(join(home, "config", SUMDB, "latest"), "utf8")).toBe(log.note());
  });

  test("with a record that its tree hasn't", async () => {
    const note = log.note(log.records.slice(0, 300));

    expect(await refusal((path) => (path.startsWith("/lookup") ? `701\n${top?.sums}\n${note}` : honest(path)))).toBe(
      "cannot validate record 701 in tree of size 300",
    );
  });

  test.each(["", "x\n", "1\n\n", "<html>please sign in</html>", "1\nline"])("with nonsense: %j", async (text) => {
    expect(await refusal(() => text)).toBe("malformed record data");
  });
});

test("keys", () => {
  expect(parseDatabase("off")).toBeUndefined();
  expect(parseDatabase(defaultSumDbHost)).toMatchObject({ name: defaultSumDbHost, url: undefined });
  expect(parseDatabase(`${log.key} http://127.0.0.1:1`)).toMatchObject({ name: SUMDB, url: "http://127.0.0.1:1" });
  expect(parseDatabase("some.database.example")).toEqual({ error: "invalid GOSUMDB: malformed verifier id" });
  expect(parseVerifier(log.key.replace(/\+.{8}\+/, "+00000000+"))).toEqual({ error: "invalid verifier hash" });
});

test("notes", () => {
  const { verifier } = database(log);
  const note = log.note();

  expect(openNote(Buffer.from(note), verifier)).toMatchObject({ text: note.slice(0, note.indexOf("\n\n") + 1) });
  for (const malformed of [
    "",
    "a\n",
    "a\n\n",
    `${note}x`,
    note.replace("\n\n", "\n"),
    note.replace("\u2014", "-"),
    `\r${note}`,
  ]) {
    expect(openNote(Buffer.from(malformed), verifier)).toEqual({ error: "malformed note" });
  }
  expect(openNote(Buffer.concat([Buffer.of(0xff), Buffer.from(note)]), verifier)).toEqual({ error: "malformed note" });
});

test("numbers of hashes", () => {
  for (let level = 0; level < 12; level++) {
    for (const n of [0, 1, 2, 3, 7, 100, 12_345]) expect(splitIndex(storedIndex(level, n))).toEqual({ level, n });
  }
  expect([storedIndex(0, 0), storedIndex(0, 1), storedIndex(1, 0), storedIndex(0, 2), storedIndex(2, 0)]).toEqual([
    0, 1, 2, 3, 6,
  ]);
  expect(tilePath({ level: 1, n: 1_234_067, width: 256 })).toBe("tile/8/1/x001/x234/067");
  expect(tilePath({ level: 0, n: 5, width: 7 })).toBe("tile/8/0/005.p/7");
});

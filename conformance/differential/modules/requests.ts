/** Random questions about zips, notes and trees; most of the zips are nearly right. */
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { writeZip } from "../../../src/modules/zip/write.ts";
import type { Random } from "../docker/random.ts";
import { modulePath, moduleVersion } from "../go/names.ts";
import { mutate } from "../go/mutate.ts";

export interface Request {
  readonly op: "zip" | "create" | "fold" | "escape" | "note" | "tlog" | "record" | "flush";
  readonly path?: string;
  readonly version?: string;
  /** In base64. */
  readonly zip?: string;
  readonly text?: string;
  readonly other?: string;
  readonly names?: readonly string[];
  readonly level?: number;
  readonly n?: number;
}

// oxfmt-ignore
const names = [
  "go.mod", "GO.MOD", "Go.mod", "sub/go.mod", "LICENSE", "license", "a.go", "A.go", "a/b.go", "A/b.go", "a", "a/", "b/", "b/c", "K.go",
  "\u212a.go", "k.go", "\u017f.go", "s.go", "\u00df", "\u1e9e", "\u0131", "i", "I", "\u0130", "\u01c5", "\u01c4", "\u03c2", "\u03a3",
  "../x", "./x", "x/../y", "/abs", "x//y", "x/.", "con", "CON.txt", "aux.go", "a:b", "a\\b", "a b", "a~1", "a~1.go", "x.", ".x", "..", "",
  "vendor/modules.txt", "vendor/a/b.go", "x/vendor/y/z.go", ".hg_archival.txt", "é/ü", "e\u0301", "日本", "😀", "a\nb", "-x", "x'y", "x\"y",
  "a*b", "q?", "w|w", "t\tt", "\u00a0", "!x", "a@b", "$", "%", "^", "&", "(", "[", "{", "~", "`", ";", "<", ">", "com1", "lpt9.x", "nul",
] as const;

export function randomZip(random: Random): Request {
  const path = random.chance(90) ? "example.com/m" : modulePath(random);
  const version = random.chance(95) ? "v1.0.0" : moduleVersion(random);
  const prefix = random.chance(97)
    ? `${path}@${version}/`
    : random.pick(["", "x/", `${path}@${version}`, `${path}@v1.0.1/`]);
  const files = random.some(0, 5, () => {
    const name = random.chance(85) ? random.pick(names) : mutate(random, random.pick(names));
    const content = Buffer.from("x".repeat(random.below(random.chance(10) ? 70_000 : 40)) + name);
    return {
      name: (random.chance(98) ? prefix : "") + name,
      content: name.endsWith("/") && random.chance(90) ? Buffer.alloc(0) : content,
    };
  });
  let zip = writeZip(files);
  if (random.chance(50)) for (let at = random.below(4); at >= 0; at--) zip = damage(random, zip);
  return { op: "zip", path, version, zip: zip.toString("base64") };
}

/** A change of a byte, a field or the length; fields are found by their signatures. */
function damage(random: Random, zip: Buffer): Buffer {
  const out = Buffer.from(zip);
  switch (random.below(8)) {
    case 0:
      if (out.length > 0) out[random.below(out.length)] = random.below(256);
      return out;
    case 1:
      return out.subarray(0, random.below(out.length + 1));
    case 2:
      return Buffer.concat([Buffer.from("#!".repeat(random.below(600))), out]);
    case 3:
      return Buffer.concat([out, Buffer.alloc(random.below(1200), random.pick([0, 80]))]);
    case 4:
      return withComment(random, out);
    case 5:
      return Buffer.concat([out, deflateRawSync(Buffer.from("rest"))]);
    default:
      return withField(random, out);
  }
}

function withComment(random: Random, zip: Buffer): Buffer {
  if (zip.length < 22) return zip;
  const comment = Buffer.from(
    "PK\u0005\u0006".repeat(random.below(3)) + "c".repeat(random.below(random.chance(10) ? 3000 : 30)),
  );
  zip.writeUInt16LE(comment.length + (random.chance(20) ? 1 : 0), zip.length - 2);
  return Buffer.concat([zip, comment]);
}

function withField(random: Random, zip: Buffer): Buffer {
  const signature = random.pick([0x02014b50, 0x02014b50, 0x06054b50, 0x04034b50, 0x08074b50]);
  const places: number[] = [];
  for (let at = 0; at + 46 <= zip.length + 24; at++) {
    if (at + 22 <= zip.length && zip.readUInt32LE(at) === signature) places.push(at);
  }
  const place = places[random.below(Math.max(1, places.length))];
  if (place === undefined) return zip;
  const at = place + 4 + 2 * random.below(20);
  if (at + 4 > zip.length) return zip;
  const value = random.pick([0, 1, 8, 12, 0xff, 0xffff, 0xffff_ffff, 524_288_000, 16_777_217, 9, 20, 0x808]);
  if (random.chance(50)) zip.writeUInt16LE(value & 0xffff, at);
  else zip.writeUInt32LE(value, at);
  return zip;
}

export function randomCreate(random: Random): Request {
  return { op: "create", path: "example.com/m", version: "v1.0.0", names: random.some(0, 6, () => random.pick(names)) };
}

/** Letters of all scripts, and what they fold to. */
export function randomFold(random: Random): Request {
  const code = random.chance(70) ? random.below(0x600) : random.below(0x1_ffff);
  const char = code >= 0xd800 && code < 0xe000 ? "x" : String.fromCodePoint(code);
  const near = [
    char.toUpperCase(),
    char.toLowerCase(),
    char.toUpperCase().toLowerCase(),
    String.fromCodePoint(code + 1),
  ] as const;
  return { op: "fold", text: char, other: random.pick(near) };
}

export function randomEscape(random: Random): Request {
  return { op: "escape", path: modulePath(random), version: moduleVersion(random) };
}

const keys = generateKeyPairSync("ed25519");
const raw = Buffer.concat([Buffer.of(1), keys.publicKey.export({ format: "der", type: "spki" }).subarray(-32)]);
const keyHash = createHash("sha256").update("db.example\n").update(raw).digest().subarray(0, 4);
const verifier = `db.example+${keyHash.toString("hex")}+${raw.toString("base64")}`;

function signed(text: string): string {
  const signature = Buffer.concat([keyHash, sign(null, Buffer.from(text), keys.privateKey)]).toString("base64");
  return `${text}\n\u2014 db.example ${signature}\n`;
}

export function randomNote(random: Random): Request {
  const text = random.some(1, 3, () => random.pick(["line", "", "\u2014 x y", "é", "3", "a b"])).join("\n");
  const note = signed(`${text}\n`);
  const twice = random.chance(20) ? note + (note.split("\n\n").at(-1) ?? "") : note;
  const other = random.chance(90) ? verifier : mutate(random, verifier);
  return { op: "note", text: random.chance(50) ? mutate(random, twice) : twice, other };
}

export function randomTlog(random: Random): Request {
  return { op: "tlog", level: random.below(20), n: random.below(random.chance(50) ? 1000 : 100_000_000) };
}

export function randomRecord(random: Random): Request {
  const tree = `go.sum database tree\n${random.below(1e9)}\n${raw.subarray(1).toString("base64")}\n`;
  const record = `${random.below(1e6)}\nexample.com/m v1.0.0 h1:x=\nexample.com/m v1.0.0/go.mod h1:y=\n\n${tree}`;
  return { op: "record", text: random.chance(60) ? mutate(random, record) : record };
}

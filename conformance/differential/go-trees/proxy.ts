/** Writes modules as a module proxy's files, and their go.sum lines. */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { goModOf, type ModuleFiles } from "./universe.ts";

function escaped(text: string): string {
  return text.replaceAll(/[A-Z]/g, (capital) => `!${capital.toLowerCase()}`);
}

function zipEntry(name: Buffer, data: Buffer, offset: number): { local: Buffer; central: Buffer } {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(data.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const place = Buffer.alloc(14);
  place.writeUInt32LE(offset, 10);
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, name, data]);
  const central = Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), fields, place, name]);
  return { local, central };
}

/** A zip file without compression. */
function zip(files: ReadonlyMap<string, string>): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of files) {
    const { local, central } = zipEntry(Buffer.from(name), Buffer.from(text), offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function hash(files: ReadonlyMap<string, string>): string {
  let list = "";
  for (const name of [...files.keys()].sort()) {
    list += `${createHash("sha256")
      .update(files.get(name) ?? "")
      .digest("hex")}  ${name}\n`;
  }
  return `h1:${createHash("sha256").update(list).digest("base64")}`;
}

/** Writes a proxy's tree and returns the text of a go.sum that knows all of it. */
export function writeProxy(root: string, modules: readonly ModuleFiles[]): string {
  let sums = "";
  for (const module of modules) {
    const { path, version } = module;
    const dir = join(root, escaped(path), "@v");
    const inZip = new Map([...module.files].map(([name, text]) => [`${path}@${version}/${name}`, text]));
    const file = join(dir, escaped(version));
    mkdirSync(dir, { recursive: true });
    writeFileSync(`${file}.info`, JSON.stringify({ Version: version, Time: "2020-01-02T03:04:05Z" }));
    writeFileSync(`${file}.mod`, goModOf(module));
    writeFileSync(`${file}.zip`, zip(inZip));
    writeFileSync(join(dir, "list"), `${version}\n`, { flag: "a" });
    sums += `${path} ${version} ${hash(inZip)}\n${path} ${version}/go.mod ${hash(new Map([["go.mod", goModOf(module)]]))}\n`;
  }
  return sums;
}

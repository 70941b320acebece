/** Modules made for a test, as a proxy serves them and as go.sum pins them. */
import { escapeModulePath, escapeVersion } from "../../src/go/version/escape.ts";
import { hashGoMod } from "../../src/modules/hash.ts";
import { bytesOf } from "../../src/modules/zip/bytes.ts";
import { hashZip } from "../../src/modules/zip/hash.ts";
import { checkZip } from "../../src/modules/zip/rules.ts";
import { writeZip } from "../../src/modules/zip/write.ts";

export interface FakeModule {
  readonly path: string;
  readonly version: string;
  /** By path below the proxy: `example.com/a/@v/v1.0.0.zip`. */
  readonly files: Readonly<Record<string, Buffer>>;
  /** Its two lines of go.sum. */
  readonly sums: string;
}

export function fakeModule(path: string, version: string, files: Readonly<Record<string, string>>): FakeModule {
  const mod = Buffer.from(files["go.mod"] ?? `module ${path}\n`);
  const zip = writeZip(
    Object.entries(files).map(([name, text]) => ({ name: `${path}@${version}/${name}`, content: Buffer.from(text) })),
  );
  const checked = checkZip({ path, version }, bytesOf(zip));
  const hashed = "error" in checked ? checked : hashZip(bytesOf(zip), checked.entries);
  if ("error" in hashed) throw new Error(hashed.error);
  const at = (extension: string): string =>
    `${textOf(escapeModulePath(path))}/@v/${textOf(escapeVersion(version))}.${extension}`;
  return {
    path,
    version,
    files: {
      [at("info")]: Buffer.from(JSON.stringify({ Version: version, Time: "2024-01-02T03:04:05Z" })),
      [at("mod")]: mod,
      [at("zip")]: zip,
    },
    sums: `${path} ${version} ${hashed.hash}\n${path} ${version}/go.mod ${hashGoMod(mod)}\n`,
  };
}

function textOf(escaped: ReturnType<typeof escapeModulePath>): string {
  if ("error" in escaped) throw new Error(escaped.error);
  return escaped.text;
}

/** A project that requires them, with a program that imports the packages at their roots. */
export function projectOf(modules: readonly FakeModule[], go = "1.22"): Readonly<Record<string, string>> {
  const imports = modules.map(({ path }) => `import _ "${path}"\n`).join("");
  return {
    "go.mod": `module example.org/main\n\ngo ${go}\n\nrequire (\n${modules.map(({ path, version }) => `\t${path} ${version}\n`).join("")})\n`,
    "go.sum": modules.map(({ sums }) => sums).join(""),
    "main.go": `package main\n\n${imports}\nfunc main() {}\n`,
  };
}

/** Two ordinary modules, of which one has capitals in its path and needs the other. */
export function someModules(): FakeModule[] {
  const leaf = fakeModule("example.com/leaf", "v1.2.3", {
    "go.mod": "module example.com/leaf\n\ngo 1.20\n",
    "leaf.go": 'package leaf\n\nconst Name = "leaf"\n',
    "deep/er/deep.go": "package er\n",
    LICENSE: "free\n",
  });
  const top = fakeModule("example.com/Top/v2", "v2.0.0-rc.1", {
    "go.mod": "module example.com/Top/v2\n\ngo 1.20\n\nrequire example.com/leaf v1.2.3\n",
    "top.go": 'package top\n\nimport "example.com/leaf"\n\nconst Name = leaf.Name\n',
  });
  return [leaf, top];
}

/** Modules of some 100 KB each. */
export function manyModules(count: number): FakeModule[] {
  return Array.from({ length: count }, (_, at) =>
    fakeModule(`example.com/m${at}`, "v1.0.0", {
      "go.mod": `module example.com/m${at}\n`,
      "a.go": `package a // ${at}\n`,
      "b.txt": `${at * 7919} `.repeat(20_000),
    }),
  );
}

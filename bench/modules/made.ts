/** A project with made-up modules: the same on every machine, and as small or large as is asked for. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type FakeModule, fakeModule, projectOf } from "../../test/modules/fake-modules.ts";

export interface MadeProject {
  readonly project: string;
  /** Laid out as the downloads of a module cache. */
  readonly downloads: string;
  readonly modules: readonly FakeModule[];
}

/** `count` modules, each with `files` files of `size` bytes that don't pack well. */
export function makeProject(count: number, files: number, size: number, prefix = "example.com/made"): MadeProject {
  const root = mkdtempSync(join(tmpdir(), "slipway-bench-made-"));
  let seed = 1;
  const text = (): string => {
    let out = "package p\n";
    while (out.length < size) {
      seed = (seed * 48_271) % 0x7fff_ffff;
      out += `// ${seed.toString(36)}\n`;
    }
    return out;
  };
  const modules = Array.from({ length: count }, (_, at) => {
    const path = `${prefix}/m${at}`;
    const contents: Record<string, string> = { "go.mod": `module ${path}\n\ngo 1.22\n` };
    for (let file = 0; file < files; file++) contents[`d${file % 9}/f${file}.go`] = text();
    contents["p.go"] = "package p\n";
    return fakeModule(path, "v1.0.0", contents);
  });
  const write = (directory: string, name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, directory, name)), { recursive: true });
    writeFileSync(join(root, directory, name), content);
  };
  for (const [name, content] of Object.entries(projectOf(modules))) write("project", name, content);
  for (const module of modules)
    for (const [name, content] of Object.entries(module.files)) write("downloads", name, content);
  return { project: join(root, "project"), downloads: join(root, "downloads"), modules };
}

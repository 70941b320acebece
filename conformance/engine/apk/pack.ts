/**
 * Packs the stand-in packages: files of the Debian tree, their programs pointed at a loader and libraries of their own in
 * /usr/lib/standin, so that an image gains no glibc that a program under test could find.
 */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { apkPackages } from "../../../src/docker/images/apk-packages.ts";
import { words } from "../../../src/docker/images/names.ts";
import { shell } from "../../lib/run.ts";
import { place } from "../images/place.ts";
import { type Contents, contents } from "./contents.ts";
import { sourceRoot } from "./source.ts";

/** Directory that the package server serves. */
function packageFolder(): string {
  return join(place().engine, "apk");
}

export async function packAll(): Promise<void> {
  const folder = packageFolder();
  const recipe = JSON.stringify(contents);
  const done = join(folder, "recipe.json");
  if (existsSync(done) && readFileSync(done, "utf8") === recipe) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const source = await sourceRoot();
  for (const [name, what] of Object.entries(contents)) await pack(source, folder, name, what);
  const known = apkPackages
    .replaceAll("\n  ", " ")
    .trim()
    .split("\n")
    .map((line) => words(line)[0] ?? "");
  writeFileSync(join(folder, "known"), `${known.join(" ")}\n`);
  writeFileSync(done, recipe);
}

async function pack(source: string, folder: string, name: string, what: Contents): Promise<void> {
  const stage = join(folder, "stage");
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  const list: string[] = [];
  for (const pattern of what.files ?? []) {
    const found = globSync(pattern, { cwd: source });
    if (found.length === 0) throw new Error(`${name}: nothing matches ${pattern}`);
    for (const file of found) list.push(`${file}\t${placed(file, what.at ?? {})}`);
  }
  await shell(
    `cd "$SOURCE"
     while IFS="$(printf '\\t')" read -r from to; do
       [ -n "$from" ] || continue
       if [ -d "$from" ] && [ ! -L "$from" ]; then continue; fi
       mkdir -p "$STAGE/$(dirname "$to")"
       # Debian's alternatives are links into /etc
       case $(readlink "$from" || true) in /etc/alternatives/*) cp -aL "$from" "$STAGE/$to" 2>/dev/null || cp -a ".$(readlink -m "$from")" "$STAGE/$to" ;; *) cp -a "$from" "$STAGE/$to" ;; esac
     done < "$LIST"
     cd "$STAGE"
     find . -type f | while read -r file; do
       [ "$(head -c 4 "$file" | tr -d '\\0')" = "$(printf '\\177ELF')" ] || continue
       interpreter=$(patchelf --print-interpreter "$file" 2>/dev/null || true)
       case $interpreter in *ld-linux*) ;; *) case $file in *.so) ;; *) continue ;; esac ;; esac
       mkdir -p usr/lib/standin "$SOURCE/tmp/pack"
       cp "$file" "$SOURCE/tmp/pack/program"
       chroot "$SOURCE" ldd /tmp/pack/program 2>/dev/null | sed -n 's/.*=> \\(\\/[^ ]*\\).*/\\1/p; s/^[[:space:]]*\\(\\/[^ ]*\\) (.*/\\1/p' | sort -u | while read -r library; do
         cp -nL "$SOURCE$library" "usr/lib/standin/$(basename "$library")" || true
       done
       case $interpreter in
         *ld-linux*) patchelf --set-interpreter /usr/lib/standin/ld-linux-x86-64.so.2 --force-rpath --set-rpath /usr/lib/standin "$file" ;;
       esac
     done`,
    { env: { SOURCE: source, STAGE: stage, LIST: listFile(folder, list) } },
  );
  for (const [path, { text, mode }] of Object.entries(what.texts ?? {})) {
    mkdirSync(dirname(join(stage, path)), { recursive: true });
    writeFileSync(join(stage, path), text, { mode });
  }
  await shell('tar -C "$STAGE" --numeric-owner --owner=0 --group=0 -czf "$FOLDER/$NAME.tar.gz" . ; rm -rf "$STAGE"', {
    env: { STAGE: stage, FOLDER: folder, NAME: name },
  });
  writeFileSync(join(folder, `${name}.needs`), `${(what.needs ?? []).join(" ")}\n`);
}

function listFile(folder: string, list: readonly string[]): string {
  const file = join(folder, "list");
  writeFileSync(file, list.map((line) => `${line}\n`).join(""));
  return file;
}

function placed(file: string, at: Readonly<Record<string, string>>): string {
  for (const [from, to] of Object.entries(at)) {
    if (file === from) return to;
    if (from.endsWith("/") && file.startsWith(from)) return to + file.slice(from.length);
  }
  return file;
}

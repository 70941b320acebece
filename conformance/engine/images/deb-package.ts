/** A Debian package, downloaded by apt and unpacked; gives the directory it was unpacked to. */
import { join } from "node:path";
import { place } from "./place.ts";
import { shell } from "../../lib/run.ts";

export async function debPackage(name: string): Promise<string> {
  const directory = join(place().engine, "debs", name);
  await shell(
    `[ -f "$DIR/.done" ] && exit 0
     rm -rf "$DIR"; mkdir -p "$DIR/files"; cd "$DIR"
     apt-get download -qq "$NAME" -o APT::Sandbox::User=root || { apt-get update -qq; apt-get download -qq "$NAME" -o APT::Sandbox::User=root; }
     dpkg -x "$NAME"_*.deb files; rm -f ./*.deb; touch .done`,
    { env: { DIR: directory, NAME: name } },
  );
  return join(directory, "files");
}

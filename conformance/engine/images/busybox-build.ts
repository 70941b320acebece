/**
 * busybox with all of its programs, compiled from Debian's source package: Debian's own binary lacks adduser, install,
 * nohup and others that Alpine has.
 */
import { join } from "node:path";
import { place } from "./place.ts";
import { shell } from "../../lib/run.ts";

/** Path of a static busybox. */
export async function busyboxBinary(): Promise<string> {
  const directory = join(place().engine, "busybox");
  await shell(
    `[ -x "$DIR/busybox" ] && exit 0
     rm -rf "$DIR"; mkdir -p "$DIR/apt/lists/partial" "$DIR/source"
     cd "$DIR/source"
     # the machine's own package sources, with their source packages switched on, in lists of our own
     { cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null | grep '^deb ' | sed 's/^deb /deb-src /'; true; } > "$DIR/apt/src.list"
     mkdir -p "$DIR/apt/parts"
     for file in /etc/apt/sources.list.d/*.sources; do
       [ ! -f "$file" ] || sed 's/^Types:.*/Types: deb-src/' "$file" > "$DIR/apt/parts/$(basename "$file")"
     done
     options="-o Dir::Etc::sourcelist=$DIR/apt/src.list -o Dir::Etc::sourceparts=$DIR/apt/parts -o Dir::State::lists=$DIR/apt/lists -o APT::Sandbox::User=root"
     apt-get $options update -qq
     apt-get $options source -qq --download-only busybox
     tar -xf busybox_*.orig.tar.*
     cd busybox-*/
     make defconfig >/dev/null 2>&1
     sed -i -e 's/^# CONFIG_STATIC is not set/CONFIG_STATIC=y/' -e 's/^CONFIG_TC=y/# CONFIG_TC is not set/' \\
       -e 's/^# CONFIG_FEATURE_SH_STANDALONE.*//' -e 's/^CONFIG_FEATURE_PREFER_APPLETS=y/# CONFIG_FEATURE_PREFER_APPLETS is not set/' .config
     yes '' | make oldconfig >/dev/null 2>&1 || true
     make -j"$(nproc)" busybox > "$DIR/make.log" 2>&1
     cp busybox "$DIR/busybox"
     rm -rf "$DIR/source"`,
    { env: { DIR: directory } },
  );
  return join(directory, "busybox");
}

/** /etc/passwd and /etc/group of Debian's base-passwd; compared with trees of 2026-11-21. */
import type { DebianRelease } from "./debian-releases.ts";
import type { ImageUser } from "./facts.ts";

const users = `
root:0:0:/root daemon:1:1:/usr/sbin bin:2:2:/bin sys:3:3:/dev sync:4:65534:/bin games:5:60:/usr/games
man:6:12:/var/cache/man lp:7:7:/var/spool/lpd mail:8:8:/var/mail news:9:9:/var/spool/news uucp:10:10:/var/spool/uucp
proxy:13:13:/bin www-data:33:33:/var/www backup:34:34:/var/backups list:38:38:/var/list irc:39:39:/run/ircd
nobody:65534:65534:/nonexistent
`;

const groups = `
root:0 daemon:1 bin:2 sys:3 adm:4 tty:5 disk:6 lp:7 mail:8 news:9 uucp:10 man:12 proxy:13 kmem:15 dialout:20 fax:21
voice:22 cdrom:24 floppy:25 tape:26 sudo:27 audio:29 dip:30 www-data:33 backup:34 operator:37 list:38 irc:39 src:40
shadow:42 utmp:43 video:44 sasl:45 plugdev:46 staff:50 games:60 users:100 nogroup:65534
`;

export function debianUsers(release: DebianRelease): Record<string, ImageUser> {
  const old = release !== "bookworm" && release !== "trixie";
  const own = old ? "gnats:41:41:/var/lib/gnats _apt:100:65534:/nonexistent" : "_apt:42:65534:/nonexistent";
  return parseUsers(`${users} ${own}`);
}

/** `build`: the group of ssh-agent comes with openssh-client. */
export function debianGroups(release: DebianRelease, build: boolean): Record<string, number> {
  const old = release !== "bookworm" && release !== "trixie";
  return parseGroups(`${groups} ${old ? "gnats:41" : ""} ${build ? `${old ? "ssh" : "_ssh"}:101` : ""}`);
}

/** `name:uid:gid:home` separated by blanks. */
export function parseUsers(text: string): Record<string, ImageUser> {
  const found: Record<string, ImageUser> = {};
  for (const word of text.trim().split(/\s+/)) {
    const [name = "", uid = "", gid = "", home = ""] = word.split(":");
    found[name] = { uid: Number(uid), gid: Number(gid), home };
  }
  return found;
}

/** `name:gid` separated by blanks. */
export function parseGroups(text: string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const word of text.trim().split(/\s+/)) {
    const [name = "", gid = ""] = word.split(":");
    found[name] = Number(gid);
  }
  return found;
}

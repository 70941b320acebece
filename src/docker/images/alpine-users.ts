/** /etc/passwd and /etc/group of alpine-baselayout. */
import { parseGroups, parseUsers } from "./debian-users.ts";
import type { ImageUser } from "./facts.ts";

const users = `
root:0:0:/root bin:1:1:/bin daemon:2:2:/sbin lp:4:7:/var/spool/lpd sync:5:0:/sbin shutdown:6:0:/sbin halt:7:0:/sbin
mail:8:12:/var/mail news:9:13:/usr/lib/news uucp:10:14:/var/spool/uucppublic cron:16:16:/var/spool/cron
ftp:21:21:/var/lib/ftp sshd:22:22:/dev/null games:35:35:/usr/games ntp:123:123:/var/empty guest:405:100:/dev/null
nobody:65534:65534:/
`;

/** Gone with 3.20. */
const olderUsers = `
adm:3:4:/var/adm operator:11:0:/root man:13:15:/usr/man postmaster:14:12:/var/mail at:25:25:/var/spool/cron/atjobs
squid:31:31:/var/cache/squid xfs:33:33:/etc/X11/fs cyrus:85:12:/usr/cyrus vpopmail:89:89:/var/vpopmail
smmsp:209:209:/var/spool/mqueue
`;

const groups = `
root:0 bin:1 daemon:2 sys:3 adm:4 tty:5 disk:6 lp:7 kmem:9 wheel:10 floppy:11 mail:12 news:13 uucp:14 cron:16
audio:18 cdrom:19 dialout:20 ftp:21 sshd:22 input:23 tape:26 video:27 netdev:28 kvm:34 games:35 shadow:42 www-data:82
users:100 ntp:123 abuild:300 utmp:406 ping:999 nogroup:65533 nobody:65534
`;

const olderGroups = "man:15 at:25 squid:31 xfs:33 cdrw:80 usb:85 vpopmail:89 smmsp:209 locate:245";

export function alpineUsers(minor: number): Record<string, ImageUser> {
  return parseUsers(minor < 20 ? `${users} ${olderUsers}` : users);
}

export function alpineGroups(minor: number): Record<string, number> {
  return parseGroups(minor < 20 ? `${groups} ${olderGroups.replace("", "")}` : groups);
}

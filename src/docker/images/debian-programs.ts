/**
 * Programs of Debian's base images, listed in trees that `debootstrap --variant=minbase` made of bullseye (not merged),
 * bookworm and trixie on 2026-11-21, which is how the official images are made, and again after the packages of
 * buildpack-deps' `curl` and `scm` images and of the golang image had been installed without recommended packages.
 * Programs that carry a machine's name (`x86_64-linux-gnu-gcc`) are left out.
 */
import type { DebianRelease } from "./debian-releases.ts";

/** In /usr/bin everywhere, or in /bin where `rootBin` names it and the release is not merged. */
export const commonBin = `
[ apt apt-cache apt-cdrom apt-config apt-get apt-mark arch awk b2sum base32 base64 basename basenc bash bashbug
captoinfo cat chage chcon chfn chgrp chmod choom chown chrt chsh cksum clear clear_console cmp comm cp csplit cut
dash date dd deb-systemd-helper deb-systemd-invoke debconf debconf-apt-progress debconf-communicate debconf-copydb
debconf-escape debconf-set-selections debconf-show df diff diff3 dir dircolors dirname dmesg dnsdomainname
domainname dpkg dpkg-deb dpkg-divert dpkg-maintscript-helper dpkg-query dpkg-realpath dpkg-split dpkg-statoverride
dpkg-trigger du echo egrep env expand expiry expr factor fallocate false fgrep find findmnt flock fmt fold getconf
getent getopt gpasswd grep groups gunzip gzexe gzip head hostid hostname iconv id infocmp infotocap install
ionice ipcmk ipcrm ipcs ischroot join ldd link linux32 linux64 ln locale localedef logger login logname ls lsblk
lscpu lsipc lslocks lslogins lsmem lsns mawk mcookie md5sum mkdir mkfifo mknod mktemp more mount mountpoint mv namei
nawk newgrp nice nisdomainname nl nohup nproc nsenter numfmt od pager partx passwd paste pathchk perl pidof pinky
pldd pr printenv printf prlimit ptx pwd rbash readlink realpath renice reset rev rgrep rm rmdir run-parts runcon
savelog script scriptlive scriptreplay sdiff sed seq setarch setpriv setsid setterm sg sh sha1sum sha224sum
sha256sum sha384sum sha512sum shred shuf sleep sort split stat stdbuf stty su sum sync tabs tac tail tar taskset tee
tempfile test tic timeout toe touch tput tr true truncate tset tsort tty tzselect umount uname uncompress unexpand
uniq unlink unshare update-alternatives users vdir wall wc wdctl whereis which who whoami xargs yes
ypdomainname zcat zcmp zdiff zdump zegrep zfgrep zforce zgrep zless zmore znew
`;

/** In /usr/sbin everywhere, or in /sbin where `rootSbin` names it and the release is not merged. */
export const commonSbin = `
add-shell agetty blkdiscard blkid blkzone blockdev chcpu chgpasswd chmem chpasswd chroot dpkg-preconfigure
dpkg-reconfigure faillock findfs fsck fsfreeze fstab-decode fstrim getty groupadd groupdel groupmod grpck grpconv
grpunconv iconvconfig installkernel invoke-rc.d isosize killall5 ldattach ldconfig losetup mkfs mkhomedir_helper
mkswap newusers nologin pam-auth-update pam_getenv pam_timestamp_check pivot_root pwck pwconv pwunconv readprofile
remove-shell rmt rmt-tar rtcwake runuser service shadowconfig start-stop-daemon sulogin swaplabel swapoff swapon
switch_root tarcat unix_chkpwd unix_update update-passwd update-rc.d useradd userdel usermod vigr vipw wipefs zic
zramctl
`;

/** Where a release is not merged, these stand in /bin and the others in /usr/bin. */
export const rootBin = `
bash cat chgrp chmod chown cp dash date dd df dir dmesg dnsdomainname domainname echo egrep false fgrep findmnt grep
gunzip gzexe gzip hostname kill ln login ls lsblk mkdir mknod mktemp more mount mountpoint mv nisdomainname pidof ps pwd
rbash readlink rm rmdir run-parts sed sh sleep stty su sync tar tempfile touch true umount uname uncompress vdir
wdctl ypdomainname zcat zcmp zdiff zegrep zfgrep zforce zgrep zless zmore znew
`;

export const rootSbin = `
agetty badblocks blkdiscard blkid blkzone blockdev chcpu ctrlaltdel debugfs dumpe2fs e2fsck e2image e2label
e2mmpstatus e2scrub e2scrub_all e2undo findfs fsck fsck.cramfs fsck.ext2 fsck.ext3 fsck.ext4 fsck.minix fsfreeze
fstab-decode fstrim getty hwclock installkernel isosize killall5 ldconfig logsave losetup mke2fs mkfs mkfs.bfs
mkfs.cramfs mkfs.ext2 mkfs.ext3 mkfs.ext4 mkfs.minix mkhomedir_helper mkswap pivot_root raw resize2fs runuser
shadowconfig start-stop-daemon sulogin swaplabel swapoff swapon switch_root sysctl tune2fs unix_chkpwd unix_update
wipefs zramctl
`;

const beforeTrixieBin = `
addpart apt-key chattr delpart faillog fincore gpgv last lastb lastlog lsattr md5sum.textutils mesg resizepart utmpdump
`;

/** trixie's minbase has no adduser and no e2fsprogs any more. */
const beforeTrixieSbin = `
addgroup adduser badblocks cpgr cppw ctrlaltdel debugfs delgroup deluser dpkg-fsys-usrunmess dumpe2fs e2freefrag
e2fsck e2image e2label e2mmpstatus e2scrub e2scrub_all e2undo e4crypt e4defrag filefrag fsck.cramfs fsck.ext2
fsck.ext3 fsck.ext4 fsck.minix groupmems hwclock logsave mke2fs mkfs.bfs mkfs.cramfs mkfs.ext2 mkfs.ext3 mkfs.ext4
mkfs.minix mklost+found resize2fs tune2fs
`;

const sinceBookwormBin = "hardlink ld.so rename.ul uclampset which.debianutils";
const sinceBookwormSbin = "pam_namespace_helper pwhistory_helper update-shells";

export const releaseBin: Readonly<Record<DebianRelease, string>> = {
  stretch: beforeTrixieBin,
  buster: beforeTrixieBin,
  bullseye: `${beforeTrixieBin} catchsegv perl5.32.1`,
  bookworm: `${beforeTrixieBin} ${sinceBookwormBin} lsfd lsirq perl5.36.0`,
  trixie: `${sinceBookwormBin} perl5.40.1 sqv`,
};

export const releaseSbin: Readonly<Record<DebianRelease, string>> = {
  stretch: beforeTrixieSbin,
  buster: beforeTrixieSbin,
  bullseye: `${beforeTrixieSbin} fdformat raw tzconfig`,
  bookworm: `${beforeTrixieSbin} ${sinceBookwormSbin}`,
  trixie: sinceBookwormSbin,
};

/**
 * busybox's programs as Alpine builds it, by directory: `CONFIG_*=y` of aports main/busybox/busyboxconfig (1.29, 2018)
 * with busybox's own install locations. What later versions added or Alpine moved to busybox-extras is in `busyboxUnsure`.
 */

export const busyboxBin = `
arch ash base64 bbconfig busybox cat chgrp chmod chown cp date dd df dmesg dnsdomainname dumpkmap echo ed egrep false
fatattr fgrep fsync getopt grep gunzip gzip hostname ionice iostat ipcalc kbd_mode kill link linux32 linux64 ln login
ls lzop makemime mkdir mknod mktemp more mount mountpoint mpstat mv netstat nice pidof ping ping6 pipe_progress printenv
ps pwd reformime rev rm rmdir run-parts sed setpriv setserial sh sleep stat stty su sync tar touch true umount uname
usleep watch zcat
`;

export const busyboxSbin = `
acpid adjtimex arp blkid blockdev depmod fbsplash fdisk findfs fsck fstrim getty halt hwclock ifconfig ifdown ifenslave
ifup init inotifyd insmod ip ipaddr iplink ipneigh iproute iprule iptunnel klogd loadkmap logread losetup lsmod mdev
mkdosfs mkfs.vfat mkswap modinfo modprobe nameif nologin poweroff raidautorun reboot rmmod route setconsole slattach
swapoff swapon switch_root sysctl syslogd tunctl udhcpc vconfig watchdog
`;

export const busyboxUsrBin = `
[ [[ awk basename beep bunzip2 bzcat bzip2 cal chvt cksum clear cmp comm cpio crontab cryptpw cut dc deallocvt diff
dirname dos2unix du eject env expand expr factor fallocate find flock fold free fuser groups hd head hexdump hostid id
install ipcrm ipcs killall less logger lsof lsusb lzcat lzma lzopcat md5sum mesg microcom mkfifo mkpasswd nc nl nmeter
nohup nproc nsenter nslookup od openvt passwd paste pgrep pkill pmap printf pscan pstree pwdx readlink realpath renice
reset resize seq setkeycodes setsid sha1sum sha256sum sha3sum sha512sum showkey shred shuf sort split strings sum tac
tail tee test time timeout top tr traceroute traceroute6 truncate tty ttysize udhcpc6 unexpand uniq unix2dos unlink
unlzma unlzop unshare unxz unzip uptime uudecode uuencode vi vlock volname wc wget which whoami whois xargs xxd xzcat yes
`;

export const busyboxUsrSbin = `
add-shell addgroup adduser arping brctl chpasswd chroot crond delgroup deluser ether-wake fbset killall5 loadfont
nanddump nandwrite nbd-client ntpd partprobe rdate rdev readahead readprofile remove-shell rfkill sendmail setfont
setlogcons
`;

export const busyboxUnsure = `
ascii base32 bc blkdiscard chattr conspy crc32 cryptpw dumpleases fbsplash fdflush fdformat getfattr hdparm i2cdetect
i2cdump i2cget i2cset i2ctransfer last linuxrc lsattr lspci lsscsi man mim nologin pivot_root powertop readprofile
resume seedrng smemcap svok tc telnet tree ts tsort ubirename uevent w who zcip xz chrt taskset sulogin
start-stop-daemon users httpd ftpget ftpput tftp telnetd dnsd fakeidentd inetd ftpd udhcpd
`;

/** Packages of Fedora and the Red Hat family (dnf, yum, microdnf, tdnf), written as in `apt-programs.ts`. */

export const dnfPackages = `
bash bash
bind-utils dig host nslookup nsupdate
binutils addr2line ar as c++filt elfedit gprof ld ld.bfd nm objcopy objdump ranlib readelf size strings strip
bzip2 bunzip2 bzcat bzip2
ca-certificates update-ca-trust /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/certs/ca-bundle.crt
clang clang clang++ …
cmake cmake cpack ctest
curl curl
curl-minimal curl
diffutils cmp diff diff3 sdiff
epel-release
file file
findutils find xargs
gcc cc c89 c99 cpp gcc gcc-ar gcc-nm gcc-ranlib gcov +binutils +glibc-devel
gcc-c++ c++ g++ h/c++ +gcc
gettext envsubst gettext msgfmt ngettext …
git git git-receive-pack git-shell git-upload-archive git-upload-pack +git-core
git-core git git-receive-pack git-shell git-upload-archive git-upload-pack +less +openssh-clients
glibc-devel h/stdio.h h/stdlib.h h/string.h h/unistd.h h/errno.h h/pthread.h h/sys h/bits h/math.h h/time.h h/netdb.h h/dlfcn.h so/libc.so +kernel-headers
glibc-static
gnupg2 gpg gpg2 gpg-agent gpgconf gpgv gpgv2 dirmngr …
go-toolset go gofmt gcc
golang go gofmt gcc +gcc
gpgme-devel h/gpgme.h so/libgpgme.so pc/gpgme
btrfs-progs-devel h/btrfs so/libbtrfs.so
device-mapper-devel h/libdevmapper.h so/libdevmapper.so pc/devmapper
gzip gunzip gzip zcat
hostname dnsdomainname domainname hostname
iproute bridge ip ss tc …
iptables iptables ip6tables iptables-save iptables-restore …
iputils arping ping ping6 tracepath
jq jq
kernel-headers h/asm h/asm-generic h/linux
less less lessecho lesskey
libpcap so/libpcap.so.1
libpcap-devel pcap-config h/pcap h/pcap.h so/libpcap.so pc/libpcap +libpcap
librdkafka so/librdkafka.so.1
librdkafka-devel h/librdkafka so/librdkafka.so pc/rdkafka +librdkafka
lsof lsof
make gmake make
mercurial hg
nc nc ncat
net-tools arp ifconfig netstat route
nmap-ncat nc ncat
openssh-clients scp sftp ssh ssh-add ssh-agent ssh-copy-id ssh-keyscan
openssl openssl
openssl-devel h/openssl so/libcrypto.so so/libssl.so pc/libcrypto pc/libssl pc/openssl
patch patch
perl perl …
pkgconf-pkg-config pkg-config pkgconf
pkgconfig pkg-config
postgresql psql pg_dump pg_restore …
procps-ng free pgrep pidof pkill pmap ps sysctl top uptime vmstat w watch
protobuf-compiler protoc
python3 pydoc3 python3
rsync rsync
sed sed
shadow-utils adduser chage chgpasswd chpasswd gpasswd groupadd groupdel groupmod newgidmap newuidmap useradd userdel usermod vigr vipw
sqlite sqlite3
sqlite-devel h/sqlite3.h h/sqlite3ext.h so/libsqlite3.so pc/sqlite3
strace strace
sudo sudo sudoedit visudo
systemd systemctl journalctl …
systemd-devel h/systemd so/libsystemd.so pc/libsystemd
tar tar
tree tree
tzdata /usr/share/zoneinfo
unzip unzip funzip zipinfo
upx upx
util-linux lsblk lscpu findmnt flock getopt mount umount uuidgen nsenter unshare su …
vim-minimal vi view
vim-enhanced vim vimdiff +vim-minimal
wget wget
which which
xz unxz xz xzcat
zip zip
zlib-devel h/zconf.h h/zlib.h so/libz.so pc/zlib
`;

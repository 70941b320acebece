/**
 * Packages of Alpine, written as in `apt-programs.ts`. From the package files of aports' main and community (3.20) and
 * what public Dockerfiles use them for; a library's version is that of 3.20.
 */

export const apkPackages = `
alpine-sdk abuild abuild-keygen … +build-base +git +curl +sudo
aria2 aria2c
autoconf autoconf autoheader autom4te autoreconf autoscan autoupdate ifnames +m4 +perl
automake aclocal automake +autoconf
bash bash
bash-completion
bind-tools delv dig host mdig nslookup nsupdate
binutils addr2line ar as c++filt elfedit gprof ld ld.bfd nm objcopy objdump ranlib readelf size strings strip
binutils-gold ld.gold gold +binutils
bison bison yacc +m4
brotli brotli so/libbrotlicommon.so.1 so/libbrotlidec.so.1 so/libbrotlienc.so.1
btrfs-progs btrfs mkfs.btrfs fsck.btrfs so/libbtrfs.so.0
btrfs-progs-dev h/btrfs h/btrfsutil.h so/libbtrfs.so so/libbtrfsutil.so pc/libbtrfsutil +btrfs-progs
build-base +binutils +file +fortify-headers +g++ +gcc +libc-dev +make +patch
bzip2 bunzip2 bzcat bzip2 bzip2recover
bzip2-dev h/bzlib.h so/libbz2.so pc/bzip2 +bzip2
ca-certificates update-ca-certificates c_rehash /etc/ssl/certs/ca-certificates.crt /etc/ssl/cert.pem
ca-certificates-bundle /etc/ssl/certs/ca-certificates.crt /etc/ssl/cert.pem
cairo-dev h/cairo so/libcairo.so pc/cairo pc/cairo-gobject
chromium chromium chromium-browser chromium-launcher.sh …
clang clang clang++ clang-cpp clang-17 … +binutils
cmake cmake cpack ctest
coreutils b2sum basenc csplit chcon dir dircolors fmt join numfmt pathchk pinky pr ptx runcon sha224sum sha384sum stdbuf tsort users vdir who logname env
curl curl so/libcurl.so.4
curl-dev curl-config h/curl so/libcurl.so pc/libcurl +curl +openssl-dev +zlib-dev
cyrus-sasl-dev h/sasl so/libsasl2.so pc/libsasl2
dbus-dev h/dbus-1.0 so/libdbus-1.so pc/dbus-1
dcron crond crontab
diffutils cmp diff diff3 sdiff
docker containerd ctr docker dockerd docker-init docker-proxy runc … +docker-cli
docker-cli docker
docker-cli-buildx
docker-cli-compose
dpkg dpkg dpkg-deb dpkg-divert dpkg-query dpkg-split start-stop-daemon update-alternatives
dumb-init dumb-init
elfutils-dev h/elfutils h/dwarf.h h/gelf.h h/libelf.h h/nlist.h so/libelf.so so/libdw.so pc/libelf pc/libdw
eudev-dev h/libudev.h so/libudev.so pc/libudev
expat-dev h/expat.h so/libexpat.so pc/expat
ffmpeg ffmpeg ffprobe so/libavcodec.so.60 so/libavformat.so.60 so/libavutil.so.58
ffmpeg-dev h/libavcodec h/libavformat h/libavutil h/libswscale h/libswresample h/libavfilter h/libavdevice pc/libavcodec pc/libavformat pc/libavutil +ffmpeg
file file so/libmagic.so.1
file-dev h/magic.h so/libmagic.so +file
findutils find xargs
flex flex flex++ lex +m4
fontconfig fc-cache fc-list fc-match fc-query so/libfontconfig.so.1
fortify-headers
freetype-dev h/freetype2 so/libfreetype.so pc/freetype2
freetype so/libfreetype.so.6
fuse fusermount ulockmgr_server mount.fuse so/libfuse.so.2
fuse-dev h/fuse h/fuse.h so/libfuse.so pc/fuse +fuse
fuse3 fusermount3 mount.fuse3 so/libfuse3.so.3
g++ c++ g++ x86_64-alpine-linux-musl-g++ h/c++ +gcc +libc-dev +libstdc++-dev
gcc cc c89 c99 cpp gcc gcc-ar gcc-nm gcc-ranlib gcov gcov-dump gcov-tool lto-dump x86_64-alpine-linux-musl-gcc +binutils +libgomp +libgcc +libstdc++
gcompat /lib64/ld-linux-x86-64.so.2 so/libgcompat.so.0
gettext msgfmt msgmerge xgettext gettextize …
gettext-envsubst envsubst
git git git-receive-pack git-shell git-upload-archive git-upload-pack scalar so/libcurl.so.4
git-lfs git-lfs +git
glib so/libglib-2.0.so.0 so/libgobject-2.0.so.0 so/libgio-2.0.so.0 so/libgmodule-2.0.so.0 gio gsettings glib-compile-schemas
glib-dev h/glib-2.0 h/gio-unix-2.0 so/libglib-2.0.so so/libgobject-2.0.so so/libgio-2.0.so pc/glib-2.0 pc/gobject-2.0 pc/gio-2.0 pc/gmodule-2.0 +glib
gmp-dev h/gmp.h h/gmpxx.h so/libgmp.so pc/gmp
gnupg dirmngr gpg gpg-agent gpg-connect-agent gpgconf gpgsm gpgtar gpgv …
go go gofmt /usr/lib/go
gojq gojq
gpgme-dev gpgme-config h/gpgme.h so/libgpgme.so pc/gpgme +gpgme
gpgme so/libgpgme.so.11
graphviz dot neato twopi circo fdp sfdp …
grep egrep fgrep grep
grpcurl grpcurl
gzip gunzip gzip zcat zgrep …
icu-data-full
icu-dev h/unicode so/libicuuc.so so/libicui18n.so pc/icu-uc pc/icu-i18n pc/icu-io
icu-libs so/libicuuc.so.74 so/libicui18n.so.74 so/libicudata.so.74
imagemagick compare composite convert identify import magick mogrify montage stream …
imagemagick-dev h/ImageMagick-7 pc/MagickWand pc/MagickCore +imagemagick
inotify-tools inotifywait inotifywatch
iproute2 bridge ctstat genl ifstat ip lnstat nstat routel rtmon ss tc …
iptables ip6tables ip6tables-restore ip6tables-save iptables iptables-restore iptables-save …
iputils ping arping tracepath clockdiff
jq jq
krb5-dev krb5-config h/krb5.h h/gssapi h/gssapi.h so/libgssapi_krb5.so so/libkrb5.so pc/krb5-gssapi pc/krb5
krb5-libs so/libgssapi_krb5.so.2 so/libkrb5.so.3
leptonica-dev h/leptonica so/libleptonica.so pc/lept
less less lessecho lesskey
libaio so/libaio.so.1
libaio-dev h/libaio.h so/libaio.so +libaio
libarchive-tools bsdcat bsdcpio bsdtar bsdunzip
libbpf-dev h/bpf so/libbpf.so pc/libbpf
libc-dev +musl-dev
libc-utils getconf getent iconv ldd ldconfig
libc6-compat /lib64/ld-linux-x86-64.so.2 +gcompat
libcap capsh getcap getpcaps setcap
libcap-dev h/sys so/libcap.so pc/libcap
libcap-utils capsh getcap getpcaps setcap
libffi-dev h/ffi.h h/ffitarget.h so/libffi.so pc/libffi
libgcc so/libgcc_s.so.1
libgit2 so/libgit2.so.1.7
libgit2-dev h/git2 h/git2.h so/libgit2.so pc/libgit2 +libgit2 +openssl-dev +zlib-dev
libgomp so/libgomp.so.1
libheif-dev h/libheif so/libheif.so pc/libheif
libjpeg-turbo-dev h/jconfig.h h/jerror.h h/jmorecfg.h h/jpeglib.h h/turbojpeg.h so/libjpeg.so so/libturbojpeg.so pc/libjpeg pc/libturbojpeg
libmnl-dev h/libmnl so/libmnl.so pc/libmnl
libnetfilter_queue-dev h/libnetfilter_queue so/libnetfilter_queue.so pc/libnetfilter_queue
libnftnl-dev h/libnftnl so/libnftnl.so pc/libnftnl
libpcap so/libpcap.so.1
libpcap-dev pcap-config h/pcap h/pcap.h h/pcap-bpf.h so/libpcap.so pc/libpcap +libpcap
libpng-dev libpng-config libpng16-config h/libpng16 h/png.h h/pngconf.h h/pnglibconf.h so/libpng.so pc/libpng pc/libpng16 +zlib-dev
libpq so/libpq.so.5
libpq-dev pg_config h/postgresql h/libpq-fe.h so/libpq.so pc/libpq +libpq
librdkafka so/librdkafka.so.1 so/librdkafka++.so.1
librdkafka-dev h/librdkafka so/librdkafka.so so/librdkafka++.so pc/rdkafka pc/rdkafka++ pc/rdkafka-static +librdkafka
libseccomp so/libseccomp.so.2
libseccomp-dev h/seccomp.h h/seccomp-syscalls.h so/libseccomp.so pc/libseccomp +libseccomp
libsodium so/libsodium.so.26
libsodium-dev h/sodium h/sodium.h so/libsodium.so pc/libsodium +libsodium
libstdc++ so/libstdc++.so.6
libstdc++-dev h/c++
libtool libtool libtoolize +bash
libusb so/libusb-1.0.so.0
libusb-dev h/libusb-1.0 so/libusb-1.0.so pc/libusb-1.0 +libusb
libwebp so/libwebp.so.7
libwebp-dev h/webp so/libwebp.so pc/libwebp +libwebp
libx11-dev h/X11 so/libX11.so pc/x11
libxml2 so/libxml2.so.2
libxml2-dev xml2-config h/libxml2 so/libxml2.so pc/libxml-2.0 +libxml2 +xz-dev +zlib-dev
libxslt-dev xslt-config h/libxslt h/libexslt so/libxslt.so pc/libxslt +libxml2-dev
libzmq so/libzmq.so.5
linux-headers h/asm h/asm-generic h/drm h/linux h/misc h/mtd h/rdma h/scsi h/sound h/video h/xen
linux-pam-dev h/security so/libpam.so pc/pam
lld ld.lld ld64.lld lld lld-link wasm-ld
llvm llvm-config …
lsof lsof
lua5.3 lua5.3
lvm2-dev h/libdevmapper.h h/libdevmapper-event.h so/libdevmapper.so pc/devmapper pc/devmapper-event
lz4-dev h/lz4.h h/lz4frame.h h/lz4hc.h so/liblz4.so pc/liblz4
m4 m4
mailcap /etc/mime.types
make make
mandoc man
mariadb-client mariadb mariadb-dump mysql mysqldump mysqladmin …
mercurial hg +python3
mimalloc2
musl
musl-dev h/aio.h h/alloca.h h/ar.h h/arpa h/assert.h h/bits h/byteswap.h h/complex.h h/cpio.h h/crypt.h h/ctype.h h/dirent.h h/dlfcn.h h/elf.h h/endian.h h/err.h h/errno.h h/fcntl.h h/features.h h/fenv.h h/float.h h/fmtmsg.h h/fnmatch.h h/ftw.h h/getopt.h h/glob.h h/grp.h h/iconv.h h/ifaddrs.h h/inttypes.h h/iso646.h h/langinfo.h h/lastlog.h h/libgen.h h/libintl.h h/limits.h h/link.h h/locale.h h/malloc.h h/math.h h/memory.h h/mntent.h h/monetary.h h/mqueue.h h/net h/netdb.h h/netinet h/netpacket h/nl_types.h h/paths.h h/poll.h h/pthread.h h/pty.h h/pwd.h h/regex.h h/resolv.h h/sched.h h/scsi h/search.h h/semaphore.h h/setjmp.h h/shadow.h h/signal.h h/spawn.h h/stdalign.h h/stdarg.h h/stdbool.h h/stdc-predef.h h/stddef.h h/stdint.h h/stdio.h h/stdio_ext.h h/stdlib.h h/stdnoreturn.h h/string.h h/strings.h h/stropts.h h/sys h/syscall.h h/sysexits.h h/syslog.h h/tar.h h/termios.h h/tgmath.h h/threads.h h/time.h h/uchar.h h/ucontext.h h/ulimit.h h/unistd.h h/utime.h h/utmp.h h/utmpx.h h/values.h h/wait.h h/wchar.h h/wctype.h h/wordexp.h so/libc.so
musl-utils getconf getent iconv ldd ldconfig
mysql-client mariadb mysql mysqldump mysqladmin …
nano nano
ncurses captoinfo clear infocmp tabs tic toe tput tset reset
ncurses-dev h/curses.h h/ncurses.h h/term.h h/termcap.h h/panel.h h/form.h h/menu.h h/ncursesw so/libncursesw.so pc/ncursesw pc/ncurses
netcat-openbsd nc
nettle-dev h/nettle so/libnettle.so pc/nettle
nginx nginx
nodejs node
npm npm npx +nodejs
ninja ninja
ninja-build ninja
nmap nmap
nss-tools certutil …
olm-dev h/olm so/libolm.so pc/olm
oniguruma-dev h/oniguruma.h so/libonig.so pc/oniguruma
openblas-dev h/openblas so/libopenblas.so
openjdk17-jre-headless java keytool …
openjdk17-jre java keytool …
openrc openrc rc-service rc-update start-stop-daemon …
openssh scp sftp ssh ssh-add ssh-agent ssh-copy-id ssh-keygen ssh-keyscan sshd findssl.sh ssh-pkcs11-helper
openssh-client ssh scp sftp ssh-add ssh-agent ssh-copy-id ssh-keygen ssh-keyscan findssl.sh
openssh-client-default ssh scp sftp ssh-add ssh-agent ssh-copy-id ssh-keygen ssh-keyscan
openssh-keygen ssh-keygen
openssh-server sshd +openssh-keygen
openssl openssl so/libcrypto.so.3 so/libssl.so.3
openssl-dev h/openssl so/libcrypto.so so/libssl.so pc/libcrypto pc/libssl pc/openssl
opus-dev h/opus so/libopus.so pc/opus
opusfile-dev h/opus so/libopusfile.so pc/opusfile pc/opusurl +opus-dev
patch patch
pcre-dev pcre-config h/pcre.h h/pcrecpp.h so/libpcre.so pc/libpcre
pcre2-dev pcre2-config h/pcre2.h so/libpcre2-8.so pc/libpcre2-8
perl perl cpan perldoc prove shasum corelist …
pkgconf pkg-config pkgconf bomtool
pkgconfig pkg-config pkgconf
poppler-utils pdftotext pdftoppm pdfinfo pdfimages pdftocairo pdfunite pdfseparate …
portaudio-dev h/portaudio.h so/libportaudio.so pc/portaudio-2.0
postgresql-client psql pg_dump pg_dumpall pg_restore pg_isready pg_basebackup createdb dropdb createuser dropuser vacuumdb reindexdb clusterdb pgbench
postgresql-dev pg_config h/postgresql h/libpq-fe.h so/libpq.so pc/libpq +openssl-dev
procps free kill pgrep pidof pkill pmap ps pwdx slabtop sysctl tload top uptime vmstat w watch
procps-ng free kill pgrep pidof pkill pmap ps pwdx slabtop sysctl tload top uptime vmstat w watch
protobuf so/libprotobuf.so.24
protobuf-dev h/google so/libprotobuf.so so/libprotoc.so pc/protobuf pc/protobuf-lite +protoc +zlib-dev
protoc protoc
py3-pip pip pip3 +python3
python3 python3 pydoc3 2to3
python3-dev python3-config h/python3.12 pc/python3 pc/python-3.12 +python3
re2-dev h/re2 so/libre2.so pc/re2
readline-dev h/readline so/libreadline.so pc/readline
redis redis-cli redis-server redis-benchmark redis-check-aof redis-check-rdb redis-sentinel
rsync rsync
ruby ruby …
rust rustc rustdoc
cargo cargo +rust
runit chpst runit runsv runsvdir sv svlogd utmpset
s6-overlay …
sed sed
shadow chage chfn chpasswd chsh groupadd groupdel groupmems groupmod newusers passwd useradd userdel usermod vigr vipw newgrp
skopeo skopeo
snappy so/libsnappy.so.1
snappy-dev h/snappy.h h/snappy-c.h so/libsnappy.so pc/snappy +snappy
socat socat filan procan
sqlite sqlite3 so/libsqlite3.so.0
sqlite-dev h/sqlite3.h h/sqlite3ext.h so/libsqlite3.so pc/sqlite3 +sqlite-libs
sqlite-libs so/libsqlite3.so.0
sqlite-static
openssl-libs-static
zlib-static
musl-locales locale
strace strace
su-exec su-exec /sbin/su-exec
subversion svn svnadmin svnlook svnserve …
sudo sudo sudoedit visudo sudoreplay
supervisor supervisord supervisorctl pidproxy echo_supervisord_conf +python3
tar tar
tcpdump tcpdump
tesseract-ocr tesseract so/libtesseract.so.5
tesseract-ocr-dev h/tesseract so/libtesseract.so pc/tesseract +leptonica-dev
tini tini /sbin/tini
tini-static tini-static /sbin/tini-static
ttf-freefont
font-noto
font-noto-cjk
tree tree
ttf-dejavu
tzdata /usr/share/zoneinfo
unixodbc isql odbcinst so/libodbc.so.2
unixodbc-dev odbc_config h/sql.h h/sqlext.h h/sqltypes.h h/odbcinst.h so/libodbc.so pc/odbc +unixodbc
unzip unzip funzip unzipsfx zipgrep zipinfo
upx upx
util-linux lsblk lscpu findmnt flock getopt script uuidgen wdctl nsenter unshare setpriv …
util-linux-dev h/uuid h/blkid h/libmount so/libuuid.so pc/uuid pc/blkid pc/mount
util-linux-misc lsfd rename script setarch mcookie namei whereis …
uuidgen uuidgen
valgrind valgrind …
vim vim vi view ex vimdiff xxd
vips so/libvips.so.42 so/libvips-cpp.so.42
vips-dev h/vips so/libvips.so so/libvips-cpp.so pc/vips pc/vips-cpp +vips +glib-dev +expat-dev +libjpeg-turbo-dev +libpng-dev +libwebp-dev
vips-tools vips vipsthumbnail vipsheader vipsedit +vips
wget wget
which which
wireguard-tools wg wg-quick +bash
xz lzma unxz xz xzcat xzdec xzgrep xzless
xz-dev h/lzma h/lzma.h so/liblzma.so pc/liblzma
yaml-dev h/yaml.h so/libyaml.so pc/yaml-0.1
yara-dev h/yara h/yara.h so/libyara.so pc/yara
yarn yarn yarnpkg +nodejs
yq yq
yq-go yq
zeromq-dev h/zmq.h h/zmq_utils.h so/libzmq.so pc/libzmq +libzmq +libsodium-dev
czmq-dev h/czmq.h so/libczmq.so pc/libczmq +zeromq-dev
zip zip zipcloak zipnote zipsplit
zlib so/libz.so.1
zlib-dev h/zconf.h h/zlib.h so/libz.so pc/zlib
zstd zstd zstdcat zstdmt unzstd
zstd-dev h/zdict.h h/zstd.h h/zstd_errors.h so/libzstd.so pc/libzstd
`;

/**
 * Programs of Debian: one package a line, further lines indented. Its programs; `h/` first name of a header or header directory
 * in the include path; `so/` shared library; `pc/` pkg-config module; `+` package it depends on; `?` package that
 * comes along unless recommended ones are refused; `…` more programs than named; a path where nothing else says it.
 * Made from bookworm's Contents files and `apt-get install -s` on a minbase tree, 2026-11-21.
 */

export const aptPrograms = `
git git git-receive-pack git-shell git-upload-archive git-upload-pack scalar +perl ?ca-certificates ?openssh-client
  ?less ?patch
curl curl so/libcurl.so.4 ?ca-certificates
wget wget ?ca-certificates
ca-certificates update-ca-certificates +openssl /etc/ssl/certs/ca-certificates.crt
make gmake make make-first-existing-target h/gnumake.h
gcc c89 c89-gcc c99 c99-gcc cc cpp cpp-12 gcc gcc-12 gcc-ar gcc-ar-12 gcc-nm gcc-nm-12 gcc-ranlib gcc-ranlib-12 gcov
  gcov-12 gcov-dump gcov-dump-12 gcov-tool gcov-tool-12 lto-dump lto-dump-12 +binutils-gold +libgomp1 ?libc6-dev
g++ c++ g++ g++-12 h/c++ +gcc +libc6-dev
build-essential +g++ +dpkg-dev ?gnupg
pkg-config +pkgconf
pkgconf pkg-config pkgconf so/libpkgconf.so.3
bash bash bashbug clear_console rbash
tzdata /usr/share/zoneinfo
openssh-client scp sftp slogin ssh ssh-add ssh-agent ssh-argv0 ssh-copy-id ssh-keygen ssh-keyscan
openssh-server sshd +openssh-client +procps
openssl c_rehash openssl so/libcrypto.so.3 so/libssl.so.3
gnupg addgnupghome applygnupgdefaults gpg gpg-agent gpg-wks-server gpg-zip gpgcompose gpgparsemail gpgsm gpgsplit
  gpgtar kbxutil lspgpot migrate-pubring-from-classic-gpg pinentry-curses watchgnupg +dirmngr +libsqlite3-0
gnupg2 gpg2 +gnupg
lsb-release lsb_release
unzip funzip unzip unzipsfx zipgrep zipinfo
zip zip zipcloak zipnote zipsplit ?unzip
xz-utils lzcat lzma lzmainfo unlzma unxz xz xzcat xzcmp xzdiff xzegrep xzfgrep xzgrep xzless xzmore
bzip2 bunzip2 bzcat bzcmp bzdiff bzegrep bzexe bzfgrep bzgrep bzip2 bzip2recover bzless bzmore
jq jq so/libjq.so.1
vim ex helpztags vi view vim vim.basic vimtutor ?xxd
nano editor nano pico rnano
less less lessecho lessfile lesskey lesspipe pager
procps free kill pgrep pidwait pkill pmap ps pwdx skill slabtop snice sysctl tload top uptime vmstat w watch
  so/libproc2.so.0
iproute2 arpd bridge ctstat dcb devlink genl ip lnstat nstat rdma routel rtacct rtmon rtstat ss tc tipc vdpa
  h/iproute2 +libcap2-bin
iputils-ping ping ping4 ping6 +libcap2-bin
net-tools arp ifconfig ipmaddr iptunnel mii-tool nameif netstat plipconfig rarp route slattach
netcat-openbsd nc nc.openbsd netcat
netcat-traditional nc nc.traditional netcat
dnsutils delv dig dnstap-read host mdig nslookup nsupdate
telnet inetutils-telnet telnet
tcpdump tcpdump +libpcap0.8
strace strace strace-log-merge
lsof lsof
sudo cvtsudoers sudo sudo_logsrvd sudo_sendlog sudoedit sudoreplay visudo h/sudo_plugin.h
gosu gosu
tini tini tini-static
dumb-init dumb-init
supervisor echo_supervisord_conf pidproxy supervisorctl supervisord +python3 ?ca-certificates
cron cron crontab ?ca-certificates
nginx nginx +iproute2
postgresql-client clusterdb createdb createlang createuser dropdb droplang dropuser pg_basebackup pg_dump pg_dumpall
  pg_isready pg_receivewal pg_receivexlog pg_recvlogical pg_restore pgbench psql reindexdb vacuumdb vacuumlo +perl
mariadb-client innotop mariadb mariadb-admin mariadb-dump mariadbcheck msql2mysql my_print_defaults mysql
  mysql_find_rows mysql_fix_extensions mysql_waitpid mysqlaccess mysqladmin mysqlanalyze mysqlcheck mysqldump
  mysqldumpslow mysqlimport mysqloptimize mysqlrepair mysqlreport mysqlshow mysqlslap mytop perror replace
  resolve_stack_dump so/libmariadb.so.3 +perl
redis-tools redis-benchmark redis-check-aof redis-check-rdb redis-cli
sqlite3 sqlite3 +libsqlite3-0
imagemagick animate animate-im6.q16 compare compare-im6.q16 composite composite-im6.q16 conjure conjure-im6.q16
  convert convert-im6.q16 display display-im6.q16 identify identify-im6.q16 import import-im6.q16 mogrify
  mogrify-im6.q16 montage montage-im6.q16 stream stream-im6.q16 so/libMagickCore-6.Q16.so.6 so/libMagickWand-6.Q16.so.6
  +libgomp1 ?ghostscript
ffmpeg ffmpeg ffplay ffprobe qt-faststart … so/libavcodec.so.59 so/libavdevice.so.59 so/libavfilter.so.8
  so/libavformat.so.59 so/libavutil.so.57 so/libpostproc.so.56 so/libswresample.so.4 so/libswscale.so.6 +libasound2
  +libgomp1 ?ca-certificates ?python3
tesseract-ocr ambiguous_words classifier_tester cntraining combine_lang_model combine_tessdata dawg2wordlist fc-cache
  fc-cat fc-conflist fc-list fc-match fc-pattern fc-query fc-scan fc-validate lstmeval lstmtraining merge_unicharsets
  mftraining set_unicharset_properties shapeclustering tesseract text2image unicharset_extractor wordlist2dawg
  so/libtesseract.so.5 +libgomp1 ?ca-certificates
protobuf-compiler protoc so/libprotobuf.so.32 so/libprotoc.so.32 ?libprotobuf-dev
cmake cmake cpack ctest +procps ?ca-certificates ?make ?gcc ?libc6-dev
ninja-build ninja
autoconf autoconf autoheader autom4te autoreconf autoscan autoupdate ifnames +perl +m4 ?automake
automake aclocal-1.16 automake-1.16 +autoconf aclocal automake
m4 m4
bison bison bison.yacc yacc +m4
flex flex flex++ lex +m4 ?gcc ?libc6-dev
gettext gettextize msgattrib msgcat msgcmp msgcomm msgconv msgen msgexec msgfilter msgfmt msggrep msginit msgmerge
  msgunfmt msguniq recode-sr-latin xgettext so/libgettextlib-0.21.so so/libgettextsrc-0.21.so +gettext-base +libgomp1
  ?curl ?ca-certificates
gettext-base envsubst gettext gettext.sh ngettext
gcc-aarch64-linux-gnu aarch64-linux-gnu-addr2line aarch64-linux-gnu-ar aarch64-linux-gnu-as aarch64-linux-gnu-cpp
  aarch64-linux-gnu-gcc aarch64-linux-gnu-gcc-ar aarch64-linux-gnu-gcc-ranlib aarch64-linux-gnu-ld
  aarch64-linux-gnu-ld.bfd aarch64-linux-gnu-ld.gold aarch64-linux-gnu-objcopy aarch64-linux-gnu-objdump
  aarch64-linux-gnu-ranlib aarch64-linux-gnu-readelf aarch64-linux-gnu-size aarch64-linux-gnu-strings
  aarch64-linux-gnu-strip
g++-aarch64-linux-gnu aarch64-linux-gnu-g++ aarch64-linux-gnu-g++-12 +gcc-aarch64-linux-gnu
gcc-arm-linux-gnueabihf arm-linux-gnueabihf-addr2line arm-linux-gnueabihf-ar arm-linux-gnueabihf-as
  arm-linux-gnueabihf-cpp arm-linux-gnueabihf-gcc arm-linux-gnueabihf-gcc-ar arm-linux-gnueabihf-gcc-ranlib
  arm-linux-gnueabihf-ld arm-linux-gnueabihf-ld.bfd arm-linux-gnueabihf-ld.gold arm-linux-gnueabihf-objcopy
  arm-linux-gnueabihf-objdump arm-linux-gnueabihf-ranlib arm-linux-gnueabihf-readelf arm-linux-gnueabihf-size
  arm-linux-gnueabihf-strings arm-linux-gnueabihf-strip
gcc-arm-linux-gnueabi arm-linux-gnueabi-addr2line arm-linux-gnueabi-ar arm-linux-gnueabi-as arm-linux-gnueabi-cpp
  arm-linux-gnueabi-gcc arm-linux-gnueabi-gcc-ar arm-linux-gnueabi-gcc-ranlib arm-linux-gnueabi-ld
  arm-linux-gnueabi-ld.bfd arm-linux-gnueabi-ld.gold arm-linux-gnueabi-objcopy arm-linux-gnueabi-objdump
  arm-linux-gnueabi-ranlib arm-linux-gnueabi-readelf arm-linux-gnueabi-size arm-linux-gnueabi-strings
  arm-linux-gnueabi-strip
gcc-mingw-w64 i686-w64-mingw32-gcc i686-w64-mingw32-cpp i686-w64-mingw32-ar i686-w64-mingw32-as i686-w64-mingw32-ld
  i686-w64-mingw32-nm i686-w64-mingw32-objcopy i686-w64-mingw32-objdump i686-w64-mingw32-ranlib i686-w64-mingw32-strings
  i686-w64-mingw32-strip i686-w64-mingw32-windres i686-w64-mingw32-dlltool i686-w64-mingw32-gcc-ar
  i686-w64-mingw32-gcc-posix i686-w64-mingw32-gcc-win32 x86_64-w64-mingw32-gcc x86_64-w64-mingw32-cpp
  x86_64-w64-mingw32-ar x86_64-w64-mingw32-as x86_64-w64-mingw32-ld x86_64-w64-mingw32-nm x86_64-w64-mingw32-objcopy
  x86_64-w64-mingw32-objdump x86_64-w64-mingw32-ranlib x86_64-w64-mingw32-strings x86_64-w64-mingw32-strip
  x86_64-w64-mingw32-windres x86_64-w64-mingw32-dlltool x86_64-w64-mingw32-gcc-ar x86_64-w64-mingw32-gcc-posix
  x86_64-w64-mingw32-gcc-win32 …
mingw-w64 i686-w64-mingw32-g++ x86_64-w64-mingw32-g++ +gcc-mingw-w64 …
musl-tools ld-musl-config musl-gcc musl-ldd x86_64-linux-musl-gcc h/x86_64-linux-musl +gcc ?libc6-dev
clang asan_symbolize clang clang++ h/c++ h/clang +libc6-dev +binutils-gold +libgomp1 ?ca-certificates ?libxml2-dev
  ?libffi-dev ?libncurses-dev ?python3
llvm llc lli llvm-ar llvm-as llvm-config llvm-cov llvm-link llvm-nm llvm-objcopy llvm-objdump llvm-profdata
  llvm-ranlib llvm-readelf llvm-readobj llvm-size llvm-strip llvm-symbolizer opt +libsqlite3-0 ?ca-certificates
  ?libxml2-dev ?libffi-dev ?libncurses-dev ?python3 …
lld ld.lld lld lld-link wasm-ld
gcc-multilib h/asm h/bits h/finclude h/fpu_control.h h/gnu h/sys +gcc +libc6-dev
binutils-gold addr2line ar as c++filt dwp elfedit gold gp-archive gp-collect-app gp-display-html gp-display-src
  gp-display-text gprof gprofng ld ld.bfd ld.gold nm objcopy objdump ranlib readelf size strings strip
file file so/libmagic.so.1
patch patch
rsync rrsync rsync rsync-ssl
python3 pdb3 pdb3.11 py3clean py3compile py3versions pydoc3 pydoc3.11 pygettext3 pygettext3.11 python3 python3.11
  +libsqlite3-0 ?ca-certificates
python3-pip pip pip3 pip3.11 +python3 +ca-certificates ?build-essential ?gnupg ?python3-dev
python3-dev python3-config python3.11-config h/expat.h h/expat_config.h h/expat_external.h h/python3.11 pc/expat
  pc/python-3.11 pc/python-3.11-embed pc/python3 pc/python3-embed +python3 +zlib1g-dev ?ca-certificates
nodejs acorn node nodejs so/libnode.so.108 ?ca-certificates
perl corelist cpan enc2xs encguess h2ph h2xs instmodsh json_pp libnetcfg perlbug perldoc perlivp perlthanks piconv
  pl2pm pod2html pod2man pod2text pod2usage podchecker prove ptar ptardiff ptargrep shasum splain streamzip xsubpp
  zipdetails
default-jdk jar java javac … +default-jre-headless ?procps ?libx11-dev
default-jre-headless java keytool update-java-alternatives … +ca-certificates +libasound2 +libsqlite3-0
apt-transport-https
software-properties-common add-apt-repository apt-add-repository … +python3 +ca-certificates +lsb-release +libcap2-bin
  ?gnupg
dirmngr dirmngr dirmngr-client gpg-connect-agent gpgconf ?gnupg
locales locale-gen update-locale validlocale
chromium chromium … +procps +libasound2 +libsqlite3-0 ?ca-certificates ?python3 ?perl
wkhtmltopdf wkhtmltoimage wkhtmltopdf … +libsqlite3-0 +libcap2-bin ?procps
xvfb Xvfb xvfb-run …
fuse fusermount mount.fuse ulockmgr_server so/libfuse.so.2 so/libulockmgr.so.1
fuse3 fusermount fusermount3 mount.fuse mount.fuse3 so/libfuse3.so.3
iptables ip6tables ip6tables-legacy ip6tables-legacy-restore ip6tables-legacy-save ip6tables-nft ip6tables-nft-restore
  ip6tables-nft-save iptables iptables-legacy iptables-legacy-restore iptables-legacy-save iptables-nft
  iptables-nft-restore iptables-nft-save iptables-restore iptables-save so/libip4tc.so.2 so/libip6tc.so.2
kmod depmod insmod kmod lsmod modinfo modprobe rmmod so/libkmod.so.2
uuid-runtime uuidd uuidgen uuidparse
apt-utils apt-extracttemplates apt-ftparchive apt-sortpkgs
git-lfs git-lfs +git ?ca-certificates ?openssh-client ?less ?patch
mercurial chg hg hg-ssh +python3 ?ca-certificates ?openssh-client
subversion svn svnadmin svnauthz svnauthz-validate svnbench svndumpfilter svnfsfs svnlook svnmucc svnrdump svnserve
  svnsync svnversion +libsqlite3-0
docker.io containerd containerd-shim containerd-shim-runc-v1 containerd-shim-runc-v2 ctr docker docker-init
  docker-proxy dockerd runc +iptables +tini ?git ?ca-certificates ?openssh-client ?xz-utils ?less ?iproute2
  ?gettext-base ?patch ?python3 ?binutils
shellcheck shellcheck
tree tree
htop htop
acl chacl getfacl setfacl
unixodbc isql iusql so/libodbc.so.2 so/libodbcinst.so.2
graphviz acyclic circo dot fdp gvpr neato osage patchwork sfdp twopi unflatten … so/libcdt.so.5 so/libcgraph.so.6
  so/libgvc.so.6 so/libgvpr.so.2 so/liblab_gamut.so.1 so/libpathplan.so.4
bc bc
xxd xxd
socat filan procan socat
inotify-tools fsnotifywait fsnotifywatch inotifywait inotifywatch so/libinotifytools.so.0
adduser addgroup adduser delgroup deluser
dpkg-dev dpkg-architecture dpkg-buildflags dpkg-buildpackage dpkg-checkbuilddeps dpkg-distaddfile dpkg-genbuildinfo
  dpkg-genchanges dpkg-gencontrol dpkg-gensymbols dpkg-mergechangelogs dpkg-name dpkg-parsechangelog dpkg-scanpackages
  dpkg-scansources dpkg-shlibdeps dpkg-source dpkg-vendor +binutils-gold +perl +make +xz-utils +bzip2 +patch
  ?build-essential ?gnupg
binutils addr2line ar as c++filt dwp elfedit gold gp-archive gp-collect-app gp-display-html gp-display-src
  gp-display-text gprof gprofng ld ld.bfd ld.gold nm objcopy objdump ranlib readelf size strings strip
  so/libbfd-2.40-system.so so/libctf-nobfd.so.0 so/libctf.so.0 so/libgprofng.so.0 so/libopcodes-2.40-system.so
  so/libsframe.so.0
poppler-utils pdfattach pdfdetach pdffonts pdfimages pdfinfo pdfseparate pdfsig pdftocairo pdftohtml pdftoppm pdftops
  pdftotext pdfunite so/libpoppler.so.126 +libsqlite3-0
ghostscript dvipdf eps2eps ghostscript gs gsbj gsdj gsdj500 gslj gslp gsnd pdf2dsc pdf2ps pf2afm pfbtopfa pphs
  printafm ps2ascii ps2epsi ps2pdf ps2pdf12 ps2pdf13 ps2pdf14 ps2pdfwr ps2ps ps2ps2 ps2txt update-gsfontmap …
  so/libgs.so.10
pandoc pandoc …
`;

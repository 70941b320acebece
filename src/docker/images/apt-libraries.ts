/**
 * Libraries of Debian: one package a line, further lines indented. Its programs; `h/` first name of a header or header directory
 * in the include path; `so/` shared library; `pc/` pkg-config module; `+` package it depends on; `?` package that
 * comes along unless recommended ones are refused; `…` more programs than named; a path where nothing else says it.
 * Made from bookworm's Contents files and `apt-get install -s` on a minbase tree, 2026-11-21.
 */

export const aptLibraries = `
libc6-dev gencat rpcgen h/a.out.h h/aio.h h/aliases.h h/alloca.h h/ar.h h/argp.h h/argz.h h/arpa h/assert.h h/bits
  h/byteswap.h h/complex.h h/cpio.h h/crypt.h h/ctype.h h/dirent.h h/dlfcn.h h/elf.h h/endian.h h/envz.h h/err.h
  h/errno.h h/error.h h/execinfo.h h/fcntl.h h/features-time64.h h/features.h h/fenv.h h/finclude h/fmtmsg.h h/fnmatch.h
  h/fpu_control.h h/fstab.h h/fts.h h/ftw.h h/gconv.h h/getopt.h h/glob.h h/gnu h/gnu-versions.h h/grp.h h/gshadow.h
  h/iconv.h h/ieee754.h h/ifaddrs.h h/inttypes.h h/langinfo.h h/lastlog.h h/libgen.h h/libintl.h h/limits.h h/link.h
  h/locale.h h/malloc.h h/math.h h/mcheck.h h/memory.h h/mntent.h h/monetary.h h/mqueue.h h/net h/netash h/netatalk
  h/netax25 h/netdb.h h/neteconet h/netinet h/netipx h/netiucv h/netpacket h/netrom h/netrose h/nfs h/nl_types.h h/nss.h
  h/obstack.h h/paths.h h/poll.h h/printf.h h/proc_service.h h/protocols h/pthread.h h/pty.h h/pwd.h h/re_comp.h
  h/regex.h h/regexp.h h/resolv.h h/rpc h/rpcsvc h/sched.h h/scsi h/search.h h/semaphore.h h/setjmp.h h/sgtty.h
  h/shadow.h h/signal.h h/spawn.h h/stab.h h/stdc-predef.h h/stdint.h h/stdio.h h/stdio_ext.h h/stdlib.h h/string.h
  h/strings.h h/sys h/syscall.h h/sysexits.h h/syslog.h h/tar.h h/termio.h h/termios.h h/tgmath.h h/thread_db.h
  h/threads.h h/time.h h/tirpc h/ttyent.h h/uchar.h h/ucontext.h h/ulimit.h h/unistd.h h/utime.h h/utmp.h h/utmpx.h
  h/values.h h/wait.h h/wchar.h h/wctype.h h/wordexp.h so/libBrokenLocale.so so/libanl.so so/libc.so
  so/libc_malloc_debug.so so/libm.so so/libmvec.so so/libnss_compat.so so/libnss_hesiod.so so/libresolv.so
  so/libthread_db.so pc/libcrypt pc/libnsl pc/libtirpc pc/libxcrypt +linux-libc-dev
libsqlite3-dev h/sqlite3.h h/sqlite3ext.h so/libsqlite3.so pc/sqlite3 +libc6-dev +libsqlite3-0
libsqlite3-0 so/libsqlite3.so.0
librdkafka-dev h/librdkafka so/librdkafka++.so so/librdkafka++.so.1 so/librdkafka.so pc/rdkafka pc/rdkafka++
  +librdkafka1
librdkafka1 so/librdkafka.so.1
libvips-dev … h/vips so/libvips-cpp.so so/libvips.so pc/vips pc/vips-cpp +libmagickwand-dev +libvips42
  +libcurl4-openssl-dev +libheif-dev +gettext +libssl-dev ?curl ?ca-certificates ?libvips-tools ?libtool ?ghostscript
libvips42 fc-cache fc-cat fc-conflist fc-list fc-match fc-pattern fc-query fc-scan fc-validate update-mime-database
  so/libvips-cpp.so.42 so/libvips.so.42 +libsqlite3-0 +libgomp1 ?ca-certificates ?ghostscript
libvips-tools vips vipsedit vipsheader vipsprofile vipsthumbnail +libvips42 +python3 ?ca-certificates ?ghostscript
libmagickwand-dev … h/ImageMagick-6 so/libMagickCore-6.Q16.so so/libMagickCore-6.Q16.so.6 so/libMagickWand-6.Q16.so
  so/libMagickWand-6.Q16.so.6 pc/ImageMagick pc/ImageMagick-6.Q16 pc/ImageMagick-im6 pc/ImageMagick-im6.q16
  pc/MagickCore pc/MagickCore-6.Q16 pc/MagickCore-im6 pc/MagickWand pc/MagickWand-6.Q16 pc/MagickWand-im6
  pc/MagickWand-im6.q16 pc/Wand pc/Wand-6.Q16 pc/Wand-im6 +libglib2.0-dev +libxml2-dev +libjpeg-dev +libpng-dev
  +libexif-dev +libbz2-dev +libx11-dev +automake +libwebp-dev +libzstd-dev +libgomp1 +liblzma-dev ?ca-certificates
  ?libtool ?ghostscript
libgit2-dev pcre2-config h/git2 h/git2.h h/http_parser.h h/libssh2.h h/libssh2_publickey.h h/libssh2_sftp.h h/mbedtls
  h/pcre2.h h/pcre2posix.h h/psa so/libgit2.so pc/libgit2 pc/libpcre2-16 pc/libpcre2-32 pc/libpcre2-8 pc/libpcre2-posix
  pc/libssh2 +zlib1g-dev +libssl-dev
libssl-dev h/openssl so/libcrypto.so so/libcrypto.so.3 so/libssl.so so/libssl.so.3 pc/libcrypto pc/libssl pc/openssl
libpq-dev pg_config h/postgresql so/libpq.so so/libpq.so.5 pc/libpq +libssl-dev
libpcap-dev pcap-config h/dbus-1.0 h/pcap h/pcap-bpf.h h/pcap-namedb.h h/pcap.h so/libpcap.so pc/dbus-1 pc/libpcap
  +libc6-dev +pkg-config +libpcap0.8
libpcap0.8 so/libpcap.so.0.8
zlib1g-dev h/zconf.h h/zlib.h so/libz.so pc/zlib +libc6-dev
libsystemd-dev h/systemd so/libsystemd.so pc/libsystemd
libzmq3-dev compile_et krb5-config krb5-config.mit h/bsd h/zmq.h h/zmq_utils.h so/libzmq.so so/libzmq.so.5 pc/libzmq
  +libxml2-dev +libsodium-dev
libczmq-dev nspr-config nss-config h/czmq.h h/czmq_library.h h/czmq_prelude.h h/nspr h/nss h/uuid h/zactor.h
  h/zarmour.h h/zauth.h h/zbeacon.h h/zcert.h h/zcertstore.h h/zchunk.h h/zclock.h h/zconfig.h h/zdigest.h h/zdir.h
  h/zdir_patch.h h/zfile.h h/zframe.h h/zgossip.h h/zhash.h h/zhashx.h h/ziflist.h h/zlist.h h/zlistx.h h/zloop.h
  h/zmonitor.h h/zmsg.h h/zpoller.h h/zproxy.h h/zrex.h h/zsock.h h/zstr.h h/zsys.h h/zuuid.h so/libczmq.so
  so/libczmq.so.4 pc/libczmq pc/nspr pc/nss pc/uuid +libzmq3-dev +libsqlite3-0 +libsystemd-dev
libgpgme-dev gpgme-tool gpgrt-config libassuan-config h/assuan.h h/gpg-error.h h/gpgme.h h/gpgrt.h so/libgpg-error.so
  so/libgpgme-pthread.so.11 so/libgpgme.so so/libgpgme.so.11 pc/gpg-error pc/gpgme pc/libassuan +gnupg +libc6-dev
libbtrfs-dev h/btrfs so/libbtrfs.so so/libbtrfs.so.0
libdevmapper-dev blkdeactivate dmsetup dmstats h/libdevmapper-event.h h/libdevmapper.h so/libdevmapper-event.so
  so/libdevmapper.so pc/devmapper pc/devmapper-event +libselinux1-dev +libudev-dev
libseccomp-dev h/seccomp-syscalls.h h/seccomp.h so/libseccomp.so pc/libseccomp
liblz4-dev h/lz4.h h/lz4frame.h h/lz4frame_static.h h/lz4hc.h so/liblz4.so pc/liblz4
libsnappy-dev h/snappy-c.h h/snappy-sinksource.h h/snappy-stubs-public.h h/snappy.h so/libsnappy.so so/libsnappy.so.1
  pc/snappy
libzstd-dev h/zdict.h h/zstd.h h/zstd_errors.h so/libzstd.so pc/libzstd
libbz2-dev h/bzlib.h so/libbz2.so +libc6-dev
libjpeg-dev h/jconfig.h h/jerror.h h/jmorecfg.h h/jpegint.h h/jpeglib.h so/libjpeg.so so/libjpeg.so.62 pc/libjpeg
  +libc6-dev
libpng-dev libpng-config libpng16-config h/libpng h/libpng16 h/png.h h/pngconf.h h/pnglibconf.h so/libpng.so
  so/libpng16.so so/libpng16.so.16 pc/libpng pc/libpng16 +zlib1g-dev
libwebp-dev h/webp so/libwebp.so so/libwebp.so.7 so/libwebpdemux.so so/libwebpdemux.so.2 so/libwebpmux.so
  so/libwebpmux.so.3 pc/libwebp pc/libwebpdemux pc/libwebpmux
libopencv-dev opencv_annotation opencv_interactive-calibration opencv_model_diagnostics opencv_version
  opencv_visualisation opencv_waldboost_detector … h/opencv4 so/libopencv_calib3d.so so/libopencv_calib3d.so.406
  so/libopencv_core.so so/libopencv_core.so.406 so/libopencv_dnn.so so/libopencv_dnn.so.406 so/libopencv_face.so
  so/libopencv_face.so.406 so/libopencv_features2d.so so/libopencv_features2d.so.406 so/libopencv_highgui.so
  so/libopencv_highgui.so.406 so/libopencv_imgcodecs.so so/libopencv_imgcodecs.so.406 so/libopencv_imgproc.so
  so/libopencv_imgproc.so.406 so/libopencv_ml.so so/libopencv_ml.so.406 so/libopencv_objdetect.so
  so/libopencv_objdetect.so.406 so/libopencv_photo.so so/libopencv_photo.so.406 so/libopencv_tracking.so
  so/libopencv_tracking.so.406 so/libopencv_video.so so/libopencv_video.so.406 so/libopencv_videoio.so
  so/libopencv_videoio.so.406 pc/opencv4 +libjpeg-dev +libpng-dev +libexif-dev +pkg-config +libwebp-dev +libsqlite3-0
  +libzstd-dev +libcap2-bin +libgomp1 +liblzma-dev ?ca-certificates ?procps
libtesseract-dev curl-config h/curl h/tesseract so/libtesseract.so so/libtesseract.so.5 pc/libcurl pc/tesseract
  +libleptonica-dev +libarchive-dev +libsqlite3-0 +libgomp1 ?ca-certificates
libleptonica-dev h/leptonica so/liblept.so so/liblept.so.5 so/libleptonica.so pc/lept
portaudio19-dev h/jack h/pa_jack.h h/pa_linux_alsa.h h/pa_unix_oss.h h/portaudio.h h/portaudiocpp so/libportaudio.so
  so/libportaudio.so.2 so/libportaudiocpp.so so/libportaudiocpp.so.0 pc/jack pc/portaudio-2.0 pc/portaudiocpp
  +pkg-config +libasound2-dev
libasound2-dev h/alsa h/asoundlib.h h/sys so/libasound.so pc/alsa +libasound2
libusb-1.0-0-dev h/libusb-1.0 so/libusb-1.0.so so/libusb-1.0.so.0 pc/libusb-1.0
libudev-dev h/libudev.h so/libudev.so pc/libudev
libgl1-mesa-dev h/EGL h/GL h/GLES h/GLES2 h/GLES3 h/KHR h/glvnd so/libEGL_mesa.so.0 so/libGLX_indirect.so.0
  so/libGLX_mesa.so.0 so/libgbm.so.1 so/libglapi.so.0 pc/egl pc/gl pc/glesv1_cm pc/glesv2 pc/glx pc/libglvnd pc/opengl
  +libx11-dev
xorg-dev X11 … +libpng-dev +libx11-dev +pkg-config
libx11-dev h/GL h/X11 h/xcb so/libX11.so so/libX11.so.6 pc/applewmproto pc/bigreqsproto pc/compositeproto
  pc/damageproto pc/dmxproto pc/dpmsproto pc/dri2proto pc/dri3proto pc/fixesproto pc/fontsproto pc/glproto pc/inputproto
  pc/kbproto pc/presentproto pc/pthread-stubs pc/randrproto pc/recordproto pc/renderproto pc/resourceproto
  pc/scrnsaverproto pc/videoproto pc/x11 pc/xau pc/xcb pc/xcmiscproto pc/xdmcp pc/xextproto pc/xf86bigfontproto
  pc/xf86dgaproto pc/xf86driproto pc/xf86vidmodeproto pc/xineramaproto pc/xorg-sgml-doctools pc/xproto pc/xtrans
libxml2-dev xml2-config h/libxml2 so/libxml2.so so/libxml2.so.2 pc/libxml-2.0 +libicu-dev
libffi-dev h/ffi.h h/ffitarget.h so/libffi.so pc/libffi
libcurl4-openssl-dev curl-config h/curl so/libcurl.so so/libcurl.so.4 pc/libcurl ?ca-certificates
libolm-dev h/olm so/libolm.so so/libolm.so.2 so/libolm.so.3 pc/olm +pkg-config
libheif-dev h/aom h/dav1d h/libde265 h/libheif h/x265.h h/x265_config.h so/libheif.so so/libheif.so.1 pc/aom pc/dav1d
  pc/libde265 pc/libheif pc/x265
libopus-dev h/opus so/libopus.so so/libopus.so.0 pc/opus
libopusfile-dev h/ogg h/opus so/libopusfile.so so/libopusfile.so.0 so/libopusurl.so so/libopusurl.so.0 pc/ogg
  pc/opusfile pc/opusurl +libopus-dev ?libssl-dev
libsodium-dev h/sodium h/sodium.h so/libsodium.so so/libsodium.so.23 pc/libsodium
libncurses-dev ncurses5-config ncurses6-config ncursesw5-config ncursesw6-config h/curses.h h/cursesapp.h h/cursesf.h
  h/cursesm.h h/cursesp.h h/cursesw.h h/cursslk.h h/eti.h h/etip.h h/form.h h/menu.h h/nc_tparm.h h/ncurses.h
  h/ncurses_dll.h h/ncursesw h/panel.h h/term.h h/term_entry.h h/termcap.h h/tic.h h/unctrl.h so/libcurses.so
  so/libform.so so/libform.so.6 so/libformw.so so/libformw.so.6 so/libmenu.so so/libmenu.so.6 so/libmenuw.so
  so/libmenuw.so.6 so/libncurses.so so/libncurses.so.6 so/libncursesw.so so/libncursesw.so.6 so/libpanel.so
  so/libpanel.so.6 so/libpanelw.so so/libpanelw.so.6 so/libtermcap.so so/libtic.so so/libtinfo.so pc/form pc/formw
  pc/menu pc/menuw pc/ncurses pc/ncurses++ pc/ncurses++w pc/ncursesw pc/panel pc/panelw pc/tic pc/tinfo +libc6-dev
libreadline-dev h/readline so/libhistory.so so/libhistory.so.8 so/libreadline.so so/libreadline.so.8 pc/readline
  +libncurses-dev
libgtk-3-dev gtk-update-icon-cache update-icon-caches … h/gtk-3.0 so/libgdk-3.so so/libgdk-3.so.0 so/libgtk-3.so
  so/libgtk-3.so.0 pc/gdk-3.0 pc/gdk-broadway-3.0 pc/gdk-wayland-3.0 pc/gdk-x11-3.0 pc/gtk+-3.0 pc/gtk+-broadway-3.0
  pc/gtk+-unix-print-3.0 pc/gtk+-wayland-3.0 pc/gtk+-x11-3.0 +libglib2.0-dev +libjpeg-dev +libpng-dev +libicu-dev
  +libx11-dev +libwebp-dev +procps +libzstd-dev +liblzma-dev ?ca-certificates
libprotobuf-dev h/google so/libprotobuf-lite.so so/libprotobuf-lite.so.32 so/libprotobuf.so so/libprotobuf.so.32
  pc/protobuf pc/protobuf-lite +zlib1g-dev
libtool libtoolize +gcc +libc6-dev +file ?automake
libcap2-bin capsh getcap getpcaps setcap
libstdc++6 so/libstdc++.so.6
libgcc-s1 so/libgcc_s.so.1
libgomp1 so/libgomp.so.1
libaio1 so/libaio.so.1
librados-dev librados-config h/rados so/librados.so so/librados.so.2
librbd-dev blkdeactivate dmsetup dmstats h/rbd so/librbd.so so/librbd.so.1 +librados-dev
libcephfs-dev h/cephfs so/libcephfs.so so/libcephfs.so.2 so/librados.so.2
libelf-dev h/elfutils h/gelf.h h/libelf.h h/nlist.h so/libelf-0.188.so so/libelf.so so/libelf.so.1 pc/libelf
  +zlib1g-dev
linux-libc-dev h/asm h/asm-generic h/linux h/misc h/mtd h/rdma h/sound h/video h/xen
libicu-dev genrb icuinfo pkgdata uconv h/unicode so/libicudata.so so/libicudata.so.72 so/libicui18n.so
  so/libicui18n.so.72 so/libicuio.so so/libicuio.so.72 so/libicutest.so so/libicutest.so.72 so/libicutu.so
  so/libicutu.so.72 so/libicuuc.so so/libicuuc.so.72 pc/icu-i18n pc/icu-io pc/icu-uc +libc6-dev
unixodbc-dev h/odbcinst.h h/odbcinstext.h h/sql.h h/sqlext.h h/sqlspi.h h/sqltypes.h h/sqlucode.h h/unixODBC
  h/unixodbc.h h/uodbc_extras.h h/uodbc_stats.h so/libodbc.so so/libodbc.so.2 so/libodbccr.so so/libodbccr.so.2
  so/libodbcinst.so so/libodbcinst.so.2 pc/odbc pc/odbccr pc/odbcinst
liblzma-dev h/lzma h/lzma.h so/liblzma.so pc/liblzma
libyara-dev h/jansson.h h/jansson_config.h h/yara h/yara.h so/libyara.so so/libyara.so.9 pc/jansson pc/yara
  +libmagic-dev +libssl-dev
libvirt-dev h/libvirt so/libvirt-admin.so so/libvirt-admin.so.0 so/libvirt-lxc.so so/libvirt-lxc.so.0
  so/libvirt-qemu.so so/libvirt-qemu.so.0 so/libvirt.so so/libvirt.so.0 pc/libvirt pc/libvirt-admin pc/libvirt-lxc
  pc/libvirt-qemu ?ca-certificates ?pkg-config
libpam0g-dev h/security so/libpam.so so/libpam_misc.so so/libpamc.so pc/pam pc/pam_misc pc/pamc +libc6-dev
libapparmor-dev h/aalogparse h/sys so/libapparmor.so so/libapparmor.so.1 pc/libapparmor
libselinux1-dev pcre2-config h/pcre2.h h/pcre2posix.h h/selinux h/sepol so/libselinux.so pc/libpcre2-16 pc/libpcre2-32
  pc/libpcre2-8 pc/libpcre2-posix pc/libselinux pc/libsepol +libc6-dev
libbpf-dev h/bpf so/libbpf.so so/libbpf.so.1 pc/libbpf +libelf-dev
libcap-dev h/sys so/libcap.so so/libpsx.so pc/libcap pc/libpsx
libglib2.0-dev gapplication gdbus gdbus-codegen gio gio-querymodules glib-compile-resources glib-compile-schemas
  glib-genmarshal glib-gettextize glib-mkenums gobject-query gresource gsettings gtester gtester-report h/blkid
  h/gio-unix-2.0 h/glib-2.0 h/libmount h/uuid so/libgio-2.0.so so/libgio-2.0.so.0 so/libglib-2.0.so so/libglib-2.0.so.0
  so/libgmodule-2.0.so so/libgmodule-2.0.so.0 so/libgobject-2.0.so so/libgobject-2.0.so.0 so/libgthread-2.0.so
  so/libgthread-2.0.so.0 pc/blkid pc/gio-2.0 pc/gio-unix-2.0 pc/glib-2.0 pc/gmodule-2.0 pc/gmodule-export-2.0
  pc/gmodule-no-export-2.0 pc/gobject-2.0 pc/gthread-2.0 pc/mount pc/uuid +python3 +libselinux1-dev +zlib1g-dev
  +pkg-config +libffi-dev ?ca-certificates
libgeos-dev geos-config h/geos h/geos_c.h so/libgeos_c.so so/libgeos_c.so.1 pc/geos
libtool-bin libtool +libtool ?automake
libasound2 so/libasound.so.2
libvulkan-dev h/vk_video h/vulkan so/libvulkan.so so/libvulkan.so.1 pc/vulkan +python3 ?ca-certificates
libarchive-dev h/archive.h h/archive_entry.h so/libarchive.so so/libarchive.so.13 pc/libarchive
libmagic-dev h/file h/magic.h so/libmagic.so so/libmagic.so.1 pc/libmagic
libre2-dev h/re2 so/libre2.so so/libre2.so.9 pc/re2
libhidapi-dev h/hidapi so/libhidapi-hidraw.so so/libhidapi-hidraw.so.0 so/libhidapi-libusb.so so/libhidapi-libusb.so.0
  pc/hidapi-hidraw pc/hidapi-libusb
libgmp-dev h/gmp.h h/gmpxx.h so/libgmp.so so/libgmpxx.so so/libgmpxx.so.4 pc/gmp pc/gmpxx
libexif-dev h/libexif so/libexif.so so/libexif.so.12 pc/libexif +libc6-dev
libfuse-dev h/fuse h/fuse.h h/ulockmgr.h so/libfuse.so so/libfuse.so.2 so/libulockmgr.so so/libulockmgr.so.1 pc/fuse
  +libselinux1-dev
`;

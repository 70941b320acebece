/**
 * Shared libraries of the images by file name. Debian's: listed in the trees named in `debian-programs.ts`; the others:
 * the packages of the image.
 */
import type { DebianRelease } from "./debian-releases.ts";
import type { KnownSet } from "./facts.ts";
import { words } from "./names.ts";

/** What glibc's own package installs. */
const glibc = `
libBrokenLocale.so.1 libanl.so.1 libc.so.6 libc_malloc_debug.so.0 libdl.so.2 libm.so.6 libmvec.so.1 libnsl.so.1
libnss_compat.so.2 libnss_dns.so.2 libnss_files.so.2 libnss_hesiod.so.2 libpthread.so.0 libresolv.so.2 librt.so.1
libthread_db.so.1 libutil.so.1
`;

/** In Debian's minbase since bullseye. */
const debianCommon = `
libacl.so.1 libattr.so.1 libaudit.so.1 libblkid.so.1 libbz2.so.1 libcap-ng.so.0 libcrypt.so.1 libdb-5.3.so
libdebconfclient.so.0 libgcc_s.so.1 libgmp.so.10 libhogweed.so.6 liblz4.so.1 liblzma.so.5 libmount.so.1 libnettle.so.8
libpam.so.0 libpam_misc.so.0 libpamc.so.0 libpcre2-8.so.0 libseccomp.so.2 libselinux.so.1 libsmartcols.so.1
libstdc++.so.6 libsystemd.so.0 libtic.so.6 libtinfo.so.6 libudev.so.1 libuuid.so.1 libxxhash.so.0 libz.so.1 libzstd.so.1
`;

const beforeTrixie = `
libcom_err.so.2 libe2p.so.2 libext2fs.so.2 libgcrypt.so.20 libgnutls.so.30 libgpg-error.so.0 libidn2.so.0 libp11-kit.so.0
libss.so.2 libtasn1.so.6 libunistring.so.2
`;

const sinceBookworm = "libcap.so.2 libdrop_ambient.so.0 libmd.so.0 libpsx.so.2 libsemanage.so.2 libsepol.so.2";

const debianOwn: Readonly<Record<DebianRelease, string>> = {
  stretch: "libssl.so.1.1 libcrypto.so.1.1",
  buster: "libssl.so.1.1 libcrypto.so.1.1",
  bullseye: `${beforeTrixie} libcrypto.so.1.1 libffi.so.7 libgssapi_krb5.so.2 libk5crypto.so.3 libkeyutils.so.1 libkrb5.so.3
    libkrb5support.so.0 libnsl.so.2 libpcre.so.3 libpcreposix.so.3 libsemanage.so.1 libsepol.so.1 libssl.so.1.1 libtirpc.so.3`,
  bookworm: `${beforeTrixie} ${sinceBookworm} libffi.so.8`,
  trixie: `${sinceBookworm} libbsd.so.0 libcrypto.so.3 liblastlog2.so.2 libsqlite3.so.0 libssl.so.3`,
};

/** `complete` is false where packages were added or the release was not looked at itself. */
export function debianLibraries(release: DebianRelease, complete: boolean): KnownSet {
  return set(`${glibc} ${debianCommon} ${debianOwn[release]}`, complete);
}

/** Alpine's image: musl under its own name, OpenSSL for apk, zlib. */
export function alpineLibraries(minor: number): KnownSet {
  const crypto = minor >= 17 ? "libcrypto.so.3 libssl.so.3" : "libcrypto.so.1.1 libssl.so.1.1";
  const musl = "libc.musl-x86_64.so.1 libc.musl-aarch64.so.1 libc.so";
  return set(`${musl} ${crypto} libz.so.1 libapk.so.2.14.0`, minor >= 9);
}

/** By kind: `static` has none, `base-nossl` the C library, `base` OpenSSL too, `cc` the C++ runtime as well. */
export function distrolessLibraries(kind: string, release: DebianRelease | undefined): KnownSet {
  if (kind === "static") return set("", true);
  const openssl =
    release === "bullseye" || release === "buster" ? "libssl.so.1.1 libcrypto.so.1.1" : "libssl.so.3 libcrypto.so.3";
  const compressed = release === "trixie" ? "libz.so.1 libzstd.so.1" : "";
  const base = kind === "base-nossl" ? "" : `${openssl} ${compressed}`;
  return set(
    `${glibc} ${base} ${kind === "cc" ? "libgcc_s.so.1 libgomp.so.1 libstdc++.so.6" : ""}`,
    release !== undefined,
  );
}

/** glibc and nothing else for sure. */
export function glibcLibraries(complete: boolean): KnownSet {
  return set(glibc, complete);
}

export function noLibraries(): KnownSet {
  return set("", true);
}

function set(names: string, complete: boolean): KnownSet {
  return { has: new Set(words(names)), lacks: new Set(), complete };
}

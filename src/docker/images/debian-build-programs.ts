/** What buildpack-deps `curl` and `scm` and the golang image add to Debian; listed as in `debian-programs.ts`. */
import type { DebianRelease } from "./debian-releases.ts";

/** /usr/bin */
export const curlBin =
  "c_rehash curl dirmngr dirmngr-client gpg gpg-agent gpg-connect-agent gpgconf gpgsm openssl pinentry pinentry-curses wget";

/** /usr/sbin */
export const curlSbin = "update-ca-certificates";

/** /usr/bin, but kill and ps in /bin where the release is not merged. */
export const scmBin = `
chg corelist cpan enc2xs encguess free git git-receive-pack git-shell git-upload-archive git-upload-pack h2ph h2xs
hg hg-ssh instmodsh json_pp kill libnetcfg pdb3 perlbug perldoc perlivp perlthanks pgrep piconv pidwait pkill pl2pm
pmap pod2html pod2man pod2text pod2usage podchecker prove ps ptar ptardiff ptargrep pwdx py3clean py3compile
py3versions pydoc3 pygettext3 python3 scp select-editor sensible-browser sensible-editor sensible-pager sftp shasum
skill slabtop snice splain ssh ssh-add ssh-agent ssh-argv0 ssh-copy-id ssh-keygen ssh-keyscan streamzip svn svnadmin
svnauthz svnauthz-validate svnbench svndumpfilter svnfsfs svnlook svnmucc svnrdump svnserve svnsync svnversion tload
top ucf ucfq ucfr uptime vmstat w watch xsubpp zipdetails
`;

export const scmSbin = "sysctl";

/** /usr/bin */
export const compilerBin = `
addr2line ar as c++ c++filt c89 c89-gcc c99 c99-gcc cc cpp elfedit g++ gcc gcc-ar gcc-nm gcc-ranlib gcov gcov-dump
gcov-tool gencat gmake gprof ld ld.bfd make make-first-existing-target nm objcopy objdump pkg-config ranlib readelf
rpcgen size strings strip
`;

const beforeTrixieGpg =
  "gpg-wks-server gpg-zip gpgcompose gpgparsemail gpgsplit gpgtar kbxutil lspgpot migrate-pubring-from-classic-gpg watchgnupg";

const profiler = "gp-archive gp-collect-app gp-display-html gp-display-src gp-display-text gprofng lto-dump pkgconf";

export const releaseBuildBin: Readonly<Record<DebianRelease, string>> = {
  stretch: "bzr",
  buster: "bzr",
  bullseye: `${beforeTrixieGpg} ${compilerNames("10")} dwp gold ld.gold lcf ${pythonNames("3.9")} rcp rlogin rsh slogin`,
  bookworm: `${beforeTrixieGpg} sq ${profiler} ${compilerNames("12")} dwp gold ld.gold lcf ${pythonNames("3.11")} scalar slogin`,
  trixie: `sq wcurl ${profiler} ${compilerNames("14")} ${pythonNames("3.13")} scalar sensible-terminal
    gprofng-archive gprofng-collect-app gprofng-display-html gprofng-display-src gprofng-display-text`,
};

/** trixie's gnupg brings adduser, which its base lacks. */
export const releaseBuildSbin: Readonly<Record<DebianRelease, string>> = {
  stretch: "",
  buster: "",
  bullseye: "addgnupghome applygnupgdefaults",
  bookworm: "addgnupghome applygnupgdefaults",
  trixie: "addgroup adduser delgroup deluser",
};

function compilerNames(version: string): string {
  const names = ["cpp", "g++", "gcc", "gcc-ar", "gcc-nm", "gcc-ranlib", "gcov", "gcov-dump", "gcov-tool", "lto-dump"];
  return names.map((name) => `${name}-${version}`).join(" ");
}

function pythonNames(version: string): string {
  return `python${version} pdb${version} pydoc${version} pygettext${version}`;
}

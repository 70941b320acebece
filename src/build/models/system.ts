/** Questions about the machine, and programs that do their work beside the build. */
import type { Call, Model } from "../shell/command.ts";
import { OK, type Outcome, prints } from "../shell/outcome.ts";

const quiet: Model = () => ({ status: "ok" });

/** Kernel names of Go's architectures. */
const MACHINES: Readonly<Record<string, string>> = {
  amd64: "x86_64",
  arm64: "aarch64",
  arm: "armv7l",
  "386": "i686",
  ppc64le: "ppc64le",
  s390x: "s390x",
  riscv64: "riscv64",
};
/** Debian's names. */
const DEBIAN: Readonly<Record<string, string>> = {
  amd64: "amd64",
  arm64: "arm64",
  arm: "armhf",
  "386": "i386",
  ppc64le: "ppc64el",
  s390x: "s390x",
  riscv64: "riscv64",
};

function uname(call: Call): Outcome {
  const machine = MACHINES[call.machine.platform.arch];
  const flags = call.args.join("");
  if (flags === "-m" && machine) return prints(`${machine}\n`);
  return flags === "" || flags === "-s" ? prints("Linux\n") : { status: "ok" };
}

function whoami(call: Call): Outcome {
  const { user } = call.machine;
  if (call.name === "whoami") return user.uid === 0 ? prints("root\n") : { status: "ok" };
  return call.args.join("") === "-u" && user.uid !== undefined ? prints(`${user.uid}\n`) : { status: "ok" };
}

function dpkg(call: Call): Outcome {
  const arch = DEBIAN[call.machine.platform.arch];
  return call.args[0] === "--print-architecture" && arch ? prints(`${arch}\n`) : { status: "ok" };
}

/** Neither makes a later step of a Go build fail nor changes what it reads; what it prints isn't known. */
export const harmless: Readonly<Record<string, Model>> = Object.fromEntries(
  "date hostname nproc getconf free df du ps lscpu id groups locale locale-gen ldconfig ldd getent ulimit stty tput mount umount update-alternatives dpkg-reconfigure localedef rc-update service systemctl git-lfs gpg-agent gpgconf apt-key chsh sysctl setfacl apt-config lsb_release kill pkill killall jobs strace upx strip objdump readelf nm setcap getcap ssh-keyscan golangci-lint staticcheck govulncheck gosec golint revive errcheck cosign grype tput hadolint shellcheck mktemp minisign gofmt gofumpt shfmt tree chage ssh-agent ssh-add"
    .split(" ")
    .map((name) => [name, quiet]),
);

export const systemCommands: Readonly<Record<string, Model>> = {
  ...harmless,
  uname,
  arch: (call) => uname({ ...call, args: ["-m"] }),
  id: whoami,
  whoami,
  dpkg,
  "dpkg-query": quiet,
  "update-ca-certificates": (call) => {
    const bundle = "/etc/ssl/certs/ca-certificates.crt";
    if (call.machine.fs.stat(bundle).is === "yes") return OK;
    call.machine.fs = call.machine.fs.write(bundle, {
      kind: "file",
      mode: 0o644,
      uid: 0,
      content: { from: "image", name: bundle },
    });
    return OK;
  },
  "update-ca-trust": quiet,
};

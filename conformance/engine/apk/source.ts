/** The Debian tree whose programs the stand-in packages carry. */
import { hostCertificates } from "../images/certificates.ts";
import { shell } from "../../lib/run.ts";
import { rootOf, tree } from "../images/tree.ts";
import { join } from "node:path";

const packages =
  "bash,binutils,ca-certificates,coreutils,curl,diffutils,dumb-init,file,findutils,gcc,git,gosu,grep,gzip,jq,libc6-dev,linux-libc-dev,make,media-types,musl,musl-dev,musl-tools,netcat-openbsd,openssh-client,openssl,patch,pkgconf,procps,protobuf-compiler,libprotobuf-dev,rsync,sed,sqlite3,tar,tini,tzdata,unzip,upx-ucl,wget,xz-utils,zip,zstd";

/** Path of the root of the tree. */
export async function sourceRoot(): Promise<string> {
  const home = await tree("apk-source", packages, async (root) => {
    await shell(
      `for attempt in 1 2 3; do
         rm -rf "$ROOT"
         if debootstrap --variant=minbase --include="$PACKAGES" trixie "$ROOT"; then break; fi
         [ $attempt != 3 ]
       done
       rm -rf "$ROOT"/var/cache/apt/* "$ROOT"/var/lib/apt/lists/* "$ROOT"/usr/share/doc/* "$ROOT"/usr/share/man/* "$ROOT"/usr/share/locale/*`,
      { env: { ROOT: root, PACKAGES: packages } },
    );
    hostCertificates(join(root, "etc/ssl/certs/ca-certificates.crt"));
  });
  return rootOf(home);
}

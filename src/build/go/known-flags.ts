/** Flags that the go command doesn't have, which ends it before it looks at anything. @see `go help build` */
import { isKnown } from "../../text/unknown.ts";
import { readGoFlags } from "./flags.ts";

/** Of all versions, those that no help tells included. */
const OF_BUILD = new Set(
  (
    "C a asan asmflags buildmode buildvcs compiler cover covermode coverpkg debug-actiongraph debug-runtime-trace " +
    "debug-trace gccgoflags gcflags i installsuffix json ldflags linkshared mod modcacherw modfile msan n o overlay p pgo " +
    "pkgdir race tags toolexec trimpath v work x h help"
  ).split(" "),
);
const OF_RUN = new Set([...OF_BUILD, "exec"]);

/** As it is written; undefined when all are known, or not all of the words are. */
export function unknownFlag(verb: string | undefined, args: readonly string[]): string | undefined {
  if (verb !== "build" && verb !== "install" && verb !== "run") return undefined;
  const { flags } = readGoFlags(args);
  const known = verb === "run" ? OF_RUN : OF_BUILD;
  const name = [...flags.keys()].find((flag) => !known.has(flag));
  return name !== undefined && name !== "" && args.every(isKnown) ? name : undefined;
}

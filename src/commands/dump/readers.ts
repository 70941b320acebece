/** One reader per format, each loaded when it is asked for. */
import { Source } from "../../text/source.ts";
import type { DumpFormat } from "./names.ts";

export interface DumpInput {
  /** As the user wrote it. */
  readonly file: string;
  readonly text: string;
  /** Absolute; undefined for standard input. */
  readonly path: string | undefined;
}

type Reader = (input: DumpInput) => Promise<unknown>;

function source({ file, text }: DumpInput): Source {
  return new Source(file, text);
}

export const readers: Readonly<Record<DumpFormat, Reader>> = {
  gomod: async (input) => {
    const [{ parseGoMod }, { dumpGoMod }] = await Promise.all([
      import("../../go/gomod/parse.ts"),
      import("../../go/gomod/dump.ts"),
    ]);
    return dumpGoMod(parseGoMod(source(input)));
  },
  gowork: async (input) => {
    const [{ parseGoWork }, { dumpGoWork }] = await Promise.all([
      import("../../go/gomod/parse.ts"),
      import("../../go/gomod/dump.ts"),
    ]);
    return dumpGoWork(parseGoWork(source(input)));
  },
  gosum: async (input) => {
    const [{ parseGoSum }, { dumpGoSum }] = await Promise.all([
      import("../../go/gosum/parse.ts"),
      import("../../go/gosum/dump.ts"),
    ]);
    return dumpGoSum(parseGoSum(source(input)));
  },
  "modules-txt": async (input) => (await import("../../go/vendor/modules-txt.ts")).parseModulesTxt(source(input)),
  gosource: async (input) => {
    const [{ scanGoFile }, { dumpGoFile }] = await Promise.all([
      import("../../go/source/scan.ts"),
      import("../../go/source/dump.ts"),
    ]);
    return dumpGoFile(scanGoFile(source(input)));
  },
  dockerfile: async (input) => {
    const [{ parseDockerfile }, { dumpDockerfile }] = await Promise.all([
      import("../../docker/dockerfile/parse.ts"),
      import("../../docker/dockerfile/dump.ts"),
    ]);
    return dumpDockerfile(parseDockerfile(source(input)));
  },
  dockerignore: async ({ text }) => (await import("../../docker/dockerignore/parse.ts")).parseIgnore(text),
  compose: async (input) => (await import("./compose.ts")).dumpComposeFile(input),
  plan: async (input) => (await import("./trace.ts")).dumpPlan(input),
  trace: async (input) => (await import("./trace.ts")).dumpTrace(input),
};

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

export interface Dumped {
  readonly value: unknown;
  /** What the reader refuses. */
  readonly errors: readonly { readonly line: number; readonly message: string }[];
}

type Reader = (input: DumpInput) => Promise<Dumped>;

function source({ file, text }: DumpInput): Source {
  return new Source(file, text);
}

export const readers: Readonly<Record<DumpFormat, Reader>> = {
  gomod: async (input) => {
    const [{ parseGoMod }, { dumpGoMod }] = await Promise.all([
      import("../../go/gomod/parse.ts"),
      import("../../go/gomod/dump.ts"),
    ]);
    const mod = parseGoMod(source(input));
    return { value: dumpGoMod(mod), errors: mod.errors };
  },
  gowork: async (input) => {
    const [{ parseGoWork }, { dumpGoWork }] = await Promise.all([
      import("../../go/gomod/parse.ts"),
      import("../../go/gomod/dump.ts"),
    ]);
    const work = parseGoWork(source(input));
    return { value: dumpGoWork(work), errors: work.errors };
  },
  gosum: async (input) => {
    const [{ parseGoSum }, { dumpGoSum }] = await Promise.all([
      import("../../go/gosum/parse.ts"),
      import("../../go/gosum/dump.ts"),
    ]);
    const sum = parseGoSum(source(input));
    return { value: dumpGoSum(sum), errors: sum.errors };
  },
  "modules-txt": async (input) => {
    const { parseModulesTxt } = await import("../../go/vendor/modules-txt.ts");
    return { value: parseModulesTxt(source(input)), errors: [] };
  },
  gosource: async (input) => {
    const [{ scanGoFile }, { dumpGoFile }] = await Promise.all([
      import("../../go/source/scan.ts"),
      import("../../go/source/dump.ts"),
    ]);
    const file = scanGoFile(source(input));
    return { value: dumpGoFile(file), errors: file.error ? [file.error] : [] };
  },
  dockerfile: async (input) => {
    const [{ parseDockerfile }, { dumpDockerfile }] = await Promise.all([
      import("../../docker/dockerfile/parse.ts"),
      import("../../docker/dockerfile/dump.ts"),
    ]);
    const dockerfile = parseDockerfile(source(input));
    return { value: dumpDockerfile(dockerfile), errors: dockerfile.errors };
  },
  dockerignore: async ({ text }) => {
    const { errors, ...value } = (await import("../../docker/dockerignore/parse.ts")).parseIgnore(text);
    return { value, errors };
  },
  compose: async (input) => (await import("./compose.ts")).dumpComposeFile(input),
  plan: async (input) => ({ value: (await import("./trace.ts")).dumpPlan(input), errors: [] }),
  trace: async (input) => ({ value: (await import("./trace.ts")).dumpTrace(input), errors: [] }),
};

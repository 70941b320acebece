/** One reader per format; the compose reader, which brings yaml, is loaded when it is asked for. */
import { parseDockerfile } from "../../docker/dockerfile/parse.ts";
import { dumpDockerfile } from "../../docker/dockerfile/dump.ts";
import { parseIgnore } from "../../docker/dockerignore/parse.ts";
import { dumpGoMod, dumpGoWork } from "../../go/gomod/dump.ts";
import { parseGoMod, parseGoWork } from "../../go/gomod/parse.ts";
import { dumpGoSum } from "../../go/gosum/dump.ts";
import { parseGoSum } from "../../go/gosum/parse.ts";
import { dumpGoFile } from "../../go/source/dump.ts";
import { scanGoFile } from "../../go/source/scan.ts";
import { parseModulesTxt } from "../../go/vendor/modules-txt.ts";
import { Source } from "../../text/source.ts";
import type { DumpFormat } from "./names.ts";
import { dumpPlan, dumpTrace } from "./trace.ts";

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

type Reader = (input: DumpInput, source: Source) => Dumped | Promise<Dumped>;

/** What a reader makes of the input. */
export function readDumped(format: DumpFormat, input: DumpInput): Dumped | Promise<Dumped> {
  return readers[format](input, new Source(input.file, input.text));
}

const readers: Readonly<Record<DumpFormat, Reader>> = {
  gomod: (_, source) => {
    const mod = parseGoMod(source);
    return { value: dumpGoMod(mod), errors: mod.errors };
  },
  gowork: (_, source) => {
    const work = parseGoWork(source);
    return { value: dumpGoWork(work), errors: work.errors };
  },
  gosum: (_, source) => {
    const sum = parseGoSum(source);
    return { value: dumpGoSum(sum), errors: sum.errors };
  },
  "modules-txt": (_, source) => ({ value: parseModulesTxt(source), errors: [] }),
  gosource: (_, source) => {
    const file = scanGoFile(source);
    return { value: dumpGoFile(file), errors: file.error ? [file.error] : [] };
  },
  dockerfile: (_, source) => {
    const dockerfile = parseDockerfile(source);
    return { value: dumpDockerfile(dockerfile), errors: dockerfile.errors };
  },
  dockerignore: ({ text }) => {
    const { errors, ...value } = parseIgnore(text);
    return { value, errors };
  },
  compose: async (input) => (await import("./compose.ts")).dumpComposeFile(input),
  plan: (input) => ({ value: dumpPlan(input), errors: [] }),
  trace: (input) => ({ value: dumpTrace(input), errors: [] }),
};

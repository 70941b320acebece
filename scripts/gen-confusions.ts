/** Writes docs/confusions.md: what the recorded logs are first taken for when their repository is not at hand. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { recordedLogs, wordings } from "../conformance/lib/recorded-logs.ts";
import { recognisers } from "../src/causes/recognisers.ts";
import { explain } from "../src/explain/explain.ts";
import { readTranscript } from "../src/log/read.ts";

const rows = [...recordedLogs(), ...wordings()].flatMap(({ cause, log }) => {
  const [first] = explain(readTranscript(log), recognisers).causes;
  return first?.cause === cause ? [] : [`| ${cause} | ${first?.cause ?? "nothing"} |`];
});
const text = [
  "# What a log without its repository is first taken for",
  "",
  "Written by `npm run gen` from the recorded logs. Every row is a text that several causes print: none of those named is called",
  "certain. With the repository each of these logs is explained with its own cause (src/causes/recognise.test.ts).",
  "",
  "| really | first named |",
  "| --- | --- |",
  ...[...new Set(rows)].sort(),
  "",
].join("\n");
writeFileSync(join(import.meta.dirname, "../docs/confusions.md"), text);

/** Writes docs/cli.md. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reference } from "../src/commands/line/reference.ts";
import { commands } from "../src/commands/table.ts";

const docs = join(import.meta.dirname, "../docs");
mkdirSync(docs, { recursive: true });
writeFileSync(join(docs, "cli.md"), reference(commands));

/** `slipway proxy warm|verify|gc|import|export`: flags in, the work on the store, what came of it out. */
import { amountOf } from "../../text/amount.ts";
import { resolve } from "node:path";
import { placeKind } from "../../host/places.ts";
import type { Terminal } from "../../host/terminal.ts";
import { collectGarbage } from "../../modules/server/operations/evictor.ts";
import { exportModules, importModules } from "../../modules/server/operations/transfer.ts";
import { type StoreFault, verifyStore } from "../../modules/server/operations/verify.ts";
import { warm, wishesOf } from "../../modules/server/operations/warm.ts";
import { type Filling, openFilling } from "../../modules/server/process/filling.ts";
import { StoreError } from "../../modules/server/store/store.ts";
import { safeText } from "../../report/safe-text.ts";
import { megabytes } from "../line/amounts.ts";
import { type Given, type Outcome, UsageError } from "../line/spec.ts";
import { serveOptions, type ServeOptions } from "./options.ts";

export async function run(action: string, given: Given, terminal: Terminal): Promise<Outcome> {
  const options = await serveOptions(given, terminal, "error");
  const filling = await openFilling({ ...options.proxy, size: undefined }, "tend").catch((error: unknown) => {
    throw error instanceof StoreError ? new UsageError(error.message) : error;
  });
  try {
    const { text, faults } = await act(action, { given, terminal, options, filling });
    const lines = faults.map(({ name, message }) => `error: ${name}: ${safeText(message)}\n`);
    terminal.out(`${lines.join("")}${text}\n`);
    return faults.length > 0 ? "errors" : "clean";
  } finally {
    await filling.close();
  }
}

interface Work {
  readonly given: Given;
  readonly terminal: Terminal;
  readonly options: ServeOptions;
  readonly filling: Filling;
}

interface Done {
  readonly text: string;
  readonly faults: readonly StoreFault[];
}

async function act(action: string, work: Work): Promise<Done> {
  const { given, options, filling } = work;
  const { store, filler, pool, modules } = filling;
  if (action === "warm") {
    const wishes = filesOf(work).flatMap((file) => wishesOf(resolve(work.terminal.cwd, file)) ?? unreadable(file));
    const { files, faults } = await warm(wishes, filler);
    return { text: `${amountOf(files, "file")} stored in ${options.proxy.store}`, faults };
  }
  if (action === "verify") {
    const { objects, bytes, faults } = await verifyStore(store, pool, options.proxy.sums, given.is("remove"));
    const wrong =
      faults.length === 0
        ? "all as they were stored"
        : `${faults.length} wrong${given.is("remove") ? " and removed" : ""}`;
    return { text: `${amountOf(objects, "file")}, ${megabytes(bytes)}: ${wrong}`, faults };
  }
  if (action === "gc") {
    const { cleared, zips, bytes, left } = await collectGarbage(store, options.proxy.size);
    const text = `${amountOf(zips, "zip")} removed, ${megabytes(bytes + cleared)} freed, ${megabytes(left)} left`;
    return { text, faults: [] };
  }
  const directory = resolve(work.terminal.cwd, onlyPath(work, action));
  if (action === "export") {
    if (placeKind(directory) === "file") throw new UsageError(`\`${directory}\` is a file, but a directory is written`);
    const { files } = await exportModules(store, directory);
    return { text: `${amountOf(files, "file")} written: GOPROXY=file://${directory}`, faults: [] };
  }
  if (placeKind(directory) !== "dir") throw new UsageError(`there is no directory \`${directory}\``);
  const { files, present, faults } = await importModules(directory, store, modules);
  return { text: `${amountOf(files, "file")} taken over, ${present} there already`, faults };
}

function filesOf({ given }: Work): readonly string[] {
  const files = given.args.slice(1);
  if (files.length === 0)
    throw new UsageError("`slipway proxy warm` needs go.mod or go.sum files", "slipway proxy warm go.mod");
  return files;
}

function unreadable(file: string): never {
  throw new UsageError(`\`${file}\` can't be read`);
}

function onlyPath({ given }: Work, action: string): string {
  const [, path, more] = given.args;
  if (path === undefined || more !== undefined) throw new UsageError(`\`slipway proxy ${action}\` needs one directory`);
  return path;
}

/**
 * Compose files: which services are built how, and how they are started. Several files are merged, `include` and
 * `extends` bring in others, variables come from the environment and `.env`. Everything that a report may point at has
 * its place. What surprises:
 *
 * - relative paths are relative to the directory of the first file, whichever file they stand in; `extends` and `include`
 *   have their own directory;
 * - the Dockerfile is relative to the context;
 * - an argument or variable without a value is passed on from the environment, and left out when it isn't set there;
 * - a variable that isn't set is empty, with a warning only;
 * - `command: a && b` runs `a`: no shell is involved, and the rest is dropped.
 *
 * @see https://github.com/compose-spec/compose-spec/blob/main/spec.md
 */
import { checkConsistency, readSecrets } from "./consistency.ts";
import { parseDotEnv } from "./dotenv.ts";
import { Loader } from "./load.ts";
import type { ComposeProject } from "./model.ts";
import { directoryOf, joinPath } from "./paths.ts";
import { Problems } from "./problem.ts";
import { readServices } from "./service.ts";
import type { Lookup } from "./template.ts";
import { get, textOf } from "./tree.ts";

export type * from "./model.ts";

export interface ComposeQuestion {
  /** The first is the main one, further ones override it. */
  readonly files: readonly string[];
  /** The text of a file of the project; undefined when there is none. */
  readonly read: (path: string) => string | undefined;
  /** What the command would find in its environment; nothing when missing. */
  readonly environment?: ReadonlyMap<string, string>;
  /** `--env-file`; `.env` beside the first file when missing. */
  readonly envFiles?: readonly string[];
  /** `--project-directory`; that of the first file when missing. */
  readonly directory?: string;
}

export function readCompose(question: ComposeQuestion): ComposeProject {
  const { files, read } = question;
  const problems = new Problems();
  const [main = ""] = files;
  const directory = question.directory ?? directoryOf(main);
  const place = { file: main, span: { start: 0, end: 0 }, line: 1, directory };
  const lookup = environmentOf(question, directory, (message) => problems.fail(message, place));
  const loader = new Loader({ read, problems });
  const model = loader.load({ files, directory, lookup, including: [] });
  if (model.entries.size === 0 && problems.errors.length === 0) problems.fail("empty compose file", place);
  const services = readServices(model, { lookup, read, problems });
  const secrets = readSecrets(model);
  checkConsistency({ services, secrets, model }, problems);
  return {
    name: textOf(get(model, "name")),
    services,
    secrets,
    files: [...loader.files],
    errors: problems.errors,
    warnings: problems.warnings,
  };
}

/** The environment wins over the files. */
function environmentOf(question: ComposeQuestion, directory: string, fail: (message: string) => void): Lookup {
  const { environment = new Map<string, string>(), read } = question;
  const values = new Map<string, string>();
  const own: Lookup = (name) => environment.get(name);
  for (const path of question.envFiles ?? [joinPath(directory, ".env")]) {
    const text = read(path);
    if (text === undefined && question.envFiles) fail(`couldn't find env file: ${path}`);
    const { values: found, error } = parseDotEnv(text ?? "", own);
    if (error) fail(`failed to read ${path}: ${error.message}`);
    for (const [name, value] of found) values.set(name, value);
  }
  return (name) => environment.get(name) ?? values.get(name);
}

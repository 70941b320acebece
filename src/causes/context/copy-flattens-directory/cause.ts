import type { Copy } from "../../../docker/dockerfile/ast.ts";
import { joinPath } from "../../../text/path.ts";
import { defineCause, type Site } from "../../cause.ts";
import { relate, replaceSpan, stageInstructions } from "../../places.ts";
import type { Place } from "../../../build/obstacle.ts";

interface Data {
  readonly copy: Copy;
  /** The directory that COPY names, and where its contents land. */
  readonly source: string;
  readonly root: string;
  /** Directory of the image that go looks for. */
  readonly dir: string;
  readonly importer: Place | undefined;
}

/** A COPY that laid the contents of a directory where the directory itself was meant. */
function flattened(site: Site, dir: string | undefined, importer: Place | undefined): Data | undefined {
  if (dir === undefined) return undefined;
  let workdir: string | undefined;
  for (const instruction of stageInstructions(site)) {
    if (instruction.line >= site.hit.line) break;
    if (instruction.keyword === "WORKDIR") workdir = plain(instruction.value.text);
    if (instruction.keyword !== "COPY" || instruction.flags.some(({ name }) => /^(from|parents|exclude)$/.test(name)))
      continue;
    const root = landing(instruction.destination.text, workdir);
    if (root === undefined) continue;
    for (const { text } of instruction.sources) {
      const source = text.replace(/^\.?\//, "").replace(/\/$/, "");
      if (source === "" || source === "." || /[*?[$]|\.\./.test(source)) continue;
      const whole = `${root === "/" ? "" : root}/${source}`;
      if (dir !== whole && !dir.startsWith(`${whole}/`)) continue;
      if (isDirectory(site, source) && isDirectory(site, `${source}${dir.slice(whole.length)}`))
        return { copy: instruction, source, root, dir, importer };
    }
  }
  return undefined;
}

function plain(text: string): string | undefined {
  return text.startsWith("/") && !text.includes("$") ? text.replace(/(.)\/+$/, "$1") : undefined;
}

function landing(destination: string, workdir: string | undefined): string | undefined {
  return /^\.\/?$/.test(destination) ? workdir : plain(destination);
}

function isDirectory(site: Site, path: string): boolean {
  return site.plan.world.snapshot.entry(joinPath(site.plan.context.root, path))?.kind === "dir";
}

export const cause = defineCause<Data>({
  slug: "copy-flattens-directory",
  phase: 1,
  title: "COPY brings the contents of a directory, not the directory",
  severity: "error",
  fault: "repository",
  rank: 25,
  claims: {
    "package-missing": ({ own, dir, importer, nested }, site) =>
      own && nested === undefined ? flattened(site, dir, importer) : undefined,
    "package-dir-missing": ({ dir }, site) => flattened(site, dir, undefined),
  },
  message: ({ source, root, dir }) =>
    `\`COPY ${source}\` lays what is in the directory straight into \`${root}\`, so there is no \`${dir}\` and go stops; name the directory in the destination too: \`COPY ${source} ./${source}\``,
  location: ({ copy }, site) => site.plan.dockerfile.source.location(copy.span),
  related: ({ importer }, site) => relate(site, importer, "needs it"),
  fixes: ({ copy, root }, site) => {
    if (copy.rest.text.trim().startsWith("[") || copy.heredocs.length > 0) return [];
    const flags = copy.flags
      .map(({ span }) => `${site.plan.dockerfile.source.text.slice(span.start, span.end)} `)
      .join("");
    const base = copy.destination.text.startsWith("/") ? (root === "/" ? "" : root) : ".";
    const [dirs, files]: [string[], string[]] = [[], []];
    for (const { text } of copy.sources) {
      const name = text.replace(/^\.?\//, "").replace(/\/$/, "");
      (isDirectory(site, name) ? dirs : files).push(name);
    }
    const lines = [
      ...(files.length > 0 ? [`COPY ${flags}${files.join(" ")} ${copy.destination.text}`] : []),
      ...dirs.map((name) => `COPY ${flags}${name} ${base}/${name}`),
    ];
    return [
      {
        title: "copy each directory by its name",
        safety: "safe",
        edits: [replaceSpan(site, copy.span, lines.join("\n"))],
      },
    ];
  },
});

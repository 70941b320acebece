import type { ObstacleOf } from "../../../build/obstacle.ts";
import type { Fix } from "../../../finding/finding.ts";
import { Source } from "../../../text/source.ts";
import { defineCause, type Site } from "../../cause.ts";
import { missingSourceText } from "../../missing-source.ts";
import { expectedDirectory } from "../../own-package.ts";
import { contextRelative, relate } from "../../places.ts";

interface Data {
  /** Path in the context that is missing. */
  readonly path: string;
  readonly file: string;
  readonly line: number;
  readonly pattern: string;
  readonly effect: string;
  readonly needs: ObstacleOf<"embed-failed">["place"] | undefined;
  readonly prints: readonly string[];
}

/** The ignore line that hides a path of the repository; undefined when none does, or the path isn't there. */
function hidden(site: Site, path: string): Pick<Data, "path" | "file" | "line" | "pattern"> | undefined {
  const by = site.plan.context.ignoredBy(path);
  return by && site.plan.ignore
    ? { path, file: site.plan.ignore.path, line: by.line, pattern: `${by.negated ? "!" : ""}${by.text}` }
    : undefined;
}

/** Directory of a Go file of the repository, relative to the context. */
function directoryOf(site: Site, file: string): string | undefined {
  const relative = contextRelative(site, file);
  return relative?.includes("/")
    ? relative.slice(0, relative.lastIndexOf("/"))
    : relative === undefined
      ? undefined
      : "";
}

export const cause = defineCause<Data>({
  slug: "dockerignore-excludes-needed-file",
  phase: 1,
  title: "the ignore file hides what the build needs",
  severity: "error",
  fault: "repository",
  rank: 20,
  lintRules: ["CopyIgnoredFile"],
  claims: {
    "source-missing": (obstacle, site) =>
      obstacle.ignored && {
        path: obstacle.source,
        ...obstacle.ignored,
        effect: `${obstacle.instruction} does not find it`,
        needs: undefined,
        prints: [missingSourceText(site, obstacle.source)],
      },
    "go-sum-missing": (obstacle, site) => {
      const found = obstacle.fileMissing ? hidden(site, "go.sum") : undefined;
      return (
        found && {
          ...found,
          effect: `go can't verify \`${obstacle.module}\``,
          needs: obstacle.importer,
          prints: [`missing go.sum entry for module providing package ${obstacle.package ?? obstacle.module}`],
        }
      );
    },
    "embed-failed": (obstacle, site) => {
      if (obstacle.reason !== "no-match" && obstacle.reason !== "empty-dir") return undefined;
      const dir = directoryOf(site, obstacle.place.file);
      const literal = obstacle.pattern.replace(/^all:/, "").replace(/\/?[^/]*[*?[].*$/, "");
      if (dir === undefined || literal === "") return undefined;
      const found = hidden(site, dir === "" ? literal : `${dir}/${literal}`);
      return (
        found && {
          ...found,
          effect: `\`//go:embed ${obstacle.pattern}\` matches nothing`,
          needs: obstacle.place,
          prints: [`pattern ${obstacle.pattern}: ${obstacle.message}`],
        }
      );
    },
    "name-undefined": ({ name, place, declared }, site) => {
      const file = declared?.why === "absent" ? contextRelative(site, declared.file) : undefined;
      const found = file === undefined ? undefined : hidden(site, file);
      return (
        found && {
          ...found,
          effect: `\`${name}\`, which it declares, is undefined`,
          needs: place,
          prints: [`undefined: ${name}`],
        }
      );
    },
    "package-missing": (obstacle, site) => {
      const directory = expectedDirectory(site, obstacle);
      const found = directory === undefined ? undefined : hidden(site, contextRelative(site, directory) ?? directory);
      return (
        found && {
          ...found,
          effect: `go finds no package \`${obstacle.package}\``,
          needs: obstacle.importer,
          prints: [`no required module provides package ${obstacle.package}; to add it:`],
        }
      );
    },
    "vendor-inconsistent": (obstacle, site) => {
      const found = obstacle.vendorThere ? undefined : (hidden(site, "vendor/modules.txt") ?? hidden(site, "vendor"));
      return (
        found && {
          ...found,
          effect: "go finds vendor/ inconsistent with go.mod",
          needs: undefined,
          prints: [`go: inconsistent vendoring in ${obstacle.dir}:`],
        }
      );
    },
    "package-dir-missing": (obstacle, site) => {
      const found = hidden(site, obstacle.pattern.replace(/^\.\//, ""));
      return (
        found && {
          ...found,
          effect: `go does not find \`${obstacle.pattern}\``,
          needs: undefined,
          prints: [`stat ${obstacle.dir}: directory not found`],
        }
      );
    },
    "go-mod-not-found": ({ text }, site) => {
      const found = hidden(site, "go.mod");
      return (
        found && {
          ...found,
          effect: "go finds no module",
          needs: undefined,
          prints: [text],
        }
      );
    },
  },
  message: ({ path, file, line, pattern, effect }) =>
    `\`${pattern}\` (${file}:${line}) keeps \`${path.replace(/^\.?\//, "")}\` out of the build context, so ${effect}; remove the line or add \`!${path.replace(/^\.?\//, "")}\` after it`,
  related: ({ file, line, needs }, site) => [
    ...relate(site, { file, line }, "this line hides it"),
    ...relate(site, needs, "needed here"),
  ],
  prints: ({ prints }) => prints,
  fixes: ({ path, file, line }, site) => except(site, file, line, path.replace(/^\.?\//, "").replace(/\/$/, "")),
});

/** An exception behind the last line, where nothing can take it back. */
function except(site: Site, file: string, line: number, path: string): Fix[] {
  const text = site.plan.world.snapshot.read(file);
  if (text === undefined || /[*?[\]\\]/.test(path)) return [];
  const source = new Source(file, text);
  // a line that names just this path is the mistake itself
  const own = source
    .line(line)
    .trim()
    .replace(/^\/|\/$/g, "");
  if (own === path) {
    const start = source.lineStart(line);
    return [
      {
        title: `no longer ignore ${path}`,
        safety: "safe",
        edits: [{ file, start, end: source.lineStart(line + 1), text: "" }],
      },
    ];
  }
  const end = text.length;
  return [
    {
      title: `keep ${path} in the build context`,
      safety: "safe",
      edits: [{ file, start: end, end, text: `${text === "" || text.endsWith("\n") ? "" : "\n"}!${path}\n` }],
    },
  ];
}

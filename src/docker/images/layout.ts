/** Makes the sets of `ImageFacts` from what the data files hold: words in strings, programs by directory. */
import type { ImageFacts } from "./facts.ts";
import { Paths, type Programs, programWords, Words, words } from "./names.ts";

export interface Layout {
  readonly programs: Programs;
  /** Names of programs that some builds of the image have. */
  readonly unsure?: string;
  /** Names known to be missing although `programs` isn't complete. */
  readonly lacks?: string;
  readonly programsComplete: boolean;
  readonly topLevel: string;
  /** Further paths, separated by blanks; their parents need not be written. */
  readonly paths?: string;
  /** Further names by directory. */
  readonly names?: Programs;
  readonly missingPaths?: string;
  /** Directories outside the program directories whose entries are all in `paths`. */
  readonly listed?: string;
  readonly links?: Readonly<Record<string, string>>;
}

/** No image makes its system directories a Go module; asked for by builds in /usr/src/app and the like. */
const NO_MODULE = "/usr/go.work /usr/go.mod /usr/local/go.work /usr/local/go.mod";

/** The fields of `ImageFacts` that say what files there are. */
export function layOut(layout: Layout): Pick<ImageFacts, "tools" | "paths" | "listed" | "links"> {
  const paths = new Set<string>();
  const listed = new Set<string>(["/", ...words(layout.listed ?? "")]);
  for (const name of words(layout.topLevel)) paths.add(`/${name}`);
  const links = layout.links ?? {};
  for (const directory of Object.keys(layout.programs)) {
    addWithParents(paths, directory);
    if (layout.programsComplete) listed.add(directory);
  }
  for (const path of words(layout.paths ?? "")) addWithParents(paths, followLinks(links, path));
  const unsureNames = words(layout.unsure ?? "");
  const unsurePaths = Object.keys(layout.programs).flatMap((directory) =>
    unsureNames.map((name) => `${directory}/${name}`),
  );
  return {
    tools: {
      has: new Words(Object.values(layout.programs)),
      lacks: new Set(words(layout.lacks ?? "")),
      complete: layout.programsComplete,
      unsure: new Set(unsureNames),
    },
    paths: {
      has: new Paths(paths, programWords({ ...layout.programs, ...layout.names })),
      lacks: new Set(words(`${layout.missingPaths ?? ""} ${NO_MODULE}`).map((path) => followLinks(links, path))),
      complete: false,
      unsure: new Set(unsurePaths),
    },
    listed,
    links,
  };
}

function addWithParents(paths: Set<string>, path: string): void {
  for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) paths.add(path.slice(0, end));
}

/** Links are between directories and one step deep, which is all the images have. */
export function followLinks(links: Readonly<Record<string, string>>, path: string): string {
  for (const [link, target] of Object.entries(links)) {
    if (path === link) return target;
    if (path.startsWith(`${link}/`)) return target + path.slice(link.length);
  }
  return path;
}

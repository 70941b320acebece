import type { Place } from "../../../build/obstacle.ts";
import type { Copy } from "../../../docker/dockerfile/ast.ts";
import { basename, dirname } from "../../../text/path.ts";
import { defineCause } from "../../cause.ts";
import { copyBehind, lastCopy } from "../../context-copy.ts";
import { contextRelative, relate } from "../../places.ts";

interface Data {
  readonly name: string;
  /** As COPY would name it. */
  readonly file: string;
  /** Of the package, in the image. */
  readonly dir: string;
  readonly place: Place;
  readonly copy: Copy | undefined;
}

export const cause = defineCause<Data>({
  slug: "go-file-not-copied",
  phase: 6,
  title: "a file of a package is not copied into the image",
  severity: "error",
  fault: "repository",
  rank: 10,
  claims: {
    "name-undefined": ({ name, dir, place, declared }, site) => {
      const file = declared?.why === "absent" ? contextRelative(site, declared.file) : undefined;
      return file === undefined || site.plan.context.ignoredBy(file)
        ? undefined
        : { name, file, dir, place, copy: lastCopy(site) };
    },
  },
  message: ({ name, file }) =>
    `\`${name}\` is declared in \`${file}\`, which no COPY brings into the image, so it is undefined for the compiler; copy the whole directory (\`COPY ${dirname(file) === "." ? ". ." : `${dirname(file)} …`}\`)`,
  related: ({ place, copy }, site) => [
    ...relate(site, place, "used here"),
    ...(copy ? [{ ...site.plan.dockerfile.source.location(copy.span), message: "the last COPY before it" }] : []),
  ],
  prints: ({ name }) => [`undefined: ${name}`],
  fixes: ({ file, dir, copy }, site) =>
    copy ? [copyBehind(site, copy, file, `${dir === "/" ? "" : dir}/${basename(file)}`)] : [],
});

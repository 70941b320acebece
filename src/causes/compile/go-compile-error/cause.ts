import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

type Refused = ObstacleOf<"import-unused" | "name-undefined">;

export const cause = defineCause<Refused>({
  slug: "go-compile-error",
  phase: 6,
  title: "the Go code doesn't compile",
  severity: "error",
  fault: "repository",
  claims: { "import-unused": (obstacle) => obstacle, "name-undefined": (obstacle) => obstacle },
  // a generator makes what stands nowhere, or stands in a file that is only there for the generator
  absent: (refused) => refused.kind === "name-undefined" && refused.declared?.why !== "test",
  message: (refused) => (refused.kind === "import-unused" ? unused(refused) : undeclared(refused)),
  related: ({ kind, place }, site) => relate(site, place, kind === "import-unused" ? "imported here" : "used here"),
  prints: (refused) =>
    refused.kind === "import-unused"
      ? [`"${refused.package}" imported${refused.as === undefined ? "" : ` as ${refused.as}`} and not used`]
      : [`undefined: ${refused.name}`],
});

function unused({ package: path, as, place }: ObstacleOf<"import-unused">): string {
  return `\`${place.file}\` imports \`${path}\`${as === undefined ? "" : ` (as \`${as}\`)`} and doesn't use it, which the compiler refuses; remove the import, or write \`import _ "${path}"\` when only its effects are wanted`;
}

function undeclared({ name, package: path, place, declared }: ObstacleOf<"name-undefined">): string {
  const used = `\`${place.file}\` uses \`${name}\`, which`;
  if (declared?.why === "test")
    return `${used} only \`${declared.file}\` declares: test files aren't compiled by \`go build\`; move it to another file`;
  if (declared?.why === "constraint")
    return `${used} only \`${declared.file}\` declares, and its name or its \`//go:build\` line leaves it out here; declare it for this platform and these tags as well, or run the generator that does`;
  return `${used} no file of package \`${path}\` declares, and the compiler refuses that; if a generator makes it, commit its output or run it in a step before`;
}

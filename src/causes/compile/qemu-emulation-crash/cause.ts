import type { ObstacleOf } from "../../../build/obstacle.ts";
import type { Edit } from "../../../text/edit.ts";
import { defineCause, type Site } from "../../cause.ts";
import { insertBefore, instructionAt } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"go-emulated">>({
  slug: "qemu-emulation-crash",
  phase: 6,
  title: "the go command runs under emulation",
  severity: "warning",
  fault: "repository",
  confidence: "likely",
  claims: { "go-emulated": (obstacle) => obstacle },
  message: ({ platform, builder }) =>
    `for \`${platform}\`, a builder of \`${builder}\` runs this step under emulation: many times slower, and the go command may crash there; build on the builder's own platform with \`FROM --platform=$BUILDPLATFORM\` and compile with \`GOARCH=$TARGETARCH\``,
  related: ({ from }, site) => {
    const { source } = site.plan.dockerfile;
    return [{ ...source.location(source.lineSpan(from)), message: "takes the platform of the image" }];
  },
  fixes: ({ from }, site) => {
    const edits = crossCompile(site, from);
    return edits ? [{ title: "compile on the builder's platform", safety: "unsafe", edits }] : [];
  },
});

/** Only where it is one plain `go build` without cgo: with cgo, a cross compiler is needed too. */
function crossCompile(site: Site, from: number): Edit[] | undefined {
  const stage = site.plan.dockerfile.stages.find((each) => each.from.line === from);
  const run = instructionAt(site, site.hit.line);
  if (!stage || stage.from.platform || run?.keyword !== "RUN" || run.command.form !== "shell") return undefined;
  const runs = stage.instructions.filter((each) => each.keyword === "RUN");
  const [segment] = run.command.script.segments;
  const { text } = run.command.script;
  if (runs.length !== 1 || !segment || !/^CGO_ENABLED=0 go build\b/.test(text) || /GOARCH|GOOS|&&|;/.test(text))
    return undefined;
  const { file } = site.plan.dockerfile.source;
  const { start } = stage.from.image.span;
  return [
    { file, start, end: start, text: "--platform=$BUILDPLATFORM " },
    insertBefore(site, run.line, "ARG TARGETOS TARGETARCH"),
    { file, start: segment.offset, end: segment.offset, text: "GOOS=$TARGETOS GOARCH=$TARGETARCH " },
  ];
}

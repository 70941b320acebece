/** Base images without a version: what is built depends on the day. */
import { parseReference } from "../../docker/reference.ts";
import type { Plan } from "../plan.ts";
import type { Hit } from "../trace.ts";
import { builtStages } from "./chain.ts";

/** Images whose `latest` moves from one release of a language or distribution to the next. */
const MOVING =
  /^library\/(?:golang|alpine|debian|ubuntu|node|python|rust|busybox|nginx|postgres|fedora|amazonlinux|rockylinux|buildpack-deps)$/;

export function floatingTag(plan: Plan): readonly Hit[] {
  const found = builtStages(plan).flatMap(({ index, stage, base }) => {
    if (base.kind !== "image") return [];
    const ref = parseReference(base.ref);
    if ("message" in ref || ref.digest !== undefined) return [];
    const floats = MOVING.test(ref.path) && (ref.tag ?? "latest") === "latest";
    // `golang:alpine` says on what, not which
    const anyGo = ref.path === "library/golang" && !/\d/.test(ref.tag ?? "");
    return floats || anyGo ? [{ index, from: stage.from, image: base.ref }] : [];
  });
  const [first] = found;
  if (!first) return [];
  const others = [...new Set(found.map(({ image }) => image))].filter((image) => image !== first.image);
  const obstacle = { kind: "tag-floats", image: first.image, others } as const;
  return [{ obstacle, line: first.from.line, span: first.from.image.span, stage: first.index }];
}

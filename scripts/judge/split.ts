/**
 * Two thirds of all projects are there to learn from; what the rest shows is looked at only to measure. The project's
 * name decides, so that the split is the same everywhere.
 */
import { lot } from "./mutations/draw.ts";

export const parts = ["learned", "unseen"] as const;
export type Part = (typeof parts)[number];

/** `project` is `owner/name`. */
export function partOf(project: string): Part {
  return lot(`split ${project.toLowerCase()}`) % 3 === 0 ? "unseen" : "learned";
}

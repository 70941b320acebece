/**
 * Why a setting of an image isn't known. When the image as a whole isn't, its file system says so for a name that nobody
 * uses, and the report tells that one reason instead of everything that follows from it.
 */
import type { Doubt } from "../answer.ts";
import type { Filesystem } from "./filesystem.ts";

export function whyUnknown(fs: Filesystem, otherwise: Doubt): Doubt {
  const asked = fs.stat("/.a-name-that-nobody-uses");
  return asked.is === "unknown" ? asked.reason : otherwise;
}

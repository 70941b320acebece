/** What `slipway dump` can read. */
export const DUMP_FORMATS = [
  "gomod",
  "gosum",
  "gowork",
  "modules-txt",
  "gosource",
  "dockerfile",
  "dockerignore",
  "compose",
  "plan",
  "trace",
] as const;

export type DumpFormat = (typeof DUMP_FORMATS)[number];

import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    { pattern: /avc: +denied +\{ (?<right>[^}]+) \} for .*scontext=\S*:container_t:/ },
    { pattern: /SELinux is preventing (?<program>\S+) from (?<right>.{1,60}) access on/ },
    { pattern: /lsetxattr (?<path>\/\S+): operation not (?:permitted|supported)/, guess: true },
  ],
  message: ({ path, right }) =>
    `SELinux doesn't let the container ${right === undefined ? "use" : `\`${right.trim()}\` on`} ${named(path, "what is mounted into it")}; mount it with a label of its own: \`-v DIR:/data:Z\` (\`:z\` when several containers share it)`,
};

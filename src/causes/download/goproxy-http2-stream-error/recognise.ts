import type { Recogniser } from "../../recogniser.ts";
import { fetchData, isRegistry } from "../../words/network.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    {
      pattern: /stream error: stream ID \d+; (?<code>[A-Z_]+)(?:; received from peer)?/,
      when: (_, seen) =>
        seen.step?.status !== "passed" &&
        !isRegistry(seen) &&
        !/image|buildx|kaniko/.test(seen.lines[seen.at]?.text ?? ""),
      more: fetchData,
    },
  ],
  message: ({ code }) =>
    `an HTTP/2 download was broken off (${code ?? "stream error"}), by a middlebox or a flaky link; run the build again, and try \`GODEBUG=http2client=0\` if it stays`,
};

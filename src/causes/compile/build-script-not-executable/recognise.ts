import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern: /(?:^|: )(?:\d+: )?(?<script>[.\w/-]*\/[\w./-]+): [Pp]ermission denied$/,
      when: (_, seen) => seen.step?.instruction?.startsWith("RUN") ?? false,
    },
    { pattern: /make: (?:\*\*\* )?\[?.{0,80}(?<script>\.\/\S+): Permission denied/ },
    {
      pattern: /exec: "(?<script>\.{0,2}\/[^"]+)": permission denied/,
      when: (_, seen) => seen.step?.instruction?.startsWith("RUN") ?? false,
    },
  ],
  message: ({ script }) =>
    `${named(script, "the script")} has no execute bit (exit code 126); set it in git (\`git update-index --chmod=+x ${script ?? "FILE"}\`), or call it as \`sh ${script ?? "FILE"}\``,
};

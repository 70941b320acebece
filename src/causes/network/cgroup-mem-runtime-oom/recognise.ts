import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    // the kernel's own log
    { pattern: /Memory cgroup out of memory: Kill(?:ed)? process \d+ \((?<program>[^)]+)\)/ },
    { pattern: /(?<program>\S+) invoked oom-killer: /, guess: true },
    // docker inspect
    { pattern: /"OOMKilled": true/ },
    {
      pattern: /^fatal error: (?:runtime: )?(?:out of memory|cannot allocate memory)|^runtime: out of memory/,
      when: (_, { step }) => step === undefined,
      guess: true,
    },
    { pattern: /^(?<program>\S+) exited with code 137$/, weight: "symptom" },
  ],
  message: ({ program }) =>
    `the memory limit of the container was reached, and the kernel killed ${named(program, "the program")} (exit code 137); raise the limit (\`mem_limit\`, \`--memory\`), and tell the garbage collector of it: \`GOMEMLIMIT\` at some 90 %`,
  decide: () =>
    "does `docker inspect -f '{{.State.OOMKilled}}' NAME` say true? If not, somebody else killed it: `docker stop` after its time was over, too",
};

import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern:
        /Container (?<container>\S+ )?failed to exit within (?<seconds>\d+)\s?s\w* of (?:signal 15|SIGTERM|kill)/i,
      weight: "passing",
    },
    {
      pattern:
        /StopSignal SIGTERM(?: \(\d+\))? failed to stop container (?<container>\S+) in (?<seconds>\d+) seconds, resorting to SIGKILL/,
      weight: "passing",
    },
  ],
  message: ({ container, seconds }) =>
    `${named(container?.trim(), "the container")} doesn't end within ${seconds ?? "the"} seconds of SIGTERM and is killed (exit code 137): a shell as first process doesn't pass the signal on, or the program's own shutdown takes longer than it is given; start the program in exec form, end its work in time (\`server.Shutdown\` with a shorter limit), or give it more: \`stop_grace_period\`, \`docker stop -t\`, \`terminationGracePeriodSeconds\``,
  decide: () =>
    "does `docker top NAME` show a shell as the first process? Then that keeps the signal; else the program needs longer than it has",
};

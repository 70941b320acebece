import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 2,
  wordings: [
    {
      pattern:
        /error: \d+ bytes of body are still expected|fetch-pack: unexpected disconnect while reading sideband packet|fatal: early EOF|fatal: (?:index-pack|fetch-pack) failed|fatal: the remote end hung up unexpectedly/,
    },
    { pattern: /error: RPC failed; (?:curl \d+|HTTP \d+|result=\d+)/ },
    // nobody answers at all, or the server is in trouble
    {
      pattern:
        /fatal: unable to access '(?<url>[^']+)': (?<reason>Failed to connect to [^:]{1,200}(?:: [\w' ]{1,60})?|The requested URL returned error: 5\d\d|Empty reply from server|Operation timed out after .{1,80}|.{0,40}Connection (?:timed out|reset by peer|refused).{0,40}|.{0,80}(?:SSL_ERROR_SYSCALL|unexpected eof while reading).{0,40})/,
      guess: true,
    },
    {
      pattern:
        /ssh: connect to host (?<host>\S+) port (?<port>\d+): (?<reason>Connection refused|Connection timed out|Operation timed out|Network is unreachable|No route to host)/,
      guess: true,
    },
    { pattern: /invalid pseudo-version: git fetch -f .*exit status 128/, weight: "passing" },
  ],
  message: ({ url, host, reason }) =>
    reason === undefined
      ? "the transfer from the git server was cut off (`invalid pseudo-version` before it only follows from that); run the build again, or fetch through a module proxy instead of `direct`"
      : `git can't fetch from ${named(url ?? host, "the server")}: ${reason}; run the build again, see whether the network of the build lets it through (a proxy, a firewall: ssh is often closed), or fetch through a module proxy instead of \`direct\``,
  decide: ({ url, host }) =>
    `does \`docker run --rm alpine/git ls-remote ${url ?? `ssh://${host ?? "HOST"}/…`}\` answer from the same machine? If so, it was for a moment only`,
};

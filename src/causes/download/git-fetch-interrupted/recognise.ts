import { before, named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 2,
  wordings: [
    {
      pattern:
        /error: \d+ bytes of body are still expected|fetch-pack: unexpected disconnect while reading sideband packet|fatal: early EOF|fatal: (?:index-pack|fetch-pack) failed|fatal: the remote end hung up unexpectedly/,
      // a hook or filter that isn't there hangs up as well
      when: (_, seen) => before(seen, /not found$|Permission denied|Smudge error/, 6) === undefined,
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
    // whatever else curl says through git
    {
      pattern:
        /fatal: unable to access '(?<url>[^']+)': (?<reason>gnutls_handshake\(\) failed.{0,80}|GnuTLS recv error.{0,80}|HTTP\/2 stream .{0,80}|The requested URL returned error: 429|OpenSSL SSL_\w+: .{0,80}|Recv failure.{0,60}|Send failure.{0,60}|transfer closed.{0,60}|TLS connect error.{0,80}|schannel: .{0,80})/,
      guess: true,
    },
    {
      pattern:
        /fatal: (?:fetch-pack: invalid index-pack output|read error: (?<reason>.{1,60})|git fetch-pack: expected shallow list)/,
    },
    {
      pattern: /fatal: unable to connect to (?<host>[^\s:]+):/,
      guess: true,
      more: () => ({ reason: "nobody answers" }),
    },
    {
      pattern:
        /(?<reason>kex_exchange_identification: (?:Connection closed by remote host|read: Connection reset by peer)|ssh_exchange_identification: .{1,60})/,
      guess: true,
    },
    {
      pattern: /fatal: unable to access '(?<url>[^']+)': (?<reason>(?!Could ?n[o']t resolve).{1,120})/,
      guess: true,
      weight: "passing",
    },
    // whatever else git says to go's questions
    {
      pattern: /git (?:fetch|ls-remote|clone) .{0,300}exit status (?:1|128):$/,
      guess: true,
      weight: "passing",
      more: (seen) => ({ reason: /^\s*(.{1,160})/.exec(seen.lines[seen.at + 1]?.text ?? "")?.[1] ?? "it fails" }),
    },
    {
      pattern: /failed to fetch remote (?<url>\S+): (?<reason>(?:git stderr:|exit status).{0,120})/,
      guess: true,
      weight: "passing",
    },
  ],
  message: ({ url, host, reason }) =>
    reason === undefined
      ? "the transfer from the git server was cut off (`invalid pseudo-version` before it only follows from that); run the build again, or fetch through a module proxy instead of `direct`"
      : `git can't fetch from ${named(url ?? host, "the server")}: ${reason}; run the build again, see whether the network of the build lets it through (a proxy, a firewall: ssh is often closed), or fetch through a module proxy instead of \`direct\``,
  decide: ({ url, host }) =>
    `does \`docker run --rm alpine/git ls-remote ${url ?? `ssh://${host ?? "HOST"}/…`}\` answer from the same machine? If so, it was for a moment only`,
};

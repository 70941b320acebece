import { before, type Recogniser, type Seen } from "../../recogniser.ts";
import { isGoFetch } from "../../words/network.ts";

/** The job shows that the machine has a proxy, and the build doesn't use it. */
function hasProxy(seen: Seen): boolean {
  return (
    before(seen, /\bhttps?_proxy["']?\s*[=:]\s*["']?https?:\/\//i, 2000) !== undefined &&
    before(seen, /--build-arg[= ]["']?https?_proxy/i, 2000) === undefined
  );
}

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    {
      pattern:
        /dial tcp (?<address>[\d.]+:\d+): (?:connect: )?(?:i\/o timeout|connection timed out|no route to host|network is unreachable)/,
      guess: true,
      when: (_, seen) => isGoFetch(seen) && hasProxy(seen),
    },
    {
      pattern:
        /dial tcp: lookup (?<address>\S+) on \S+: (?:read udp \S+: i\/o timeout|server misbehaving|no such host)/,
      guess: true,
      when: (_, seen) => isGoFetch(seen) && hasProxy(seen),
    },
  ],
  message: ({ address }) =>
    `go connects to ${address ?? "the module proxy"} itself although the machine has an HTTP proxy: give it to the build, \`--build-arg HTTP_PROXY --build-arg HTTPS_PROXY --build-arg NO_PROXY\``,
  decide: () =>
    "does `curl -I https://goproxy.cn` on the same machine fail with `env -u HTTPS_PROXY -u https_proxy` before it?",
};

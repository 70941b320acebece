import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 3,
  wordings: [
    {
      pattern:
        /verifying (?:module|go\.mod|[^\s:@]{1,200}@v[^\s:@]{1,100}): (?:(?<module>[^\s:@]{1,200})@(?<version>v[^\s:@]{1,100}): )?(?:Get "?https?:\/\/(?<host>[^\s/"]+)|reading https?:\/\/(?<host2>[^\s/"]+))\S*(?:lookup|tile|latest)\S*: (?<reason>dial tcp.{1,200}|.{0,40}timeout.{0,40}|EOF|5\d\d .{1,40}|.{0,40}(?:x509|reset).{0,80}|403 Forbidden)/,
    },
    // whatever else comes between
    {
      pattern:
        /(?:verifying (?:module|go\.mod|[^\s:@]{1,200}@v[^\s:@]{1,100}): ).{0,300}(?:reading|Get) "?https?:\/\/(?<host>[^\s/"]+)\/\S*(?:lookup|tile|latest)\S*: /,
      guess: true,
      weight: "passing",
    },
    {
      pattern:
        /verifying (?:module|go\.mod): (?:.{0,300}: )?(?:initializing sumdb\.Client|checking tree#|malformed (?:note|tree|record)|invalid transparency proof)/,
      guess: true,
      weight: "passing",
    },
  ],
  message: ({ host, host2, module }) =>
    `go can't ask the checksum database ${named(host ?? host2, "")} about ${named(module, "a module")}, which go.sum doesn't have: it is blocked while the proxy works; complete go.sum (\`go mod tidy\`), use a proxy that answers for the database as well, or set \`GONOSUMDB\` for private paths`,
};

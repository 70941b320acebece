import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { replaceSpan } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"static-glibc">>({
  slug: "cgo-static-link-warning",
  phase: 6,
  title: "a static program that still asks for glibc's libraries when it looks names up",
  severity: "warning",
  fault: "repository",
  confidence: "likely",
  claims: { "static-glibc": (obstacle) => obstacle },
  message: ({ package: path, symbol }) =>
    `\`-static\` puts glibc into the program, but its ${symbol === "getaddrinfo" ? "host" : "user"} lookups (through \`${path}\`) load libraries of that very glibc when they run, and fail or crash in an image without them; add \`-tags netgo,osusergo\``,
  prints: ({ symbol }) => [
    `warning: Using '${symbol}' in statically linked applications requires at runtime the shared libraries from the glibc version used for linking`,
  ],
  fixes: (_, site) => {
    const { span } = site.hit;
    if (!span) return [];
    const text = site.plan.dockerfile.source.text.slice(span.start, span.end);
    const match = /\bgo (?:build|install) /.exec(text);
    if (!match || /\s--?tags\b/.test(text)) return [];
    const at = span.start + match.index + match[0].length;
    return [
      {
        title: "look names up in Go",
        safety: "unsafe",
        edits: [replaceSpan(site, { start: at, end: at }, "-tags netgo,osusergo ")],
      },
    ];
  },
});

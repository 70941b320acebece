import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"go-mod-in-gopath">>({
  slug: "gopath-go-mod-exists",
  phase: 5,
  title: "go.mod was copied into GOPATH itself",
  severity: "error",
  fault: "repository",
  claims: { "go-mod-in-gopath": (obstacle) => obstacle },
  message: ({ path, goVersion }) =>
    `\`${path}\` stands directly in GOPATH, which Go ${goVersion} refuses; set \`WORKDIR /src\` before the COPY`,
  prints: () => ["$GOPATH/go.mod exists but should not"],
});

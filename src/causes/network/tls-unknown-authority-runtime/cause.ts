import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"certificates-missing">>({
  slug: "tls-unknown-authority-runtime",
  phase: 9,
  title: "https is used in an image without certificates",
  severity: "warning",
  fault: "repository",
  confidence: "likely",
  claims: { "certificates-missing": (obstacle) => obstacle },
  message: ({ url }) =>
    `\`${url ?? "an https address"}\` can't be verified in the final image, which has no CA certificates; copy /etc/ssl/certs/ca-certificates.crt from the builder, or use distroless/static`,
  location: ({ place }, site) => locate(site, place),
  prints: () => ["tls: failed to verify certificate: x509: certificate signed by unknown authority"],
});

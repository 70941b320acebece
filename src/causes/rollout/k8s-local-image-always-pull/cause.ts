import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate, relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"local-image-pulled">>({
  slug: "k8s-local-image-always-pull",
  phase: 13,
  title: "an image that is only on the node is pulled from a registry",
  severity: "warning",
  fault: "repository",
  confidence: "likely",
  claims: { "local-image-pulled": (obstacle) => obstacle },
  message: ({ image, written, nowhere }) => {
    const policy = written
      ? "`imagePullPolicy: Always`"
      : "a tag that is `latest` or left out (so `imagePullPolicy` is Always)";
    const end = nowhere
      ? "Docker Hub has none of that name, and the pod ends in ImagePullBackOff"
      : "what was loaded into the cluster doesn't count";
    return `\`${image}\` has ${policy}, so the node asks the registry for it: ${end}; give it another tag than \`latest\`, and \`imagePullPolicy: IfNotPresent\``;
  },
  location: ({ place }, site) => locate(site, place),
  related: ({ by, loaded }, site) =>
    relate(site, by, loaded ? "loaded into the cluster here" : "built here, without a registry"),
});

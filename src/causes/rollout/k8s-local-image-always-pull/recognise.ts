import { after, before, named, type Recogniser } from "../../recogniser.ts";

const LOCAL = /\bminikube\b|\bkind-(?:control-plane|worker)|\bkind load\b|\bk3d-|docker-desktop/;

export const recogniser: Recogniser = {
  fault: "repository",
  // what the general cause says holds as well, except on a cluster of one's own machine
  rank: (_, seen) => ((before(seen, LOCAL, 60) ?? after(seen, LOCAL, 60)) ? 3 : 1),
  wordings: [
    // a single name, and a tag that is `latest` or left out: without a policy of its own such an image is always pulled
    {
      pattern:
        /Failed to pull image "(?<image>[\w.-]+(?::latest)?)": .{0,400}(?:pull access denied|repository does not exist|insufficient_scope)/,
      shared: true,
    },
  ],
  message: ({ image }) =>
    `the node asks Docker Hub for ${named(image, "the image")}, which has no registry in its name and no version: if it was loaded into the cluster, that doesn't count, since \`latest\` is always pulled; give it another tag and \`imagePullPolicy: IfNotPresent\``,
  decide: ({ image }) =>
    `is ${named(image, "the image")} on the node already (\`minikube image ls\`, \`docker exec NODE crictl images\`)? If not, it has to be pushed or loaded first`,
};

import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "unknown",
  rank: 2,
  wordings: [
    // the event that says why stands before these
    { pattern: /Back-off pulling image "(?<image>[^"]+)"/, weight: "symptom" },
    { pattern: /\b(?:ErrImagePull|ImagePullBackOff)\b/, weight: "symptom" },
    { pattern: /is waiting to start: (?:trying and failing to pull image|image can't be pulled)/, weight: "symptom" },
    {
      pattern:
        /Failed to pull image "(?![\w.-]+(?::latest)?")(?<image>[^"]+)": .{0,400}(?:pull access denied|repository does not exist|insufficient_scope)/,
    },
    // or it was loaded into the cluster, and is pulled nevertheless
    {
      pattern:
        /Failed to pull image "(?<image>[\w.-]+(?::latest)?)": .{0,400}(?:pull access denied|repository does not exist|insufficient_scope)/,
      shared: true,
    },
    { pattern: /image: (?<image>\S+)\)?.*pull access denied for/, guess: true },
    { pattern: /Failed to pull image "(?<image>[^"]+)": /, weight: "passing", guess: true },
  ],
  message: ({ image }) =>
    `the node can't pull ${named(image, "the image")}: it was never pushed (a name without a registry means Docker Hub), or the pod has no imagePullSecrets for it; push it, or load it into the cluster (\`kind load docker-image\`, \`minikube image load\`) with \`imagePullPolicy: IfNotPresent\``,
  decide: ({ image }) =>
    `is there ${named(image, "such an image")} in a registry? A name without a registry means Docker Hub: \`docker pull\` with it says so`,
};

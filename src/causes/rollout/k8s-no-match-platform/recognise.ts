import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 3,
  wordings: [
    {
      pattern:
        /Failed to pull image "(?<image>[^"]+)": .{0,400}no match(?:ing manifest)? for (?:platform in manifest|\S+ in the manifest list)/,
    },
  ],
  message: ({ image }) =>
    `${named(image, "the image")} is not built for the node's processor; build it for both: \`docker buildx build --platform linux/amd64,linux/arm64 --push\`, or bind the pod to nodes that fit: \`nodeSelector: kubernetes.io/arch\``,
};

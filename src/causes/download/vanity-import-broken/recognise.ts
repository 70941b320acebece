import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    {
      pattern:
        /unrecognized import path "(?<package>[^"]+)": (?<reason>.{0,200}no go-import meta tags|reading https?:\S+\?go-get=1: \d{3} .{0,40}|parse .{0,200}|https fetch: .{0,200})/,
      when: ({ reason }) => !/HTTP response to HTTPS|x509/.test(reason ?? ""),
    },
    // whatever else keeps go from finding the repository
    {
      pattern:
        /unrecognized import path "(?<package>[^"]+)": (?<reason>(?!reading https?:\S+\?go-get=1: 40[13]).{1,200})/,
      guess: true,
      weight: "passing",
      when: ({ reason }) => !/HTTP response to HTTPS|x509|dial tcp/.test(reason ?? ""),
    },
  ],
  message: (data) =>
    `${named(data["package"], "an import path")} doesn't lead to code: its host answers without a go-import tag, or not at all; the path is misspelled or the host is gone: replace the module, or fetch it through a proxy that still has it`,
};

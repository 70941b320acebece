import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 3,
  wordings: [
    { pattern: /(?<reason>[Cc]annot perform an interactive login from a non[ -]TTY device)/ },
    { pattern: /(?<reason>unauthorized: incorrect username or password)/ },
    { pattern: /(?<reason>Error saving credentials: .{1,120}|error storing credentials - err: .{1,120})/ },
    // what arrives empty may be a secret that isn't given
    { pattern: /(?<reason>Username and password required)$/, shared: true },
    { pattern: /(?<reason>denied: Your authorization token has expired)/ },
    { pattern: /(?<reason>Error: Password Required|password is empty|Must provide --username with --password-stdin)/ },
    { pattern: /Error logging in to \S+: (?<reason>.{1,160})/ },
    { pattern: /logging into "(?<host>[^"]+)": (?<reason>invalid username\/password)/ },
  ],
  message: ({ reason, host }) =>
    `the login to ${named(host, "the registry")} fails (${(reason ?? "").slice(0, 120)}): a wrong, empty or expired password or token; secrets are empty in runs for forks`,
  decide: () => "are the names in `username:` and `password:` those of secrets that are defined for this job?",
};

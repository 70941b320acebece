import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    { pattern: /runtime\/cgo: pthread_create failed: Operation not permitted/ },
    { pattern: /make(?:\[\d+\])?: (?:\/bin\/sh|make|[a-z][\w.-]{0,30}): Operation not permitted/ },
    { pattern: /(?:getcwd|faccessat2|clone3).{0,60}Operation not permitted/, guess: true },
  ],
  message: () =>
    "the image's C library uses system calls (clone3, faccessat2) that this Docker's seccomp profile doesn't know and forbids; update Docker (20.10.10 or newer) and libseccomp, or use an image of an older distribution",
};

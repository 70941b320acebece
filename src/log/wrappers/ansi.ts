/** Escape sequences of terminals, and the characters that no program's message has. */

/* eslint-disable no-control-regex -- this is about control characters */
// Jenkins' notes to itself, in hidden letters; colours and cursor movements; titles and links of terminals; Buildkite's time stamps
const ESCAPE =
  /\u001B\[8mha:[^\u001B]*\u001B\[0m|\u001B(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)|_[^\u0007\u001B]*\u0007?|[()][AB012]|[=>78cDEHM])/g;
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;
const ANY = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFEFF]/;
/* eslint-enable no-control-regex */

export function stripAnsi(text: string): string {
  if (!ANY.test(text)) return text;
  return text
    .replace(ESCAPE, "")
    .replace(CONTROL, "")
    .replace(/^\uFEFF/, "");
}

/** What a letter behind a backslash stands for in C, in the shells' `echo` and `printf`, and in .env files. */
export const cEscapes: Readonly<Record<string, string>> = {
  a: "\u0007",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
};

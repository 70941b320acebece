/** Names that need no declaration, of any version of Go. @see https://go.dev/ref/spec#Predeclared_identifiers */
export const predeclared: ReadonlySet<string> = new Set(
  (
    "any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string uint uint8 uint16 " +
    "uint32 uint64 uintptr true false iota nil append cap clear close complex copy delete imag len make max min new panic print println " +
    "real recover"
  ).split(" "),
);

/** Those that some releases in use don't have yet, by the release that brought them. */
export const laterPredeclared: ReadonlyMap<string, string> = new Map([
  ["any", "1.18"],
  ["comparable", "1.18"],
  ["clear", "1.21"],
  ["max", "1.21"],
  ["min", "1.21"],
]);

/** Random multi-stage files for the stage graph: readable ones, wrong only in what stages may name. */
import type { Request } from "../../../src/docker/testdata/answers.ts";
import type { Random } from "./random.ts";

const names = ["a", "b", "c", "base", "Build", "scratch", "x-1"] as const;
const images = [
  "alpine",
  "golang:$V",
  "$I",
  "scratch",
  "Alpine",
  "a:b:c",
  "ghcr.io/x/y:1",
  "${I:-debian}",
  "${X}",
  "${I:1}",
  "$TARGETARCH",
  "x/$BUILDOS",
] as const;
const platforms = [
  "$BUILDPLATFORM",
  "linux/arm64",
  "$TARGETPLATFORM",
  "$P",
  "$BUILDPLATFROM",
  "a/b/c/d",
  "linux",
] as const;

export function randomBuild(random: Random): Request {
  const lines: string[] = random.some(0, 2, () =>
    random.pick([
      "ARG V=1.22",
      "ARG I=alpine",
      "ARG I",
      "ARG W=$V-x",
      "ARG P=linux/$TARGETARCH",
      'ARG Z="q',
      "ARG I=${V}",
    ]),
  );
  for (let stage = 1 + random.below(5); stage > 0; stage--) {
    lines.push(randomFrom(random), ...random.some(0, 3, () => randomStep(random)));
  }
  const target = random.chance(25) ? random.pick(["a", "B", "base", "bass", "0", "stage-1", "bild", "build"]) : "";
  const buildArgs: Record<string, string> = {};
  if (random.chance(25))
    buildArgs[random.pick(["V", "I", "P", "TARGETARCH", "X"])] = random.pick(["1.23", "", "debian", "linux/amd64"]);
  return { op: "build", text: lines.join("\n"), target, buildArgs };
}

function randomFrom(random: Random): string {
  const platform = random.chance(12) ? `--platform=${random.pick(platforms)} ` : "";
  const image = random.chance(45) ? random.pick(names) : random.pick(images);
  return `FROM ${platform}${image}${random.chance(70) ? ` AS ${random.pick(names)}` : ""}`;
}

function randomStep(random: Random): string {
  const from = random.chance(60)
    ? random.pick(names)
    : random.pick(["0", "1", "2", "3", "-1", "+1", "9", "alpine", "$A", "x/y:1", "Q", "\\a"]);
  switch (random.below(8)) {
    case 0:
      return `RUN --mount=from=${random.pick(names)},target=/m true`;
    case 1:
      return "RUN --mount=type=cache,target=/c true";
    case 2:
      return `ONBUILD COPY --from=${from} /x /y`;
    case 3:
      return random.pick(["ONBUILD FOO y", "ONBUILD RUN true", "ENV A=b", "RUN true", "ONBUILD COPY a"]);
    default:
      return `COPY --from=${from} /x /y`;
  }
}

/**
 * Docker's classic builder, which a repository chooses with `DOCKER_BUILDKIT=0`: it knows no mounts, no here-documents and
 * fewer flags. @see https://docs.docker.com/build/buildkit/
 */
import type { Instruction } from "../../docker/dockerfile/ast.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { Place } from "../obstacle.ts";
import type { Plan } from "../plan.ts";
import type { Hit } from "../trace.ts";
import { builtStages } from "./chain.ts";

const FILES =
  "Makefile makefile GNUmakefile .gitlab-ci.yml .travis.yml .circleci/config.yml Jenkinsfile .env build.sh".split(" ");
const DIRS = [".github/workflows", "scripts", "hack", "ci", "build", "script"];
const CHOSEN = /^(?![ \t]*#).*?(\bDOCKER_BUILDKIT[ \t]*[:?]?[=:][ \t]*["']?0\b)/m;
const FLAGS: Readonly<Record<string, RegExp>> = {
  RUN: /^(?:mount|network|security)$/,
  COPY: /^(?:link|chmod|parents|exclude)$/,
  ADD: /^(?:link|chmod|checksum|keep-git-dir|exclude)$/,
};

export function classicBuilder(plan: Plan): readonly Hit[] {
  return [...unknownFeature(plan), ...plainDestination(plan)];
}

/** Several sources need a destination that ends with a slash there, `.` included. */
function plainDestination(plan: Plan): readonly Hit[] {
  for (const { index, stage } of builtStages(plan)) {
    for (const instruction of stage.instructions) {
      if (instruction.keyword !== "COPY" && instruction.keyword !== "ADD") continue;
      const { text, span } = instruction.destination;
      if (instruction.sources.length < 2 || /[/\\$"]$|\$/.test(text)) continue;
      const place = chosenAt(plan.world.snapshot, plan.world.memo);
      if (!place) return [];
      const obstacle = { kind: "classic-destination", keyword: instruction.keyword, destination: text, place } as const;
      return [{ obstacle, line: instruction.line, span, stage: index }];
    }
  }
  return [];
}

function unknownFeature(plan: Plan): readonly Hit[] {
  for (const { index, stage } of builtStages(plan)) {
    for (const instruction of stage.instructions) {
      const feature = needs(instruction);
      if (feature === undefined) continue;
      const place = chosenAt(plan.world.snapshot, plan.world.memo);
      return place
        ? [
            {
              obstacle: { kind: "classic-builder", feature, place },
              line: instruction.line,
              span: undefined,
              stage: index,
            },
          ]
        : [];
    }
  }
  return [];
}

function needs({ keyword, flags, heredocs }: Instruction): string | undefined {
  if (heredocs.length > 0) return "a here-document";
  const flag = flags.find(({ name }) => FLAGS[keyword]?.test(name));
  return flag && `${keyword} --${flag.name}`;
}

/** Looked for once a run. */
function chosenAt(snapshot: Snapshot, memo: Map<string, unknown>): Place | undefined {
  const key = "classic-builder";
  if (!memo.has(key)) memo.set(key, search(snapshot));
  return memo.get(key) as Place | undefined;
}

function search(snapshot: Snapshot): Place | undefined {
  const inside = DIRS.flatMap((dir) => snapshot.list(dir).map((name) => `${dir}/${name}`));
  for (const file of [...FILES, ...inside.filter((path) => /\.(?:ya?ml|sh|mk)$/.test(path))]) {
    const text = snapshot.read(file);
    const found = text === undefined ? undefined : CHOSEN.exec(text);
    if (text === undefined || !found) continue;
    const end = found.index + found[0].length;
    const span = { start: end - (found[1] ?? "").length, end };
    return { file, line: text.slice(0, span.start).split("\n").length, span };
  }
  return undefined;
}

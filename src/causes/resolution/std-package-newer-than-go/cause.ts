import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"std-package-missing">>({
  slug: "std-package-newer-than-go",
  phase: 5,
  title: "the image's Go lacks a standard package",
  severity: "error",
  fault: "repository",
  rank: 5,
  claims: {
    "std-package-missing": (obstacle) =>
      obstacle.since === undefined && obstacle.experiment === undefined ? undefined : obstacle,
  },
  message: ({ package: path, since, running, experiment }) => {
    if (experiment === undefined)
      return `standard package \`${path}\` came with Go ${since}, the image brings Go ${running}; build with \`golang:${since}\` or newer`;
    const newer = since === undefined ? "" : `, or build with \`golang:${since}\` or newer`;
    return `standard package \`${path}\` is an experiment in Go ${running}, which the image brings; set \`ENV GOEXPERIMENT=${experiment}\`${newer}`;
  },
  related: ({ importer, package: path }, site) => relate(site, importer, `imports \`${path}\``),
  prints: ({ package: path, running, experiment }) => {
    const minor = Number(running.split(".")[1]);
    if (experiment !== undefined)
      return [`imports ${path}: build constraints exclude all Go files in /usr/local/go/src/${path}`];
    return [`package ${path} is not in ${minor < 21 ? "GOROOT" : "std"} (/usr/local/go/src/${path})`];
  },
});

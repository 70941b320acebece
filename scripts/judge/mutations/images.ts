/** What goes wrong with what is not COPY, RUN or FROM. */
import { basename } from "../../../src/text/path.ts";
import type { Mutation } from "./mutation.ts";
import { allArgs, dropped, edited, finalStage, instructions, linesOf, replaced } from "./site.ts";

export const images: readonly Mutation[] = [
  {
    kind: "entrypoint-moved",
    intent: "breaking",
    mutants: (site) =>
      (finalStage(site)?.instructions ?? [])
        .filter(({ keyword }) => keyword === "ENTRYPOINT" || keyword === "CMD")
        .flatMap((own) =>
          replaced(
            site,
            own,
            /(\[\s*")(?:\/[\w./-]*\/|\.\/|\/)?([\w.-]+)"/,
            '$1/usr/local/sbin/$2"',
            "another directory",
          ),
        ),
  },
  {
    kind: "workdir-dropped",
    intent: "breaking",
    mutants: (site) =>
      instructions(site)
        .filter(({ keyword }) => keyword === "WORKDIR")
        .map((own) => dropped(site, own, "no WORKDIR")),
  },
  {
    kind: "instruction-misspelled",
    intent: "breaking",
    mutants: (site) =>
      instructions(site).map((own) =>
        edited(site, `${own.keyword} misspelled (line ${own.line})`, [
          {
            ...own.keywordSpan,
            text: `${own.keyword.slice(0, -2)}${own.keyword.slice(-1)}${own.keyword.slice(-2, -1)}`,
          },
        ]),
      ),
  },
  {
    kind: "arg-out-of-scope",
    intent: "breaking",
    mutants: (site) => {
      const [first] = site.dockerfile.stages;
      if (!first) return [];
      const at = linesOf(site, first.from).start;
      return instructions(site)
        .filter((own) => own.keyword === "ARG")
        .map((own) => {
          const { start, end } = linesOf(site, own);
          const text = site.dockerfile.source.text.slice(start, end);
          return edited(site, `ARG above the first FROM (line ${own.line})`, [
            { start: at, end: at, text },
            { start, end, text: "" },
          ]);
        });
    },
  },
  {
    kind: "user-unknown",
    intent: "breaking",
    mutants: (site) => {
      const last = finalStage(site)?.instructions.find(({ keyword }) => keyword === "ENTRYPOINT" || keyword === "CMD");
      if (!last) return [];
      const at = linesOf(site, last).start;
      return [edited(site, "USER that nobody made", [{ start: at, end: at, text: "USER appuser\n" }])];
    },
  },
  {
    kind: "comment-added",
    intent: "harmless",
    mutants: (site) =>
      instructions(site)
        .slice(0, 4)
        .map((own) => {
          const at = linesOf(site, own).start;
          return edited(site, `a comment (line ${own.line})`, [
            { start: at, end: at, text: "# syntax=none FROM scratch AS build\n# COPY missing.txt /\n" },
          ]);
        }),
  },
  {
    kind: "arg-unused",
    intent: "harmless",
    mutants: (site) => {
      const names = new Set(allArgs(site).flatMap(({ args }) => args.map(({ name }) => name.text)));
      return site.dockerfile.stages
        .filter(() => !names.has("BUILD_DATE"))
        .map(({ from, index }) => {
          const at = linesOf(site, from).end;
          const before = site.dockerfile.source.text.slice(0, at).endsWith("\n") ? "" : "\n";
          return edited(site, `an unused ARG in stage ${index}`, [
            { start: at, end: at, text: `${before}ARG BUILD_DATE\n` },
          ]);
        });
    },
  },
  {
    kind: "env-form-old",
    intent: "harmless",
    mutants: (site) =>
      instructions(site).flatMap((own) => {
        if (own.keyword !== "ENV" || own.pairs.length !== 1 || own.line !== own.endLine) return [];
        return replaced(site, own, /^(ENV\s+)(\w+)=([^\s"'\\]+)\s*$/i, "$1$2 $3", "ENV NAME VALUE");
      }),
  },
  {
    kind: "label-added",
    intent: "harmless",
    mutants: (site) => {
      const last = finalStage(site);
      if (!last) return [];
      const at = linesOf(site, last.from).end;
      const before = site.dockerfile.source.text.slice(0, at).endsWith("\n") ? "" : "\n";
      const text = `${before}LABEL org.opencontainers.image.title="${basename(site.path)} RUN COPY"\n`;
      return [edited(site, "a label", [{ start: at, end: at, text }])];
    },
  },
];

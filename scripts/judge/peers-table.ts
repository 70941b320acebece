/** What each checker says of the builds that fail and of those that are healthy, side by side. */
import type { Said } from "./peers.ts";
import { type Row, startFailed } from "./row.ts";

/** Fails to build, or what is built can't be started. */
function isBroken({ seen, foreseen }: Row): boolean {
  return (
    seen.outcome === "fails" || seen.start === "fails" || (foreseen.start === "fails" && startFailed(foreseen, seen))
  );
}

function cells(name: string, broken: readonly Said[], healthy: readonly Said[]): string {
  const of = (rows: readonly Said[], level: keyof Said): string =>
    `${rows.filter((said) => said[level] > 0).length} of ${rows.length}`;
  return `| ${[name, of(broken, "errors"), of(healthy, "errors"), of(broken, "all"), of(healthy, "all")].join(" | ")} |`;
}

/** Empty when no other checker was asked. */
export function peersTable(rows: readonly Row[]): string {
  const asked = rows.filter(({ seen, peers }) => seen.outcome !== "unplayed" && peers !== undefined);
  if (asked.length === 0) return "";
  const [broken, healthy] = [asked.filter(isBroken), asked.filter((row) => !isBroken(row))];
  const names = [...new Set(asked.flatMap(({ peers = {} }) => Object.keys(peers)))];
  const slipway = (row: Row): Said => row.foreseen.said ?? { errors: 0, all: 0 };
  const lines = names.map((name) => {
    const said = (part: readonly Row[]): Said[] => part.flatMap(({ peers = {} }) => peers[name] ?? []);
    return cells(name, said(broken), said(healthy));
  });
  return [
    "| checker | errors on failing | errors on healthy | anything on failing | anything on healthy |",
    "| --- | --- | --- | --- | --- |",
    cells("Slipway", broken.map(slipway), healthy.map(slipway)),
    ...lines,
    "",
  ].join("\n");
}

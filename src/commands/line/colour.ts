import type { Terminal } from "../../host/terminal.ts";
import type { Given } from "./spec.ts";

/** `--color` decides; without it the terminal and its environment do. */
export function useColour(given: Given, terminal: Terminal): boolean {
  const when = given.one("color") ?? "auto";
  return when === "auto" ? terminal.colour : when === "always";
}

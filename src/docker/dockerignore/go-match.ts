/** Matching a Go expression against a path, in time linear in path × items. */
import { type Item, readRegexp } from "./go-regexp.ts";

/** Undefined when Go can't compile the expression. */
export function compileRegexp(expression: string): ((path: string) => boolean) | undefined {
  const alternatives = readRegexp(expression);
  if (!alternatives) return undefined;
  if (alternatives.some(mayBacktrack)) {
    const programs = alternatives.map((items) => items.flatMap(instructionsOf));
    return (path) => programs.some((program) => simulate(program, Array.from(path)));
  }
  const native = new RegExp(alternatives.map((items) => items.map(sourceOf).join("")).join("|"), "u");
  return (path) => native.test(path);
}

/** With two repetitions the platform's matcher can't get lost, with more it can. */
function mayBacktrack(items: readonly Item[]): boolean {
  const open = items.filter(
    (item) => item.kind === "directories" || (item.kind === "characters" && item.least !== item.most),
  );
  return open.length > 2 || items.length > 1000;
}

function sourceOf(item: Item): string {
  if (item.kind === "directories") return "(?:[^\\n]*\\/)?";
  if (item.kind === "assertion") return item.source;
  const { source, least, most } = item;
  if (least === 1 && most === 1) return source;
  return most === Infinity ? `${source}{${least},}` : `${source}{${least},${most}}`;
}

/** `skip` may be passed over, `loop` may take further characters; both for one character's condition. */
type Instruction =
  | { readonly take: RegExp; readonly skip: boolean; readonly loop: boolean }
  | { readonly assertion: string }
  | { readonly directories: true };

function instructionsOf(item: Item): Instruction[] {
  if (item.kind === "directories") return [{ directories: true }];
  if (item.kind === "assertion") return [{ assertion: item.source }];
  const take = new RegExp(`^(?:${item.source})$`, "u");
  const list: Instruction[] = Array.from({ length: item.least }, () => ({ take, skip: false, loop: false }));
  if (item.most === Infinity) list.push({ take, skip: true, loop: true });
  else for (let more = item.least; more < item.most; more++) list.push({ take, skip: true, loop: false });
  return list;
}

/** All possible places in the program at once. Inside `(.*\/)?` at index `i` the place is `i + 0.5`. */
function simulate(program: readonly Instruction[], points: readonly string[]): boolean {
  let places = new Set<number>();
  for (let at = 0; at <= points.length; at++) {
    places.add(0);
    passOver(program, places, points, at);
    if (places.has(program.length)) return true;
    const next = new Set<number>();
    for (const place of places) advance(program, place, points[at], next);
    places = next;
  }
  return false;
}

/** Adds the places that are reached without a character. */
function passOver(program: readonly Instruction[], places: Set<number>, points: readonly string[], at: number): void {
  for (const place of places) {
    const instruction = program[place];
    if (!instruction) continue;
    if ("directories" in instruction) places.add(place + 0.5);
    const passes = "take" in instruction ? instruction.skip : "directories" in instruction;
    if (passes || ("assertion" in instruction && holds(instruction.assertion, points, at))) places.add(place + 1);
  }
}

function holds(assertion: string, points: readonly string[], at: number): boolean {
  if (assertion === "^") return at === 0;
  if (assertion === "$") return at === points.length;
  const boundary = isWord(points[at - 1]) !== isWord(points[at]);
  return assertion === "\\b" ? boundary : !boundary;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /^\w$/.test(character);
}

function advance(program: readonly Instruction[], place: number, point: string | undefined, next: Set<number>): void {
  if (point === undefined) return;
  if (!Number.isInteger(place)) {
    if (point !== "\n") next.add(place);
    if (point === "/") next.add(place + 0.5);
    return;
  }
  const instruction = program[place];
  if (instruction && "take" in instruction && instruction.take.test(point))
    next.add(instruction.loop ? place : place + 1);
}

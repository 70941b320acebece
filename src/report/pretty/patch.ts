/** The edits of a fix as a unified diff: lines that stay alike are never shown as changed. */
import { applyEdits, type Edit } from "../../text/edit.ts";
import { safeText } from "../safe-text.ts";

const CONTEXT = 2;

export interface PatchLine {
  readonly kind: "file" | "hunk" | "same" | "removed" | "added";
  readonly text: string;
}

interface Change {
  /** First old line, from 0, and how many are replaced. */
  readonly at: number;
  readonly count: number;
  readonly lines: readonly string[];
}

/** `old` is undefined when the file doesn't exist yet. */
export function patch(file: string, shown: string, old: string | undefined, edits: readonly Edit[]): PatchLine[] {
  const own = edits.filter((edit) => edit.file === file);
  const before = toLines(old ?? "");
  const changes = changesOf(file, old ?? "", own);
  if (changes.length === 0) return [];
  const out: PatchLine[] = [
    { kind: "file", text: `--- ${old === undefined ? "/dev/null" : shown}` },
    { kind: "file", text: `+++ ${shown}` },
  ];
  let drift = 0;
  for (const group of grouped(changes)) {
    out.push(...hunk(before, group, drift));
    for (const change of group) drift += change.lines.length - change.count;
  }
  return out.map((line) => ({ kind: line.kind, text: safeText(line.text) }));
}

function toLines(text: string): string[] {
  const lines = text.split("\n").map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** One change per stretch of lines that edits touch. */
function changesOf(file: string, old: string, edits: readonly Edit[]): Change[] {
  const stretches: { start: number; end: number; edits: Edit[] }[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const start = old.lastIndexOf("\n", edit.start - 1) + 1;
    const newline = old.indexOf("\n", Math.max(edit.end, edit.start));
    const end = newline === -1 ? old.length : newline + 1;
    const last = stretches.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.edits.push(edit);
    } else stretches.push({ start: edit.start === 0 ? 0 : start, end, edits: [edit] });
  }
  return stretches.flatMap(({ start, end, edits: own }) => {
    const moved = own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    const removed = toLines(old.slice(start, end));
    const added = toLines(applyEdits(file, old.slice(start, end), moved));
    return trimmed(toLines(old.slice(0, start)).length, removed, added);
  });
}

/** Leaves out the lines at both ends that stay as they are. */
function trimmed(at: number, removed: readonly string[], added: readonly string[]): Change[] {
  let head = 0;
  while (head < removed.length && head < added.length && removed[head] === added[head]) head++;
  let tail = 0;
  while (tail < removed.length - head && tail < added.length - head && removed.at(-1 - tail) === added.at(-1 - tail))
    tail++;
  const change = { at: at + head, count: removed.length - head - tail, lines: added.slice(head, added.length - tail) };
  return change.count === 0 && change.lines.length === 0 ? [] : [change];
}

/** Changes whose context would touch share a hunk. */
function grouped(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1)?.at(-1);
    if (last && change.at - (last.at + last.count) <= 2 * CONTEXT) groups.at(-1)?.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunk(before: readonly string[], changes: readonly Change[], drift: number): PatchLine[] {
  const first = Math.max(0, (changes[0]?.at ?? 0) - CONTEXT);
  const last = changes.at(-1);
  const end = Math.min(before.length, (last ? last.at + last.count : 0) + CONTEXT);
  const lines: PatchLine[] = [];
  let at = first;
  let added = 0;
  for (const change of changes) {
    for (; at < change.at; at++) lines.push({ kind: "same", text: ` ${before[at] ?? ""}` });
    for (; at < change.at + change.count; at++) lines.push({ kind: "removed", text: `-${before[at] ?? ""}` });
    for (const line of change.lines) lines.push({ kind: "added", text: `+${line}` });
    added += change.lines.length - change.count;
  }
  for (; at < end; at++) lines.push({ kind: "same", text: ` ${before[at] ?? ""}` });
  const oldCount = end - first;
  const newCount = oldCount + added;
  const text = `@@ -${range(first, oldCount)} +${range(first + drift, newCount)} @@`;
  return [{ kind: "hunk", text }, ...lines];
}

function range(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}

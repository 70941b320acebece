/**
 * How much work a backtracking matcher has with a pattern: a count, the same on every machine, where a time would be
 * another one on a busy one. Matches as ECMA-262 says for what patterns of recognisers are made of; other syntax throws.
 */

type Next = (at: number) => boolean;
type Node = (line: string, at: number, next: Next) => boolean;

/** Steps that it takes to match, or not to match, the line from any of its places. */
export function stepsOf(pattern: RegExp, line: string, limit = 1e7): number {
  const counter = { steps: 0, limit };
  const node = new Parser(pattern, counter).alternatives();
  for (let at = 0; at <= line.length && counter.steps < limit; at++) if (node(line, at, () => true)) break;
  return counter.steps;
}

class Parser {
  private at = 0;

  private readonly source: string;
  private readonly flags: string;
  private readonly counter: { steps: number; readonly limit: number };

  constructor({ source, flags }: RegExp, counter: { steps: number; readonly limit: number }) {
    this.source = source;
    this.flags = flags;
    this.counter = counter;
  }

  alternatives(): Node {
    const all = [this.sequence()];
    while (this.take("|")) all.push(this.sequence());
    return (line, at, next) => all.some((one) => one(line, at, next));
  }

  private take(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private sequence(): Node {
    const parts: Node[] = [];
    while (this.at < this.source.length && !/[|)]/.test(this.source[this.at] ?? "")) parts.push(this.term());
    const from =
      (index: number): Node =>
      (line, at, next) => {
        const part = parts[index];
        return part ? part(line, at, (then) => from(index + 1)(line, then, next)) : next(at);
      };
    return from(0);
  }

  private term(): Node {
    const assertion = /^(?:\\[bB]|[$^])/.exec(this.source.slice(this.at))?.[0];
    if (assertion !== undefined) {
      this.at += assertion.length;
      const sticky = new RegExp(assertion, "y");
      return (line, at, next) => {
        sticky.lastIndex = at;
        return this.step() && sticky.test(line) && next(at);
      };
    }
    const look = /^\(\?<?[!=]/.exec(this.source.slice(this.at))?.[0];
    if (look !== undefined) return this.look(look);
    return this.repeated(this.source[this.at] === "(" ? this.group() : this.character());
  }

  /** Lookbehinds are tried from every place before, which is more work than a real matcher has. */
  private look(opening: string): Node {
    this.at += opening.length;
    const inner = this.alternatives();
    this.take(")");
    const wanted = opening.endsWith("=");
    if (!opening.includes("<")) return (line, at, next) => inner(line, at, () => true) === wanted && next(at);
    return (line, at, next) => {
      let found = false;
      for (let from = at; from >= 0 && !found; from--) found = inner(line, from, (end) => end === at);
      return found === wanted && next(at);
    };
  }

  private group(): Node {
    this.at += /^\((?:\?:|\?<\w+>)?/.exec(this.source.slice(this.at))?.[0].length ?? 0;
    const inner = this.alternatives();
    if (!this.take(")")) throw new SyntaxError(`${this.source} at ${this.at}`);
    return inner;
  }

  private character(): Node {
    const text = /^(?:\[(?:\\.|[^\]\\])*\]|\\(?:x[\da-f]{2}|u[\da-f]{4}|[^\d])|[^\\])/is.exec(
      this.source.slice(this.at),
    )?.[0];
    if (text === undefined) throw new SyntaxError(`${this.source} at ${this.at}`);
    this.at += text.length;
    const one = new RegExp(text, this.flags.includes("i") ? "i" : "");
    const known = new Map<string, boolean>();
    return (line, at, next) => {
      if (!this.step() || at >= line.length) return false;
      const character = line[at] ?? "";
      let matches = known.get(character);
      if (matches === undefined) known.set(character, (matches = one.test(character)));
      return matches && next(at + 1);
    };
  }

  private repeated(node: Node): Node {
    const [text = "", least, comma, most] = /^(?:[*+?]|\{(\d+)(,)?(\d+)?\})/.exec(this.source.slice(this.at)) ?? [];
    if (text === "") return node;
    this.at += text.length;
    const lazy = this.take("?");
    const min = text === "+" ? 1 : Number(least ?? 0);
    const max =
      text === "?" ? 1 : least === undefined ? Infinity : comma === undefined ? min : Number(most ?? Infinity);
    const again =
      (count: number): Node =>
      (line, at, next) => {
        const more = (): boolean =>
          count < max && node(line, at, (then) => then > at && again(count + 1)(line, then, next));
        if (count < min) return more();
        return lazy ? next(at) || more() : more() || next(at);
      };
    return again(0);
  }

  private step(): boolean {
    return ++this.counter.steps < this.counter.limit;
  }
}

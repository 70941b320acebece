/** Collects the words of a text while it is lexed: white space from plain text separates, quoted text does not. */
import { isSpace } from "../go-text.ts";
import type { LexState } from "./state.ts";

export class WordCollector {
  readonly words: string[] = [];
  readonly #state: LexState;
  #inWord = false;

  constructor(state: LexState) {
    this.#state = state;
    state.word = "";
  }

  /** Text that white space inside splits. */
  add(text: string): void {
    let start = 0;
    for (let at = 0; at < text.length; at++) {
      if (!isSpace(text.charCodeAt(at))) continue;
      if (at > start) this.addRaw(text.slice(start, at));
      this.#space();
      start = at + 1;
    }
    if (text.length > start) this.addRaw(text.slice(start));
  }

  /** Text that stays together. */
  addRaw(text: string): void {
    this.#state.word += text;
    this.#inWord = true;
  }

  #space(): void {
    if (!this.#inWord || this.#state.word === "") return;
    this.words.push(this.#state.word);
    this.#state.word = "";
    this.#inWord = false;
  }

  finish(): readonly string[] {
    if (this.#state.word !== "") this.words.push(this.#state.word);
    this.#state.word = "";
    return this.words;
  }
}

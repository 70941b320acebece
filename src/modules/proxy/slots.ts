/**
 * How many requests run at once: as many as the server takes. Each sign of overload halves them, each success gives a little
 * back.
 */
export class Slots {
  readonly #most: number;
  readonly #waiting: (() => void)[] = [];
  #limit: number;
  #running = 0;

  constructor(most: number) {
    this.#most = most;
    this.#limit = most;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running < Math.floor(this.#limit)) this.#running++;
    else {
      // whoever wakes this one has counted it already
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
    try {
      return await work();
    } finally {
      this.#running--;
      this.#wake();
    }
  }

  overloaded(): void {
    this.#limit = Math.max(2, this.#limit / 2);
  }

  succeeded(): void {
    this.#limit = Math.min(this.#most, this.#limit + 1 / this.#limit);
  }

  #wake(): void {
    while (this.#running < Math.floor(this.#limit)) {
      const next = this.#waiting.shift();
      if (!next) return;
      this.#running++;
      next();
    }
  }
}

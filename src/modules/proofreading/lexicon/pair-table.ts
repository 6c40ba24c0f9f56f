// Pair of units → number, without an object for each. Decides nothing.
import { KeyFilter } from "./key-filter.ts";

/** Both units are Chinese characters, so that 0 is no key. */
export class PairTable {
  /** Key and value side by side, so that one look fetches both. */
  #rows: Int32Array;
  #mask: number;
  #left: number;
  readonly #filter: KeyFilter;

  /** `bits`: twice to four times as many slots as rows are expected. */
  constructor(bits: number) {
    this.#rows = new Int32Array(2 << bits);
    this.#mask = (1 << bits) - 1;
    this.#left = (1 << bits) * 0.7;
    this.#filter = new KeyFilter(bits + 3);
  }

  #rowOf(key: number, mixed: number): number {
    let slot = (mixed >>> 11) & this.#mask;
    while (this.#rows[2 * slot] !== 0 && this.#rows[2 * slot] !== key) slot = (slot + 1) & this.#mask;
    return 2 * slot;
  }

  /** 0 where there is none. */
  get(first: number, second: number): number {
    const key = (first << 16) | second;
    const mixed = Math.imul(key, 0x9e3779b1);
    return this.#filter.mayHave(mixed) ? this.#rows[this.#rowOf(key, mixed) + 1]! : 0;
  }

  set(first: number, second: number, value: number): void {
    const key = (first << 16) | second;
    const mixed = Math.imul(key, 0x9e3779b1);
    const row = this.#rowOf(key, mixed);
    if (this.#rows[row] === 0) {
      if (this.#left-- < 1) {
        this.#grow();
        return this.set(first, second, value);
      }
      this.#filter.add(mixed);
      this.#rows[row] = key;
    }
    this.#rows[row + 1] = value;
  }

  #grow(): void {
    const rows = this.#rows;
    this.#rows = new Int32Array(2 * rows.length);
    this.#mask = 2 * this.#mask + 1;
    this.#left = (rows.length / 2) * 0.7;
    for (let row = 0; row < rows.length; row += 2) {
      const key = rows[row]!;
      if (key !== 0) this.#rows.set(rows.subarray(row, row + 2), this.#rowOf(key, Math.imul(key, 0x9e3779b1)));
    }
  }
}

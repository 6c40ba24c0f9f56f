// Which keys a table surely lacks: two bits of one word each, in so little memory that it stays in the processor's cache where the table does not.
export class KeyFilter {
  readonly #words: Uint32Array;
  readonly #shift: number;

  /** Of 2 to the power of `size` bits: eight or more a key. */
  constructor(size: number) {
    this.#words = new Uint32Array(1 << (size - 5));
    this.#shift = 37 - size;
  }

  /** `key`: 32 bits, well mixed; the highest choose the word. */
  add(key: number): void {
    this.#words[key >>> this.#shift]! |= (1 << (key >>> (this.#shift - 5))) | (1 << (key >>> (this.#shift - 10)));
  }

  mayHave(key: number): boolean {
    const word = this.#words[key >>> this.#shift]!;
    return ((word >>> (key >>> (this.#shift - 5))) & (word >>> (key >>> (this.#shift - 10))) & 1) !== 0;
  }
}

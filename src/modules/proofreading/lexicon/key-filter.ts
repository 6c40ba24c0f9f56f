// Which keys a table surely lacks: one bit each, in so little memory that it stays in the processor's cache where the table does not.
export class KeyFilter {
  readonly #bits: Uint32Array;
  readonly #shift: number;

  /** Of 2 to the power of `size` bits: eight or more a key. */
  constructor(size: number) {
    this.#bits = new Uint32Array(1 << (size - 5));
    this.#shift = 32 - size;
  }

  /** `key`: 32 bits, well mixed. */
  add(key: number): void {
    const slot = key >>> this.#shift;
    this.#bits[slot >>> 5]! |= 1 << (slot & 31);
  }

  mayHave(key: number): boolean {
    const slot = key >>> this.#shift;
    return (this.#bits[slot >>> 5]! & (1 << (slot & 31))) !== 0;
  }
}

// Which keys a table surely lacks: one bit each in a quarter of a megabyte, which stays in the processor's cache where the table does not.
const BITS = 21;

export class KeyFilter {
  readonly #bits = new Uint32Array(1 << (BITS - 5));

  /** `key`: 32 bits, well mixed. */
  add(key: number): void {
    const slot = key >>> (32 - BITS);
    this.#bits[slot >>> 5]! |= 1 << (slot & 31);
  }

  mayHave(key: number): boolean {
    const slot = key >>> (32 - BITS);
    return (this.#bits[slot >>> 5]! & (1 << (slot & 31))) !== 0;
  }
}

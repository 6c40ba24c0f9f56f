// One text for one JSON value: what is hashed, approved and compared. Equal values give equal texts whatever order their keys were written in.
// Follows RFC 8785 (keys by UTF-16 code unit, numbers and strings as ECMAScript writes them). Does not normalise Unicode: that is the caller's.

/**
 * The canonical JSON text of a value. A property that is undefined is absent, as in JSON. What JSON cannot hold (undefined elsewhere, NaN,
 * infinities, bigint, functions, symbols, Dates and other class instances) throws TypeError with its place: hashing a guess would be worse.
 */
export const canonicalJson = (value: unknown): string => write(value, []);

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

// `path` holds the objects and keys on the way down: the keys for the message, the objects to see a circle before it overflows the stack.
const write = (value: unknown, path: { within: object; key: string | number }[]): string => {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value !== "object") throw refusal(value, path);
  if (path.some(({ within }) => within === value)) throw new TypeError(`canonical JSON: circular at ${placeOf(path)}`);
  const inside = (key: string | number, child: unknown): string => {
    path.push({ within: value, key });
    const text = write(child, path);
    path.pop();
    return text;
  };
  if (Array.isArray(value)) return `[${Array.from(value, (child, index) => inside(index, child)).join(",")}]`;
  if (!isPlain(value)) throw refusal(value, path);
  const members = Object.entries(value).filter(([, child]) => child !== undefined);
  members.sort(([a], [b]) => byCodeUnit(a, b));
  return `{${members.map(([key, child]) => `${JSON.stringify(key)}:${inside(key, child)}`).join(",")}}`;
};

const placeOf = (path: { key: string | number }[]): string => ["$", ...path.map(({ key }) => String(key))].join(".");

const refusal = (value: unknown, path: { key: string | number }[]): TypeError => {
  const what =
    typeof value === "object" ? `an instance of ${value?.constructor?.name ?? "a class"}` : typeof value === "number" ? String(value) : typeof value;
  return new TypeError(`canonical JSON: ${what} at ${placeOf(path)}`);
};

// Adding to lists of any length: spreading a hundred thousand items into a call overflows the stack.

export const append = <T>(list: T[], items: Iterable<T>): void => {
  for (const item of items) list.push(item);
};

// Masked forms of personal data for suggestions, lists and logs: enough to tell two people apart, never enough to call or find one.

const hidden = (count: number): string => "*".repeat(Math.max(0, count));

/** Province and the last four: neither the county nor the birthday stays. */
export const maskCitizenId = (id: string): string => id.slice(0, 2) + hidden(id.length - 6) + id.slice(-4);

/** Network and the last two: a million numbers are left to try. */
export const maskMobile = (digits: string): string => digits.slice(0, 3) + hidden(digits.length - 5) + digits.slice(-2);

/** The last four, as receipts print it. */
export const maskCard = (digits: string): string => hidden(digits.length - 4) + digits.slice(-4);

/** The last two. */
export const maskLandline = (digits: string): string => hidden(digits.length - 2) + digits.slice(-2);

/** First letter and the server. */
export const maskEmail = (address: string): string => {
  const at = address.lastIndexOf("@");
  return at < 1 ? hidden(address.length) : `${address.slice(0, 1)}***${address.slice(at)}`;
};

// The register number of a request, 〔2026〕12号, as everybody is told it; what somebody may write for it; and the id that addresses and the database
// use, r-2026-000012. Pure.

export type RegisterNumber = { year: number; number: number };

/** 〔2026〕12号 */
export const registerNumber = ({ year, number }: RegisterNumber): string => `〔${year}〕${number}号`;

/** r-2026-000012 */
export const requestIdOf = ({ year, number }: RegisterNumber): string => `r-${year}-${String(number).padStart(6, "0")}`;

const WRITTEN = /^(?:(?:[〔[(【](\d{4})[〕\])】]|(?:r-)?(\d{4})-)第?)?(\d{1,9})号?$/iu;

/** What somebody who looks for a number writes: 〔2026〕12号, 2026-12, 12号, 12, and the id. */
export const registerNumberIn = (text: string): { year?: number; number: number } | undefined => {
  const [, bracketed, dashed, number] = WRITTEN.exec(text.normalize("NFKC").replaceAll(/\s/gu, "")) ?? [];
  const year = bracketed ?? dashed;
  return number === undefined ? undefined : { number: Number(number), ...(year === undefined ? {} : { year: Number(year) }) };
};

/** The id of the one request that is written of; undefined where the year is not named. */
export const requestIdIn = (text: string): string | undefined => {
  const written = registerNumberIn(text);
  return written?.year === undefined ? undefined : requestIdOf({ year: written.year, number: written.number });
};

/** The register number of the request with this id. */
export const registerNumberOf = (id: string): string => {
  const { year, number } = registerNumberIn(id) ?? {};
  if (year === undefined || number === undefined) throw new Error(`${id} is no id of a request`);
  return registerNumber({ year, number });
};

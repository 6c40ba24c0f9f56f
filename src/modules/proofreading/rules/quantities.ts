// Figures of running text with their scale: what they are worth, and how far the written figure may be off by rounding. Judges nothing.

/** Figures and their scale, two groups. */
export const FIGURE = "(\\d+(?:,\\d{3})*(?:\\.\\d+)?)(万亿|万|亿)?";
/** What things are counted and measured in, no group. */
export const UNIT =
  "(?:人次|人|户|家|名|个|件|项|元|亩|吨|公里|千米|所|辆|台|套|头|只|起|宗|条|篇|份|场|处|座|眼|批次|株|立方米|平方米|平方千米|平方公里|公顷|张|例|票|千克|公斤|千瓦时|度)";

export type Quantity = {
  value: number;
  /** Half a unit of the last place, for what was rounded; 0 for whole numbers without a scale. */
  slack: number;
};

const SCALES: Record<string, number> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

export const quantityOf = (figures: string, scale = ""): Quantity => {
  const factor = SCALES[scale] ?? 1;
  const places = figures.split(".")[1]?.length ?? 0;
  return { value: Number(figures.replaceAll(",", "")) * factor, slack: factor === 1 && places === 0 ? 0 : 0.5 * 10 ** -places * factor };
};

/** Whether what follows from two quantities may be what is stated of them. */
export const mayBe = ({ value, slack }: Quantity, low: number, high: number): boolean =>
  value + slack >= low - 1e-9 * Math.abs(low) && value - slack <= high + 1e-9 * Math.abs(high);

/** Without the dust of binary fractions. */
export const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;

/** In the scale of `like`: 60000 as 6 for 万. */
export const inScale = (value: number, scale = ""): string => `${Number((value / (SCALES[scale] ?? 1)).toFixed(2))}${scale}`;

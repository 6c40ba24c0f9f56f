// Table two of the annual report: figures of rules, permits, penalties, compulsion and fees. A unit enters them with their source; empty is 0.
export const TABLE_TWO = [
  { key: "rules-made", block: "第二十条第（一）项", row: "规章", column: "本年制发件数" },
  { key: "rules-repealed", block: "第二十条第（一）项", row: "规章", column: "本年废止件数" },
  { key: "rules-in-force", block: "第二十条第（一）项", row: "规章", column: "现行有效件数" },
  { key: "norms-made", block: "第二十条第（一）项", row: "行政规范性文件", column: "本年制发件数" },
  { key: "norms-repealed", block: "第二十条第（一）项", row: "行政规范性文件", column: "本年废止件数" },
  { key: "norms-in-force", block: "第二十条第（一）项", row: "行政规范性文件", column: "现行有效件数" },
  { key: "permits", block: "第二十条第（五）项", row: "行政许可", column: "本年处理决定数量" },
  { key: "penalties", block: "第二十条第（六）项", row: "行政处罚", column: "本年处理决定数量" },
  { key: "compulsion", block: "第二十条第（六）项", row: "行政强制", column: "本年处理决定数量" },
  { key: "fees", block: "第二十条第（八）项", row: "行政事业性收费", column: "本年收费金额（单位：万元）" },
] as const;
export type TableTwoKey = (typeof TABLE_TWO)[number]["key"];
export type TableTwo = Partial<Record<TableTwoKey, number>>;

/** What does not fit, in Chinese. A county makes no 规章; what is in force follows from last year's, which the form itself does not check. */
export const doubtsAboutTableTwo = (now: TableTwo, before?: TableTwo): string[] => {
  const of = (figures: TableTwo, key: TableTwoKey): number => figures[key] ?? 0;
  const doubts: string[] = [];
  if (of(now, "rules-made") + of(now, "rules-repealed") + of(now, "rules-in-force") > 0) doubts.push("旗县没有规章制定权，规章一行应当为 0");
  if (before) {
    const expected = of(before, "norms-in-force") + of(now, "norms-made") - of(now, "norms-repealed");
    if (of(now, "norms-in-force") !== expected)
      doubts.push(`行政规范性文件现行有效 ${of(now, "norms-in-force")} 件，按上年结余加制发减废止应为 ${expected} 件；如有到期失效的请说明`);
  }
  for (const { key, row, column } of TABLE_TWO)
    if (of(now, key) < 0 || (key !== "fees" && !Number.isSafeInteger(of(now, key))))
      doubts.push(`${row}「${column}」应当是不小于 0 的${key === "fees" ? "数" : "整数"}`);
  return doubts;
};

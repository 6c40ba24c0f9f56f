// A gazette of one long document: so many articles of twenty items each, of which the tenth is missing. For what has to stay quick with ten thousand paragraphs.
const DIGITS = "零一二三四五六七八九";

/** Up to 999. */
const chinese = (number: number): string => {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const last = ones > 0 ? DIGITS[ones]! : "";
  const rest = tens > 0 ? `${tens > 1 || hundreds > 0 ? DIGITS[tens] : ""}十${last}` : hundreds > 0 && ones > 0 ? `零${last}` : last;
  return (hundreds > 0 ? `${DIGITS[hundreds]}百` : "") + rest;
};
const SENTENCE = "各单位应当按照职责分工逐项登记，明确责任人和完成期限，办结后报主管部门备案。";
const HEAD = [
  "青禾县人民政府公报\n2024年第3期（总第61期）\n",
  "青禾县人民政府\n关于印发《青禾县农田管护办法》的通知\n青政发〔2024〕21号\n",
  "各乡镇人民政府：\n现将办法印发给你们，请认真执行。\n青禾县人民政府\n2024年7月2日\n",
  "青禾县农田管护办法\n",
];

export const bigGazette = (articles: number): string =>
  [
    ...HEAD,
    ...Array.from({ length: articles }, (_, article) =>
      [
        `第${chinese(article + 1)}条　${SENTENCE}`,
        ...Array.from({ length: 20 }, (__, item) => `（${chinese(item < 9 ? item + 1 : item + 2)}）${SENTENCE}`),
      ].join("\n"),
    ),
  ].join("\n");

// Clean gazettes made up from pieces, and the damage that scanning, extraction and careless pasting do to a text: for property tests.
import { fc } from "./properties.ts";

const NUMERALS = "一二三四五六七八九十";
const SENTENCES = [
  "各单位要落实主体责任，按期完成整改任务",
  "供水管网每年汛期之前全面检修一次",
  "对验收不合格的项目，不予拨付剩余资金",
  "工作进展情况每季度末报送县政府办公室",
  "宣传活动要进村入户，做到家喻户晓",
  "设施损坏的，责任单位应当在三日内修复",
];
const SUBJECTS = ["农村饮水安全", "校园周边环境整治", "粮食烘干设施建设", "冬季清洁取暖"];

type Made = { subject: string; serial: number; sections: number[]; pick: number };
const made: fc.Arbitrary<Made> = fc.record({
  subject: fc.constantFrom(...SUBJECTS),
  serial: fc.integer({ min: 1, max: 90 }),
  sections: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 5 }),
  pick: fc.integer({ min: 0, max: 1000 }),
});

const documentOf = ({ subject, serial, sections, pick }: Made, at: number): string[] => {
  let next = pick;
  const sentence = (): string => `${SENTENCES[next++ % SENTENCES.length]}。`;
  return [
    "青禾县人民政府办公室",
    `关于做好${subject}工作的通知`,
    `青政办发〔2024〕${serial + at * 100}号`,
    "各乡镇人民政府，县直各部门：",
    "为做好有关工作，经县政府同意，现将有关事项通知如下。",
    ...sections.flatMap((items, section) => [
      `${NUMERALS[section]}、${items === 0 ? sentence() : "有关要求"}`,
      ...Array.from({ length: items }, (_, item) => `（${NUMERALS[item]}）${sentence()}`),
    ]),
    "青禾县人民政府办公室",
    `2024年${(pick % 12) + 1}月${(pick % 28) + 1}日`,
  ];
};

/** Paragraphs of one issue without any damage. */
export const cleanIssue: fc.Arbitrary<string[]> = fc
  .array(made, { minLength: 1, maxLength: 4 })
  .map((documents) => [
    "青禾县人民政府公报",
    "2024年第3期（总第19期）",
    ...documents.flatMap(documentOf),
    "主办：青禾县人民政府办公室",
    "印数：500册",
  ]);

type Damage = { kind: number; at: number; other: number; text: string };
const KINDS = 14;
const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.nat(KINDS - 1),
  at: fc.nat(10_000),
  other: fc.nat(10_000),
  text: fc.oneof(
    fc.string({ maxLength: 12, unit: "binary" }),
    fc.constantFrom("- 7 -", "第 8 页", "\ufffd", "| 甲 | 1.1 | 2 |", "|---|---|---|", "甲\t乙\t丙", "\f", "附件", "𠮷"),
  ),
});

const apply = (lines: readonly string[], { kind, at, other, text }: Damage): string[] => {
  const out = [...lines];
  if (out.length === 0) return [text];
  const [one, two] = [at % out.length, other % out.length];
  const line = out[one]!;
  const middle = line.length === 0 ? 0 : other % line.length;
  switch (kind) {
    case 0:
      return out.toSpliced(one, 1);
    case 1:
      return out.toSpliced(one, 0, line);
    case 2:
      return out.toSpliced(one, 1, out[two]!).toSpliced(two, 1, line);
    case 3:
      return out.toSpliced(one, 1, line.slice(0, middle), line.slice(middle));
    case 4:
      return out.toSpliced(one, 1, line.slice(0, middle), text, line.slice(middle));
    case 5:
      return out.toSpliced(one, 2, line + (out[one + 1] ?? ""));
    case 6:
      return out.toSpliced(one, 1, line.slice(0, middle) + text + line.slice(middle));
    case 7:
      return out.toSpliced(one, 1, line.replace(/。/g, "").replace(/（/g, "("));
    case 8:
      return out.toSpliced(one, 1, `${line}      ${out[two]}`);
    case 9:
      return out.toSpliced(one, 0, text, text);
    case 10:
      return out.toSpliced(one, 0, ...out.slice(two, two + 6));
    case 11:
      return out.toSpliced(one, 1, `## **${line}**`);
    case 12:
      return [...out.slice(two), ...out.slice(0, two)];
    default:
      return out.toSpliced(one, 1, [...line].join(" "));
  }
};

/** How the paragraphs are parted in the file. */
const parting = fc.constantFrom("\n", "\n\n", "\n\n\n");

export const damagedIssue: fc.Arbitrary<string> = fc
  .tuple(cleanIssue, fc.array(damage, { maxLength: 25 }), parting)
  .map(([lines, damages, between]) => damages.reduce(apply, lines as readonly string[]).join(between));

/** Any text, damaged some times more. */
export const damagedText = (text: string): fc.Arbitrary<string> =>
  fc.array(damage, { maxLength: 12 }).map((damages) => damages.reduce(apply, text.split("\n") as readonly string[]).join("\n"));

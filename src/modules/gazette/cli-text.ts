// What `qizheng import-gazette` prints for a person: the issue, its documents, what was damaged, and the account of all characters. Pure.
import { type Flag, FLAG_NAMES, FlagKind, type FurnitureKind, type GazetteNode, type ImportResult } from "./schema.ts";

const FURNITURE_NAMES: Record<FurnitureKind, string> = {
  masthead: "封面刊头",
  contents: "目录",
  colophon: "版权页",
  "running-head": "书眉",
  "page-number": "页码",
  "table-frame": "表格线和重复的表头",
  markup: "排版符号",
  "heading-of-section": "栏目题",
};

const count = (nodes: readonly GazetteNode[], counts: Map<string, number> = new Map()): Map<string, number> => {
  for (const node of nodes) {
    counts.set(node.level, (counts.get(node.level) ?? 0) + 1);
    count(node.children, counts);
  }
  return counts;
};
const LEVELS: [level: string, unit: string][] = [
  ["chapter", "章"],
  ["article", "条"],
  ["section", "个一级标题"],
  ["item", "项"],
  ["table", "张表"],
  ["heading", "个附件或印发的文本"],
];
const shape = (nodes: readonly GazetteNode[]): string => {
  const counts = count(nodes);
  return LEVELS.flatMap(([level, unit]) => (counts.has(level) ? [`${counts.get(level)}${unit}`] : [])).join("、") || "只有段落";
};

const issueLines = ({ issue }: ImportResult): string[] => {
  const number = [issue.year && `${issue.year}年`, issue.number && `第${issue.number}期`, issue.runningNumber && `（总第${issue.runningNumber}期）`];
  const facts = [
    issue.publishedOn && `出版 ${issue.publishedOn}`,
    issue.permit && `准印 ${issue.permit}`,
    issue.sponsor && `主办 ${issue.sponsor}`,
    issue.contents.length > 0 ? `目录 ${issue.contents.length} 条` : "没有找到目录",
  ];
  return [`${issue.title ?? "（没有认出刊名）"}　${number.filter(Boolean).join("")}`.trimEnd(), `　　${facts.filter(Boolean).join("；")}`];
};

const documentLines = ({ documents }: ImportResult): string[] =>
  documents.flatMap((document, at) => [
    `${String(at + 1).padStart(3)}. ${document.title}`,
    `     ${document.number ?? "无文号"}；${document.organ ?? "发文机关不明"}；${document.madeOn ?? "成文日期不明"}；第${document.line}行起；${shape(document.nodes)}`,
  ]);

const SHOWN = 12;
const flagLines = (flags: readonly Flag[]): string[] =>
  FlagKind.options.flatMap((kind) => {
    const own = flags.filter((flag) => flag.kind === kind);
    if (own.length === 0) return [];
    // What asks a person comes first.
    const sorted = [...own].sort((one, other) => Number(one.confidence === 1) - Number(other.confidence === 1) || one.line - other.line);
    const sure = own.filter(({ confidence }) => confidence === 1).length;
    return [
      `  ${FLAG_NAMES[kind]}　${own.length} 处${sure > 0 ? `（${sure} 处已确定修复）` : ""}`,
      ...sorted
        .slice(0, SHOWN)
        .flatMap((flag) => [
          `    第${flag.line}行　${flag.message}`,
          `        ${flag.confidence === 1 ? "✓" : `？把握${Math.round(flag.confidence * 100)}%`}　${flag.repair}`,
        ]),
      ...(sorted.length > SHOWN ? [`    …… 另有 ${sorted.length - SHOWN} 处，用 --json 看全部`] : []),
    ];
  });

export const importAsText = (file: string, result: ImportResult): string => {
  const { accounting, furniture, flags } = result;
  const kinds = [...new Set(furniture.map(({ kind }) => kind))].map(
    (kind) => `${FURNITURE_NAMES[kind]} ${furniture.filter((one) => one.kind === kind).length} 处`,
  );
  const asks = flags.filter(({ confidence }) => confidence < 1).length;
  return [
    file,
    ...issueLines(result),
    "",
    `文件　${result.documents.length} 份`,
    ...documentLines(result),
    "",
    flags.length === 0 ? "没有发现损坏。" : `损坏和可疑之处　${flags.length} 处，其中 ${asks} 处要请人看`,
    ...flagLines(flags),
    "",
    `字数核对（不计空白）　原文 ${accounting.source} = 归入文件 ${accounting.placed} + 版面文字 ${accounting.furniture} + 搁置待定 ${accounting.flagged}`,
    ...(kinds.length > 0 ? [`　　版面文字：${kinds.join("、")}`] : []),
  ].join("\n");
};

/** One line a file, for a folder of back issues. */
export const importAsLine = (file: string, { issue, documents, flags, accounting }: ImportResult): string =>
  `${file}　${issue.year ?? "?"}年第${issue.number ?? "?"}期　文件 ${documents.length}　要看 ${flags.filter(({ confidence }) => confidence < 1).length}　已修 ${flags.filter(({ confidence }) => confidence === 1).length}　字数 ${accounting.source}`;

// A small gazette as reading it gives it, of our own writing, for tests of the desk and of issues.
import type { Flag, GazetteNode, ImportResult, NodeLevel } from "../../src/modules/gazette/schema.ts";

export const node = (id: string, level: NodeLevel, label: string, text: string, more: Partial<GazetteNode> = {}): GazetteNode => ({
  id,
  level,
  label,
  text,
  lines: [1],
  children: [],
  ...more,
});

export const flag = (line: number, more: Partial<Flag> = {}): Flag => ({
  kind: "cut-by-page",
  line,
  lines: [line],
  message: "这一句被分页切断",
  confidence: 0.6,
  repair: "与下一页的开头接上",
  applied: true,
  held: "",
  ...more,
});

const A = "某政发〔2025〕3号";
export const SOURCE = [
  "某旗人民政府公报 2025年第3期（总第47期）",
  "某旗人民政府关于印发冬季用水办法的通知",
  A,
  "第一章 总则",
  "第一条 为保障冬季用水安全，制定本办法。",
  "第二条 用水单位应当：",
  "（一）每日查看管线；",
  "（二）发现冻裂立即报修。",
  "表一 报修电话",
  "某旗水务局关于节水的通知",
  "一、节约用水",
  "各单位要安装节水器具。",
  "某旗水务局",
  "2025年9月20日",
].join("\n");

export const RESULT: ImportResult = {
  issue: {
    title: "某旗人民政府公报",
    year: 2025,
    number: 3,
    runningNumber: 47,
    kind: "regular",
    publishedOn: "2025-10-15",
    permit: null,
    sponsor: null,
    contents: [],
    colophon: {},
  },
  documents: [
    {
      id: A,
      title: "某旗人民政府关于印发冬季用水办法的通知",
      number: A,
      organ: "土默特左旗人民政府",
      signer: null,
      madeOn: "2025-09-10",
      addressees: "各乡镇人民政府",
      section: "旗政府文件",
      line: 2,
      nodes: [
        node(`${A}/c1`, "chapter", "第一章", "总则", {
          lines: [4],
          children: [
            node(`${A}/1`, "article", "第一条", "为保障冬季用水安全，制定本办法。", { lines: [5] }),
            node(`${A}/2`, "article", "第二条", "用水单位应当：", {
              lines: [6],
              children: [
                node(`${A}/2/1`, "item", "（一）", "每日查看管线；", { lines: [7] }),
                node(`${A}/2/2`, "item", "（二）", "发现冻裂立即报修。", { lines: [8] }),
              ],
            }),
          ],
        }),
        node(`${A}/t1`, "table", "", "表一 报修电话", {
          lines: [9],
          rows: [
            ["乡镇", "电话"],
            ["甲镇", "0471-0000101"],
            ["甲镇", "0471-0000101"],
          ],
        }),
      ],
    },
    {
      id: "某旗水务局/2025-09-20",
      title: "某旗水务局关于节水的通知",
      number: null,
      organ: "土默特左旗水务局",
      signer: null,
      madeOn: "2025-09-20",
      addressees: null,
      section: "部门文件",
      line: 10,
      nodes: [
        node("某旗水务局/2025-09-20/1", "section", "一、", "节约用水", {
          lines: [11],
          children: [node("某旗水务局/2025-09-20/1/1", "paragraph", "", "各单位要安装节水器具。", { lines: [12] })],
        }),
        node("某旗水务局/2025-09-20/s", "signature", "", "某旗水务局\n2025年9月20日", { lines: [13, 14] }),
      ],
    },
  ],
  flags: [
    flag(6),
    flag(9, { kind: "duplicate-rows", message: "表格的第二行和第三行相同", repair: "搁置重复的一行", held: "" }),
    flag(12, { confidence: 1, kind: "garbled" }),
    flag(12, { kind: "out-of-order", held: "多出的一句。" }),
  ],
  furniture: [{ kind: "masthead", line: 1, text: "某旗人民政府公报 2025年第3期（总第47期）" }],
  accounting: { source: 0, placed: 0, furniture: 0, flagged: 0 },
};

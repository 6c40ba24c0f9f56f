// What a record sheet holds, as plain words, and the row of headings, notes and tables it is printed as. No look and no library: both formats
// draw this. Pure.

export type CheckRecord = { label: string; result: "通过" | "不通过" | "不适用"; remark: string };
/** What an act found changed since the act before it. `list` is short; `more` says how many are left out. */
export type ChangeRecord = {
  since: string;
  added: number;
  removed: number;
  changed: number;
  fields: { label: string; before: string; after: string }[];
  list: string[];
  more: number;
};
export type StageRecord = {
  stage: string;
  who: string;
  post: string;
  at: string;
  /** 通过、退回、通过（后因内容改动失效）…; empty where the stage is still to come. */
  decision: string;
  remark: string;
  checks: CheckRecord[];
  changes: ChangeRecord | null;
  /** The hash signed over, shortened by nobody. */
  sha256: string;
};
export type RecordSheet = {
  id: string;
  title: string;
  /** The unit that answers for the manuscript. */
  unit: string;
  state: string;
  revision: number;
  documentNumber: string;
  organ: string;
  drafter: string;
  kind: string;
  column: string;
  openness: string;
  /** Further facts in the order they are read: 成文日期, 信息来源, 责任编辑 … */
  facts: { label: string; value: string }[];
  /** What is withheld from the public, by its ground, without a word of it. */
  withheld: string[];
  stages: StageRecord[];
  /** What was changed between two acts outside of a reading: after a return, or where a change voided the readings before it. */
  between: (ChangeRecord & { until: string })[];
  doubts: {
    office: string;
    question: string;
    askedBy: string;
    askedAt: string;
    answer: string;
    outcome: string;
    answeredBy: string;
    answeredAt: string;
  }[];
  comments: { quote: string; text: string; author: string; at: string; settled: string }[];
  findings: { severity: string; rule: string; text: string; reason: string; settled: string }[];
  /** Found before and no longer in the text, or not looked at: how many. */
  /** Of very many findings those that are not listed one by one. */
  findingsLeftOut?: number;
  findingsSettledByChange: number;
  /** Every act in one line. */
  course: { at: string; what: string; who: string; remark: string }[];
  hashes: { of: string; sha256: string; sm3: string; agrees: string }[];
  publications: {
    revision: number;
    publishedAt: string;
    publishedBy: string;
    indexNumber: string;
    address: string;
    sha256: string;
    sm3: string;
    note: string;
    state: string;
  }[];
  printedAt: string;
  printedBy: string;
};

/** `label`: set as a label. `span`: columns it takes. */
export type Cell = { text: string; label?: boolean; span?: number; centred?: boolean };
/** `height` in millimetres, at least. */
export type Row = { cells: Cell[]; height?: number };
export type SheetPart =
  | { kind: "heading"; text: string }
  | { kind: "note"; text: string }
  | { kind: "table"; weights: number[]; headerRows: number; rows: Row[] };

/** Rows of one table; what is more is counted in words, so that a sheet stays a sheet. */
const MAX_ROWS = 200;
const NONE = "无";

const label = (text: string, more: Partial<Cell> = {}): Cell => ({ text, label: true, centred: true, ...more });
const cell = (text: string, more: Partial<Cell> = {}): Cell => ({ text: text === "" ? "—" : text, ...more });

/** Label and value twice a row; a long value takes the row. */
function factsTable(facts: { label: string; value: string }[]): SheetPart {
  const rows: Row[] = [];
  let pending: Cell[] | undefined;
  const flush = (): void => {
    if (pending) rows.push({ cells: [pending[0]!, { ...pending[1]!, span: 3 }] });
    pending = undefined;
  };
  for (const fact of facts) {
    const pair = [label(fact.label), cell(fact.value)];
    if (fact.value.length > 22) {
      flush();
      rows.push({ cells: [pair[0]!, { ...pair[1]!, span: 3 }] });
    } else if (pending) {
      rows.push({ cells: [...pending, ...pair] });
      pending = undefined;
    } else pending = pair;
  }
  flush();
  return { kind: "table", weights: [3, 7, 3, 7], headerRows: 0, rows };
}

function listTable(weights: number[], head: string[], rows: string[][]): SheetPart[] {
  if (rows.length === 0) return [{ kind: "note", text: NONE }];
  const shown = rows.slice(0, MAX_ROWS);
  const table: SheetPart = {
    kind: "table",
    weights,
    headerRows: 1,
    rows: [{ cells: head.map((text) => label(text)) }, ...shown.map((row) => ({ cells: row.map((text) => cell(text)) }))],
  };
  return rows.length > shown.length ? [table, { kind: "note", text: `另有 ${rows.length - shown.length} 条，见系统中的稿件` }] : [table];
}

const changeWords = (changes: ChangeRecord): string => {
  const counts = [
    changes.changed > 0 ? `修改 ${changes.changed} 处` : "",
    changes.added > 0 ? `新增 ${changes.added} 处` : "",
    changes.removed > 0 ? `删除 ${changes.removed} 处` : "",
  ].filter((part) => part !== "");
  const fields = changes.fields.map((field) => `${field.label}：“${field.before || "空"}”改为“${field.after || "空"}”`);
  if (counts.length === 0 && fields.length === 0) return `与${changes.since}相比没有改动`;
  return [
    `与${changes.since}相比：${[...(counts.length > 0 ? [`正文${counts.join("、")}`] : []), ...(fields.length > 0 ? [`要素改动 ${fields.length} 项`] : [])].join("；")}`,
    ...fields,
    ...changes.list,
    ...(changes.more > 0 ? [`另有 ${changes.more} 处，见系统中的对照`] : []),
  ].join("\n");
};

function stageTable(stage: StageRecord): SheetPart {
  const rows: Row[] = [
    { cells: [label("环节"), cell(stage.stage), label("结论"), cell(stage.decision === "" ? "尚未办理" : stage.decision)] },
    { cells: [label("审核人"), cell(stage.who), label("岗位"), cell(stage.post)] },
    { cells: [label("时间"), cell(stage.at, { span: 3 })] },
  ];
  if (stage.checks.length > 0)
    rows.push({
      cells: [
        label("审核要点"),
        cell(stage.checks.map((check) => `【${check.result}】${check.label}${check.remark === "" ? "" : `（${check.remark}）`}`).join("\n"), {
          span: 3,
        }),
      ],
    });
  if (stage.decision !== "") rows.push({ cells: [label("意见"), cell(stage.remark, { span: 3 })] });
  if (stage.changes) rows.push({ cells: [label("修改情况"), cell(changeWords(stage.changes), { span: 3 })] });
  if (stage.sha256 !== "") rows.push({ cells: [label("签署内容"), cell(`SHA-256 ${stage.sha256}`, { span: 3 })] });
  rows.push({ height: 12, cells: [label("签名"), { text: "" }, label("日期"), { text: "　　　　年　　月　　日" }] });
  return { kind: "table", weights: [3, 8, 2.4, 6.6], headerRows: 0, rows };
}

/** Whether a table is short enough to stand on one page undivided. */
export const standsWhole = (table: SheetPart & { kind: "table" }): boolean => {
  const texts = table.rows.flatMap((row) => row.cells.map((one) => one.text));
  return table.rows.length <= 12 && texts.reduce((sum, text) => sum + text.length + 40 * text.split("\n").length, 0) < 1_800;
};

/** The whole sheet in print order. */
export function sheetParts(sheet: RecordSheet): SheetPart[] {
  const facts = [
    { label: "标题", value: sheet.title },
    { label: "稿件编号", value: sheet.id },
    { label: "当前状态", value: sheet.revision > 1 ? `${sheet.state}（第 ${sheet.revision} 版）` : sheet.state },
    { label: "文号", value: sheet.documentNumber },
    { label: "体裁", value: sheet.kind },
    { label: "发文机关", value: sheet.organ },
    { label: "拟稿单位", value: sheet.unit },
    { label: "撰稿", value: sheet.drafter },
    { label: "栏目", value: sheet.column },
    { label: "公开属性", value: sheet.openness },
    ...sheet.facts,
    { label: "不公开的内容", value: sheet.withheld.length === 0 ? NONE : sheet.withheld.map((ground, at) => `${at + 1}. ${ground}`).join("\n") },
  ];
  return [
    { kind: "note", text: `内部资料，随稿件归档。${sheet.printedAt} 由${sheet.printedBy}打印。` },
    { kind: "heading", text: "一、稿件情况" },
    factsTable(facts),
    { kind: "heading", text: "二、审核情况" },
    ...(sheet.stages.length === 0 ? [{ kind: "note" as const, text: NONE }] : sheet.stages.map(stageTable)),
    { kind: "heading", text: "三、退回后的修改" },
    ...(sheet.between.length === 0
      ? [{ kind: "note" as const, text: NONE }]
      : [
          {
            kind: "table" as const,
            weights: [4, 16],
            headerRows: 0,
            rows: sheet.between.map((changes) => ({ cells: [label(changes.until), cell(changeWords(changes))] })),
          },
        ]),
    { kind: "heading", text: "四、请示答复" },
    ...(sheet.doubts.length === 0
      ? [{ kind: "note" as const, text: NONE }]
      : sheet.doubts.map((doubt): SheetPart => ({
          kind: "table",
          weights: [3, 8, 2.4, 6.6],
          headerRows: 0,
          rows: [
            { cells: [label("请示部门"), cell(doubt.office), label("结论"), cell(doubt.outcome === "" ? "等候答复" : doubt.outcome)] },
            { cells: [label("请示问题"), cell(doubt.question, { span: 3 })] },
            { cells: [label("请示人"), cell(doubt.askedBy), label("时间"), cell(doubt.askedAt)] },
            { cells: [label("答复"), cell(doubt.answer, { span: 3 })] },
            { cells: [label("答复人"), cell(doubt.answeredBy), label("时间"), cell(doubt.answeredAt)] },
          ],
        }))),
    { kind: "heading", text: "五、批注" },
    ...listTable(
      [4, 7, 4, 3.4],
      ["原文", "批注", "批注人和时间", "处理"],
      sheet.comments.map((comment) => [comment.quote, comment.text, `${comment.author}\n${comment.at}`, comment.settled]),
    ),
    { kind: "heading", text: "六、校对发现的问题" },
    ...listTable(
      [2, 4, 7, 5.4],
      ["级别", "文字", "问题", "处理"],
      sheet.findings.map((finding) => [finding.severity, finding.text, `${finding.rule}：${finding.reason}`, finding.settled]),
    ),
    ...(sheet.findingsLeftOut
      ? [{ kind: "note" as const, text: `问题太多，另有 ${sheet.findingsLeftOut} 处没有逐条列出：已判断的全部列出，其余按级别列出` }]
      : []),
    ...(sheet.findingsSettledByChange > 0
      ? [{ kind: "note" as const, text: `另有 ${sheet.findingsSettledByChange} 条问题已处理，相关文字现已不在稿件中` }]
      : []),
    { kind: "heading", text: "七、办理经过" },
    ...listTable(
      [4, 4, 4, 7.4],
      ["时间", "事项", "办理人", "说明"],
      sheet.course.map((act) => [act.at, act.what, act.who, act.remark]),
    ),
    { kind: "heading", text: "八、内容摘要值" },
    ...listTable(
      [3.4, 14, 2.6],
      ["环节", "摘要值", "核验"],
      sheet.hashes.map((hash) => [hash.of, `SHA-256 ${hash.sha256}\nSM3 ${hash.sm3}`, hash.agrees]),
    ),
    { kind: "heading", text: "九、发布情况" },
    ...(sheet.publications.length === 0
      ? [{ kind: "note" as const, text: "尚未发布" }]
      : sheet.publications.map((publication) =>
          factsTable([
            { label: "版次", value: `第 ${publication.revision} 版` },
            { label: "状态", value: publication.state },
            { label: "发布时间", value: publication.publishedAt },
            { label: "发布人", value: publication.publishedBy },
            { label: "索引号", value: publication.indexNumber },
            { label: "网页", value: publication.address },
            ...(publication.note === "" ? [] : [{ label: "更正说明", value: publication.note }]),
            { label: "SHA-256", value: publication.sha256 },
            { label: "SM3", value: publication.sm3 },
          ]),
        )),
  ];
}

import { describe, expect, test } from "vitest";
import { county } from "../../../counties/tumed-left-banner/index.ts";
import { akomaFaults } from "../../../test/support/akoma-grammar.ts";
import { gazetteIssues, memorySource, named, published } from "../../../test/support/portal-source.ts";
import type { Block, Table } from "../../document/body.ts";
import { bodyFromNotation } from "../../document/notation.ts";
import { bodyAkn } from "./akoma-body.ts";
import { issueAkn, type PrintedDocument } from "./akoma-ntoso.ts";
import type { GazetteIssue } from "./schema.ts";

const BASE = "https://www.county.example";
const { source } = memorySource();
const printed = async (issue: GazetteIssue): Promise<PrintedDocument[]> =>
  Promise.all(
    issue.items.map(async (item) => ({
      item,
      content: item.state === "withdrawn" ? undefined : (await source.revision(item.document, item.revision))?.content,
    })),
  );
const [newest, older] = gazetteIssues as [GazetteIssue, GazetteIssue];

const p = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const cell = (content: Block[], rowspan = 1): Table["content"][number]["content"][number] => ({
  type: "tableCell",
  attrs: { colspan: 1, rowspan },
  content,
});
/** What an editor may leave behind and the schema has no place for. */
const AWKWARD: Block[] = [
  { type: "table", content: [] },
  { type: "table", content: [{ type: "tableRow", content: [] }] },
  {
    type: "table",
    content: [
      { type: "tableRow", content: [cell([p("甲")], 2), cell([p("乙")], 2)] },
      { type: "tableRow", content: [] },
      { type: "tableRow", content: [cell([]), cell([{ type: "bulletList", content: [] }])] },
    ],
  },
  { type: "bulletList", content: [] },
  {
    type: "orderedList",
    attrs: { start: 1 },
    content: [
      { type: "listItem", content: [] },
      { type: "listItem", content: [p("一项"), { type: "table", content: [{ type: "tableRow", content: [cell([p("a")]), cell([p("b & c")])] }] }] },
      { type: "listItem", content: [{ type: "bulletList", content: [{ type: "listItem", content: [p("内层")] }] }] },
    ],
  },
  { type: "image", attrs: { fileId: "f-1", alt: '示意图 "A<B"', redaction: null } },
  { type: "heading", attrs: { level: 2 } },
  { type: "paragraph" },
];
const withBody = (content: Block[]): PrintedDocument[] => {
  const document = published("pub-2026-00700", { title: "办法 <试行> & “附件”", text: "正文。", on: "2026-01-02" });
  return [{ item: { ...newest.items[0]!, document: document.id }, content: { ...document.content, body: { type: "doc", content } } }];
};
const akn = (documents: readonly PrintedDocument[], issue = older): string => issueAkn(county, BASE, issue, documents);

describe("every kind of issue holds to the schema of Akoma Ntoso", () => {
  test.each(gazetteIssues.map((issue) => [issue.id, issue] as const))("%s", async (_, issue) => {
    expect(akomaFaults(akn(await printed(issue), issue)).faults).toEqual([]);
  });
  test("awkward tables, lists, pictures and empty texts", () => {
    expect(akomaFaults(akn(withBody(AWKWARD))).faults).toEqual([]);
    expect(akomaFaults(akn(withBody([]))).faults).toEqual([]);
    const flat = akn(withBody(AWKWARD));
    expect(flat).toContain("<li><p>一项</p><p>a｜b &amp; c</p></li>");
    // A row in which no cell begins is gone, and with it one row of what reached over it.
    expect(flat).toContain("<table><tr><td><p>甲</p></td><td><p>乙</p></td></tr><tr><td></td><td></td></tr></table>");
  });
  test("the checker finds what is wrong", () => {
    const good = akn(withBody([p("一")]));
    const faulty = (from: string, to: string): string[] => akomaFaults(good.replace(from, to)).faults;
    expect(faulty("<mainBody><p>一</p></mainBody>", "<mainBody></mainBody>")).toEqual(["<mainBody> must not hold nothing"]);
    expect(faulty("<p>一</p>", "<table><tr></tr></table>")).toEqual(["<tr> must not hold nothing"]);
    expect(faulty("<p>一</p>", "一")).toHaveLength(2);
    expect(faulty("</preface>", "")).not.toEqual([]);
    expect(faulty('source="#publisher"', 'source="#nobody"')).toEqual(["#nobody leads nowhere"]);
    expect(faulty('eId="doc_1"', 'eId="publisher"')).toEqual(["eId publisher twice"]);
  });
});

describe("what it says", () => {
  test("a document is identified as work, expression and manifestation, and says in which issue it was printed", async () => {
    const text = akn(await printed(older));
    for (const part of [
      `<FRBRuri value="${BASE}/d/${named.measures.id}"/>`,
      `<FRBRuri value="${BASE}/d/${named.measures.id}/r/1"/>`,
      `<FRBRthis value="${BASE}/gazette/2026-3/akn.xml/!doc_1"/>`,
      '<FRBRnumber value="土左政发〔2026〕21号"/>',
      'number="2026-3"',
      '<docDate date="2026-09-18">2026年9月18日</docDate>',
      'showAs="城镇供热用户报修登记表.docx"',
    ])
      expect(text).toContain(part);
  });
  test("of a document that was taken back there is an address and no word", async () => {
    const text = akn(await printed(newest), newest);
    expect(text).toContain(`<documentRef href="${BASE}/d/${named.partial.id}" showAs="已撤回"/>`);
    expect(text).not.toContain(named.partial.content.title);
  });
  test("chapters hold articles, articles hold their own headings, and the signature concludes", () => {
    const { main, conclusions } = bodyAkn(
      bodyFromNotation(
        "各单位：\n# 第一章　总则\n第一条　为了规范管理，制定本办法。\n## （一）范围\n全旗适用。\n第二条　本办法所称部门。\n# 第二章　附则\n第三条　自发布之日起施行。\n某旗民政局\n2026年1月2日",
      ),
      "doc_1",
    );
    expect(main).toBe(
      '<p>各单位：</p><chapter eId="doc_1__section-1"><num>第一章</num><heading>总则</heading>' +
        '<article eId="doc_1__art-1"><num>第一条</num><intro><p>为了规范管理，制定本办法。</p></intro>' +
        '<hcontainer name="heading" eId="doc_1__section-2"><num>（一）</num><heading>范围</heading><content><p>全旗适用。</p></content></hcontainer></article>' +
        '<article eId="doc_1__art-2"><num>第二条</num><content><p>本办法所称部门。</p></content></article></chapter>' +
        '<chapter eId="doc_1__section-3"><num>第二章</num><heading>附则</heading>' +
        '<article eId="doc_1__art-3"><num>第三条</num><content><p>自发布之日起施行。</p></content></article></chapter>',
    );
    expect(conclusions).toBe("<p>某旗民政局</p><p>2026年1月2日</p>");
  });
});

import { describe, expect, test } from "vitest";
import { fc } from "../../test/support/properties.ts";
import { Body, RedactionGround, type Block, type Inline } from "./body.ts";
import { GROUND_WORDS, PLACEHOLDER, hasRedaction, publicBody } from "./public-version.ts";

const plain = (text: string): Inline => ({ type: "text", text });
const hidden = (text: string, ground: RedactionGround = "E15"): Inline => ({ type: "text", text, marks: [{ type: "redaction", attrs: { ground } }] });
const doc = (...content: Block[]): Body => ({ type: "doc", content });
const runsOf = (body: Body): Inline[] => (body.content[0]?.type === "paragraph" ? (body.content[0].content ?? []) : []);

describe("the public version of a text", () => {
  test("a withheld passage becomes one placeholder, the same for one character as for a hundred", () => {
    const short = publicBody(doc({ type: "paragraph", content: [plain("联系人："), hidden("甲"), plain("。")] }));
    const long = publicBody(doc({ type: "paragraph", content: [plain("联系人："), hidden("甲".repeat(100)), plain("。")] }));
    expect(short).toEqual(long);
    expect(runsOf(short.body)).toEqual([plain("联系人："), plain(PLACEHOLDER), plain("。")]);
    expect(short.withheld).toEqual(["E15"]);
  });

  test("neighbouring withheld runs with the same ground are one, bold or broken over lines or not", () => {
    const bold: Inline = { type: "text", text: "乙方", marks: [{ type: "bold" }, { type: "redaction", attrs: { ground: "E15" } }] };
    const broken: Inline = { type: "hardBreak", marks: [{ type: "redaction", attrs: { ground: "E15" } }] };
    const { body, withheld } = publicBody(doc({ type: "paragraph", content: [hidden("甲方"), bold, broken, hidden("丙方")] }));
    expect(runsOf(body)).toEqual([plain(PLACEHOLDER)]);
    expect(withheld).toEqual(["E15"]);
  });

  test("neighbouring runs withheld on different grounds stay two, and so do runs with words between", () => {
    const { body, withheld } = publicBody(
      doc({ type: "paragraph", content: [hidden("甲", "E15"), hidden("乙", "E16-2"), plain("和"), hidden("丙", "E16-2")] }),
    );
    expect(runsOf(body)).toEqual([plain(PLACEHOLDER), plain(PLACEHOLDER), plain("和"), plain(PLACEHOLDER)]);
    expect(withheld).toEqual(["E15", "E16-2", "E16-2"]);
  });

  test("the same ground in two paragraphs is two passages", () => {
    const { withheld } = publicBody(doc({ type: "paragraph", content: [hidden("甲")] }, { type: "paragraph", content: [hidden("乙")] }));
    expect(withheld).toEqual(["E15", "E15"]);
  });

  test("a withheld image is gone with its file and its description; an open one stays", () => {
    const { body, withheld } = publicBody(
      doc(
        { type: "image", attrs: { fileId: "secret-file", alt: "住户门牌照片", redaction: "E15" } },
        { type: "image", attrs: { fileId: "open-file", alt: "广场", redaction: null } },
      ),
    );
    expect(JSON.stringify(body)).not.toMatch(/secret-file|门牌/);
    expect(body.content[0]).toEqual({ type: "paragraph", content: [plain(PLACEHOLDER)] });
    expect(body.content[1]).toMatchObject({ type: "image", attrs: { fileId: "open-file" } });
    expect(withheld).toEqual(["E15"]);
  });

  test("grounds are listed in reading order through lists and tables", () => {
    const { withheld } = publicBody(
      doc(
        {
          type: "orderedList",
          attrs: { start: 1 },
          content: [{ type: "listItem", content: [{ type: "paragraph", content: [hidden("甲", "E16-1")] }] }],
        },
        {
          type: "table",
          content: [
            {
              type: "tableRow",
              content: [{ type: "tableCell", attrs: { colspan: 1, rowspan: 1 }, content: [{ type: "paragraph", content: [hidden("乙", "E14-3")] }] }],
            },
          ],
        },
        { type: "heading", attrs: { level: 1 }, content: [hidden("丙", "E15")] },
      ),
    );
    expect(withheld).toEqual(["E16-1", "E14-3", "E15"]);
  });

  test("a text without anything withheld is public as it stands", () => {
    const body = doc({ type: "paragraph", content: [plain("全文公开")] }, { type: "paragraph" });
    expect(publicBody(body)).toEqual({ body, withheld: [] });
    expect(hasRedaction(body)).toBe(false);
  });

  test("a redaction on a line break alone or on an image alone counts as one", () => {
    expect(hasRedaction(doc({ type: "paragraph", content: [{ type: "hardBreak", marks: [{ type: "redaction", attrs: { ground: "E15" } }] }] }))).toBe(
      true,
    );
    expect(hasRedaction(doc({ type: "image", attrs: { fileId: "x", alt: "", redaction: "E14-1" } }))).toBe(true);
  });

  test("every ground has words and an article", () => {
    for (const ground of RedactionGround.options) {
      expect(GROUND_WORDS[ground].label.length).toBeGreaterThan(4);
      expect(GROUND_WORDS[ground].cite).toMatch(/第十[四五六]条/);
    }
  });
});

// Hidden strings are drawn from letters that occur nowhere else, so that any survivor is a leak and not a coincidence.
const ground = fc.constantFrom(...RedactionGround.options);
const openText = fc.string({ unit: fc.constantFrom(..."公开信息第条款，。123abc"), minLength: 1, maxLength: 12 });
const secretText = fc.string({ unit: fc.constantFrom(..."秘隐禁密ΩΨΦ"), minLength: 2, maxLength: 12 });
const run: fc.Arbitrary<Inline> = fc.oneof(
  openText.map(plain),
  fc.tuple(secretText, ground, fc.boolean()).map(([text, why, bold]): Inline => ({
    type: "text",
    text,
    marks: [...(bold ? [{ type: "bold" as const }] : []), { type: "redaction", attrs: { ground: why } }],
  })),
  fc.constant<Inline>({ type: "hardBreak" }),
);
const runs = fc.array(run, { maxLength: 5 });
const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    runs.map((content): Block => ({ type: "paragraph", content })),
    fc.tuple(fc.integer({ min: 1, max: 4 }), runs).map(([level, content]): Block => ({ type: "heading", attrs: { level }, content })),
    fc.tuple(secretText, ground).map(([text, why]): Block => ({ type: "image", attrs: { fileId: text, alt: text, redaction: why } })),
    fc.array(tie("block"), { maxLength: 3 }).map((content): Block => ({ type: "bulletList", content: [{ type: "listItem", content }] })),
    fc.array(tie("block"), { maxLength: 3 }).map((content): Block => ({
      type: "table",
      content: [{ type: "tableRow", content: [{ type: "tableCell", attrs: { colspan: 1, rowspan: 1 }, content }] }],
    })),
  ),
}));

describe("whatever a text holds", () => {
  test("nothing of what is withheld survives, each placeholder has its ground, and what is left is a proper text", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (content) => {
        const body = doc(...content);
        const result = publicBody(body);
        const json = JSON.stringify(result);
        expect(json).not.toMatch(/[秘隐禁密ΩΨΦ]/u);
        expect(json).not.toContain('"redaction","attrs"');
        expect(json.split(JSON.stringify({ type: "text", text: PLACEHOLDER })).length - 1).toBe(result.withheld.length);
        expect(hasRedaction(result.body)).toBe(false);
        expect(result.withheld.length > 0).toBe(hasRedaction(body));
        Body.parse(result.body);
      }),
      { numRuns: 300 },
    );
  });

  test("words that are not withheld all stay, in order", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (content) => {
        const open = (json: string): string =>
          [...json.matchAll(/"text":"([^"]*)"/g)]
            .map((match) => match[1])
            .filter((text) => text !== PLACEHOLDER && !/[秘隐禁密ΩΨΦ]/u.test(text!))
            .join("");
        expect(open(JSON.stringify(publicBody(doc(...content)).body))).toBe(open(JSON.stringify(content)));
      }),
      { numRuns: 200 },
    );
  });
});

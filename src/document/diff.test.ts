import { describe, expect, test } from "vitest";
import { fc } from "../../test/support/properties.ts";
import type { Block, Body, Inline } from "./body.ts";
import { bodiesDiffer, diffBodies, fieldChanges, textParts, type Change } from "./diff.ts";

const p = (text: string): Block => (text === "" ? { type: "paragraph" } : { type: "paragraph", content: [{ type: "text", text }] });
const doc = (...content: Block[]): Body => ({ type: "doc", content });
const row = (...cells: string[]) => ({
  type: "tableRow" as const,
  content: cells.map((text) => ({ type: "tableCell" as const, attrs: { colspan: 1, rowspan: 1 }, content: [p(text)] })),
});
const kinds = (changes: Change[]): string[] => changes.map((change) => change.kind);

describe("one stage of a text against the next", () => {
  test("a corrected number shows as those digits only", () => {
    const changes = diffBodies(doc(p("一段没有变。"), p("补贴标准为每人每月120元。")), doc(p("一段没有变。"), p("补贴标准为每人每月150元。")));
    expect(kinds(changes)).toEqual(["same", "changed"]);
    expect(changes[1]?.parts).toEqual([
      { kind: "same", text: "补贴标准为每人每月1" },
      { kind: "removed", text: "2" },
      { kind: "added", text: "5" },
      { kind: "same", text: "0元。" },
    ]);
  });

  test("a new paragraph and a deleted one are seen as such, and the corrected one between is paired with its old self", () => {
    const before = doc(p("各苏木镇要高度重视防汛准备工作。"), p("物资储备清单另行下发。"), p("本通知自印发之日起施行。"));
    const after = doc(p("各苏木镇人民政府要高度重视防汛准备工作。"), p("值班电话每日核对一次。"), p("本通知自印发之日起施行。"));
    expect(kinds(diffBodies(before, after))).toEqual(["changed", "removed", "added", "same"]);
  });

  test("a heading made from a paragraph counts as changed in form only", () => {
    const changes = diffBodies(
      doc(p("一、总体要求")),
      doc({ type: "heading", attrs: { level: 1 }, content: [{ type: "text", text: "一、总体要求" }] }),
    );
    expect(changes).toEqual([{ kind: "changed", piece: "标题", parts: [{ kind: "same", text: "一、总体要求" }], only: "form" }]);
  });

  test("a passage that is newly withheld, or withheld on another ground, is told apart from mere form", () => {
    const marked = (ground: "E15" | "E16-2"): Block => ({
      type: "paragraph",
      content: [{ type: "text", text: "联系电话", marks: [{ type: "redaction", attrs: { ground } }] }],
    });
    expect(diffBodies(doc(p("联系电话")), doc(marked("E15")))[0]).toMatchObject({ kind: "changed", only: "redaction" });
    expect(diffBodies(doc(marked("E16-2")), doc(marked("E15")))[0]).toMatchObject({ kind: "changed", only: "redaction" });
  });

  test("one changed cell marks one row of a table", () => {
    const before = doc({ type: "table", content: [row("事项", "时限"), row("受理", "5日"), row("办结", "20日")] });
    const after = doc({ type: "table", content: [row("事项", "时限"), row("受理", "3日"), row("办结", "20日")] });
    const changes = diffBodies(before, after);
    expect(changes.map((change) => [change.kind, change.piece])).toEqual([
      ["same", "表格行"],
      ["changed", "表格行"],
      ["same", "表格行"],
    ]);
  });

  test("a merged cell or a renumbered list is a change even when no word changed", () => {
    const list = (start: number): Body => doc({ type: "orderedList", attrs: { start }, content: [{ type: "listItem", content: [p("核对名单")] }] });
    expect(diffBodies(list(1), list(2))).toMatchObject([{ kind: "changed", piece: "列表项", only: "form" }]);
    expect(bodiesDiffer(list(1), list(1))).toBe(false);
  });

  test("an exchanged image is seen although it has no words", () => {
    const image = (fileId: string): Body => doc({ type: "image", attrs: { fileId, alt: "分布图", redaction: null } });
    expect(diffBodies(image("a"), image("b"))).toMatchObject([{ kind: "changed", piece: "图片" }]);
  });

  test("a rare character outside the basic plane is never cut in two", () => {
    const parts = textParts("地名𠮷林", "地名𠮶林");
    for (const part of parts) expect(part.text.isWellFormed()).toBe(true);
  });
});

describe("whatever the two texts are", () => {
  const body = fc
    .array(fc.array(fc.string({ unit: fc.constantFrom(..."甲乙丙丁，。"), minLength: 1, maxLength: 8 }), { maxLength: 3 }), { maxLength: 8 })
    .map((paragraphs) =>
      doc(...paragraphs.map((texts): Block => ({ type: "paragraph", content: texts.map((text): Inline => ({ type: "text", text })) }))),
    );
  const textOf = (changes: Change[], drop: "added" | "removed"): string =>
    changes
      .filter((change) => change.kind !== drop)
      .map((change) =>
        change.parts
          .filter((part) => part.kind !== drop)
          .map((part) => part.text)
          .join(""),
      )
      .join("\n");
  const own = (from: Body): string =>
    from.content
      .map((block) => (block.type === "paragraph" ? (block.content ?? []).map((run) => (run.type === "text" ? run.text : "")).join("") : ""))
      .join("\n");

  test("the old text and the new one can both be read back from the diff", () => {
    fc.assert(
      fc.property(body, body, (before, after) => {
        const changes = diffBodies(before, after);
        expect(textOf(changes, "added")).toBe(own(before));
        expect(textOf(changes, "removed")).toBe(own(after));
      }),
      { numRuns: 300 },
    );
  });

  test("a text against itself has no change", () => {
    fc.assert(
      fc.property(body, (one) => {
        expect(bodiesDiffer(one, structuredClone(one))).toBe(false);
        expect(kinds(diffBodies(one, one)).every((kind) => kind === "same")).toBe(true);
      }),
    );
  });
});

describe("long and unlike texts stay within bounds", () => {
  const noise = (seed: number, length: number): string => {
    let state = seed;
    return Array.from({ length }, () => String.fromCharCode(0x4e00 + ((state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % 3_000))).join("");
  };

  test("two unlike paragraphs of 15,000 characters fall back to old out, new in", () => {
    const parts = textParts(noise(1, 15_000), noise(2, 15_000));
    expect(parts.map((part) => part.kind)).toEqual(["removed", "added"]);
  });

  test("3,000 paragraphs replaced by 3,000 others are compared in seconds, and nothing is lost", () => {
    const many = (seed: number): Body => doc(...Array.from({ length: 3_000 }, (_, index) => p(noise(seed + index, 120))));
    const changes = diffBodies(many(1), many(500_000));
    expect(changes.length).toBe(6_000);
  }, 20_000);

  test("every one of 2,000 long paragraphs slightly changed is compared in seconds", () => {
    const many = (extra: string): Body => doc(...Array.from({ length: 2_000 }, (_, index) => p(noise(index * 7 + 1, 400) + extra)));
    expect(diffBodies(many("一"), many("二")).length).toBeGreaterThanOrEqual(2_000);
  }, 20_000);
});

describe("the metadata of two stages", () => {
  test("only the fields that differ are listed, the body never, and the order of keys does not count", () => {
    const before = {
      title: "关于防汛的通知",
      openness: { level: "withheld", ground: "E15" },
      keywords: ["防汛"],
      body: { type: "doc", content: [] },
      madeOn: null,
    };
    const after = {
      title: "关于做好防汛工作的通知",
      openness: { ground: "E15", level: "withheld" },
      keywords: ["防汛", "值守"],
      body: null,
      madeOn: null,
    };
    expect(fieldChanges(before, after)).toEqual([
      { field: "title", before: "关于防汛的通知", after: "关于做好防汛工作的通知" },
      { field: "keywords", before: ["防汛"], after: ["防汛", "值守"] },
    ]);
  });

  test("a field that is no longer there is a change; one that is absent on both sides is none", () => {
    expect(fieldChanges({ source: "农牧局", gone: undefined }, {})).toEqual([{ field: "source", before: "农牧局", after: undefined }]);
  });
});

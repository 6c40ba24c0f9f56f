import { describe, expect, test } from "vitest";
import { county } from "../../../counties/tumed-left-banner/index.ts";
import { bodyFromNotation } from "../../document/notation.ts";
import { changesBetween, conceal, moment, short, touches, withheldPassages } from "./record-words.ts";
import type { ManuscriptContent } from "./schema.ts";

const content = (notation: string, change: Partial<ManuscriptContent> = {}): ManuscriptContent => ({
  title: "关于开展冬季检查的通知",
  kind: "notice",
  column: "notices",
  topic: "civil-affairs",
  documentNumber: "",
  issuingOrgan: "civil-affairs",
  madeOn: null,
  issuedOn: null,
  effectiveOn: null,
  expiresOn: null,
  validity: "none",
  keywords: [],
  source: "",
  responsibleEditor: "",
  openness: { level: "proactive" },
  secrecy: { conclusion: "clear", remark: "" },
  concerns: { leaders: false, major: false },
  needsInterpretation: false,
  interprets: null,
  body: bodyFromNotation(notation),
  attachments: [],
  ...change,
});
const between = (before: ManuscriptContent, after: ManuscriptContent) =>
  changesBetween(county, "送审时", before, after, withheldPassages([before, after]));

describe("what changed between two stages, in short lines", () => {
  test("counts paragraphs that came, went and were changed, and shows what went and what came", () => {
    const found = between(
      content("请于三日内报送自查情况。\n另行通知的事项。"),
      content("请于五日内报送自查情况。\n各单位于月底前汇总。\n逾期不再受理报送。"),
    );
    expect(found).toMatchObject({ since: "送审时", changed: 1, more: 0 });
    expect(found.list[0]).toBe("修改段落：请于［删：三］［增：五］日内报送自查情况。");
    expect(found.added + found.removed).toBe(3);
    expect(found.list).toContain("删除段落：“另行通知的事项。”");
  });

  test("names a changed field with its old and its new value", () => {
    expect(between(content("正文"), content("正文", { source: "旗民政局" })).fields).toEqual([{ label: "信息来源", before: "", after: "旗民政局" }]);
  });

  test("tells that nothing changed by empty counts", () => {
    expect(between(content("正文"), content("正文"))).toEqual({ since: "送审时", added: 0, removed: 0, changed: 0, fields: [], list: [], more: 0 });
  });

  test("lists eight changes and counts the others", () => {
    const lines = (word: string): string => Array.from({ length: 12 }, (_, at) => `第${at}条关于${word}的规定应当遵守。`).join("\n");
    const found = between(content(lines("用火")), content(lines("用电")));
    expect([found.changed, found.list.length, found.more]).toEqual([12, 8, 4]);
  });
});

describe("withheld passages stay out of the record", () => {
  test("a passage that was open before and is blacked out now is not quoted from the earlier version", () => {
    const found = between(content("补助三万七千元，由财政拨付。"), content("补助[[E15:三万七千元]]，由财政拨付。"));
    expect(found.changed).toBe(1);
    expect(found.list).toEqual(["修改段落（涉及不公开内容或个人信息，不列明）"]);
  });

  test("a passage blacked out in both versions is not quoted when the words around it change", () => {
    const found = between(content("补助[[E15:三万七千元]]，由财政拨付。"), content("补助[[E15:三万七千元]]，由旗财政拨付。"));
    expect(found.list).toEqual(["修改段落：补助■■■，由［增：旗］财政拨付。"]);
  });

  test("a paragraph that held it and was deleted, and one that is part of it, are not quoted", () => {
    const before = content("甲某的补助是三万七千元整。\n其余不变。");
    const after = content("其余不变。\n[[E15:甲某的补助是三万七千元整，按月发放]]。");
    expect(JSON.stringify(between(before, after))).not.toContain("三万");
  });

  test("remarks and comments lose the passage, bold pieces of it included, and keep the rest", () => {
    const withheld = withheldPassages([content("补助[[E15:三万**七千**元]]。")]);
    expect(withheld.passages).toEqual(["三万七千元"]);
    expect(conceal("请核对三万七千元是否准确", withheld)).toBe("请核对■■■是否准确");
    expect(touches("七千", withheld)).toBe(true);
    expect(touches("补助", withheld)).toBe(false);
  });

  test("a withheld attachment's name is withheld; words that the public reads elsewhere are not", () => {
    const attachment = { fileId: "f-1", name: "困难群众名册", mediaType: "application/pdf", size: 1, sha256: "0", withheld: "E15" as const };
    expect(withheldPassages([content("[[E15:旗民政局]]发文。旗民政局负责。", { attachments: [attachment] })]).passages).toEqual(["困难群众名册"]);
  });

  test("personal data in words that people wrote is masked", () => {
    expect(conceal("请联系 13800138000 核对", withheldPassages([]))).not.toContain("13800138000");
  });
});

describe("personal data in the text itself", () => {
  test("a changed telephone number is not listed, whole or in halves", () => {
    const found = between(content("联系人电话13800138000，请及时联系。"), content("联系人电话13800138111，请及时联系。"));
    expect(found.list).toEqual(["修改段落（涉及不公开内容或个人信息，不列明）"]);
  });

  test("a picture that is blacked out now is not described", () => {
    const picture = (redaction: "E15" | null) =>
      content("正文", { body: { type: "doc", content: [{ type: "image", attrs: { fileId: "f-1", alt: "某户的病历照片", redaction } }] } });
    expect(JSON.stringify(between(picture(null), picture("E15")))).not.toContain("病历");
  });
});

describe("words", () => {
  test("moments are written in the time of the county", () => {
    expect(moment("2026-03-09T18:30:00Z")).toBe("2026-03-10 02:30");
  });

  test("long words are cut between characters", () => {
    expect(short("𠮷".repeat(5), 3)).toBe("𠮷𠮷𠮷…");
    expect(short("一行\n两行", 10)).toBe("一行 两行");
  });
});

import { describe, expect, test } from "vitest";
import { RESULT } from "../../../../test/support/gazette.ts";
import { plainTextOf } from "../../../document/plain-text.ts";
import { outlineOf } from "../../portal/rules/outline.ts";
import { structureOf } from "./desk.ts";
import { inSections } from "./sections.ts";
import { wordsOfNode } from "./structure.ts";
import { bodyOfDocument } from "./to-body.ts";
import { hashedWords, wordingIn } from "./wording.ts";

const A = "某政发〔2025〕3号";
const structure = structureOf(RESULT, []);
const [rules, water] = structure.documents;

describe("a document of an import as the body of a manuscript", () => {
  test("every word goes over, in its order, and none twice", () => {
    for (const document of structure.documents) {
      const words = document.nodes.map(wordsOfNode).join("").replace(/\s/g, "");
      const body = plainTextOf(bodyOfDocument(document)).text.replace(/\s/g, "");
      expect(body).toBe((document.addressees ? `${document.addressees}：` : "") + words);
    }
  });
  test("articles keep their marks, so that the portal gives each an anchor", () => {
    const { places } = outlineOf(bodyOfDocument(rules!));
    expect(places.flatMap((place) => place.anchor ?? [])).toEqual(["section-1", "art-1", "art-2"]);
    expect(places[0]!.role).toBe("addressee");
    expect(places[1]!.role).toBe("chapter");
  });
  test("a line 一、 over paragraphs is a heading, a table has a head, organ and date sign the paper", () => {
    expect(bodyOfDocument(water!).content.map((block) => block.type)).toEqual(["heading", "paragraph", "paragraph", "paragraph"]);
    expect(outlineOf(bodyOfDocument(water!)).places.map((place) => place.role)).toEqual(["plain", "plain", "signature", "date"]);
    const table = bodyOfDocument(rules!).content.at(-1);
    expect(table?.type === "table" && table.content[0]!.content[0]!.type).toBe("tableHeader");
  });
});

test("a signature that the source ran into one line is organ and date again", () => {
  const signature = { ...RESULT.documents[1]!.nodes[1]!, text: "某旗水务局 2025年9月20日" };
  const signed = structureOf({ ...RESULT, documents: [{ ...RESULT.documents[1]!, nodes: [signature] }] }, []);
  expect(plainTextOf(bodyOfDocument(signed.documents[0]!)).text).toBe("某旗水务局\n2025年9月20日");
});

describe("the wording of a clause", () => {
  test("is the node that its citation names, with what is below it", () => {
    expect(wordingIn(structure, `${A}/2`)).toBe("第二条　用水单位应当：\n（一）每日查看管线；\n（二）发现冻裂立即报修。");
    expect(wordingIn(structure, `${A}/9`)).toBeUndefined();
  });
  test("of a row is found by its serial number, with the rows below that bear none", () => {
    const table = {
      ...RESULT.documents[0]!.nodes[1]!,
      rows: [
        ["指标", "序号", "分值"],
        ["甲", "1.1", "3"],
        ["甲", "2.5", "2"],
        ["甲", "", "4"],
        ["乙", "3.1", "1"],
      ],
    };
    const rated = structureOf({ ...RESULT, documents: [{ ...RESULT.documents[0]!, nodes: [table] }] }, []);
    expect(wordingIn(rated, `${A}/t1/1.1`)).toBe("甲　1.1　3");
    expect(wordingIn(rated, `${A}/t1/2.5`)).toBe("甲　2.5　2\n甲　　4");
    expect(wordingIn(rated, `${A}/t1/2.5b`)).toBe("甲　　4");
    expect(wordingIn(rated, `${A}/t1/3.1b`)).toBeUndefined();
    expect(wordingIn(rated, `${A}/t1/9.9`)).toBeUndefined();
  });
  test("white space is no part of what is hashed, words are", () => {
    expect(hashedWords("第二条　用水\n单位")).toBe(hashedWords("第二条用水单位"));
    expect(hashedWords("第二条用水")).not.toBe(hashedWords("第三条用水"));
  });
});

test("documents stand in the county's sections, in the order they were given; the last section takes the rest", () => {
  const settings = { sections: [{ name: "政府", organs: ["g"] }, { name: "办公室", organs: ["o"] }, { name: "部门" }] };
  const found = inSections(settings, [
    { organ: "x", n: 1 },
    { organ: "g", n: 2 },
    { organ: "y", n: 3 },
  ]);
  expect(found.map((section) => [section.name, section.documents.map(({ n }) => n)])).toEqual([
    ["政府", [2]],
    ["部门", [1, 3]],
  ]);
});

// Putting something into the text: where it lands, and what lies under a black mark stays under it.
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import type { Body } from "../../../document/body.ts";
import { bodyFromNotation } from "../../../document/notation.ts";
import { plainTextOf } from "../../../document/plain-text.ts";
import { withheldIn } from "../../../document/withheld-text.ts";
import { asWhole, withBody, withImage, withWords } from "./insert.ts";
import { redact } from "./redaction.ts";
import { bodyOf, documentSchema, nodeOf } from "./schema.ts";

const schema = documentSchema();
const stateOf = (notation: string): EditorState => EditorState.create({ doc: nodeOf(schema, bodyFromNotation(notation)) });
/** Where these words begin, as a position of the document. */
const at = (state: EditorState, words: string): number => {
  const { text, map } = plainTextOf(bodyOf(state.doc));
  return map.toPosition(text.indexOf(words));
};
const textOf = (body: Body): string => plainTextOf(body).text;
const isWithheld = (body: Body, words: string): boolean => withheldIn(body)(textOf(body).indexOf(words), textOf(body).indexOf(words) + words.length);

describe("a passage that is brought in", () => {
  test("flows into the paragraph it lands in, and brings its blocks", () => {
    const state = stateOf("前后");
    const { doc } = withBody(state, bodyFromNotation("甲\n# 一、标题\n乙"), at(state, "后"));
    expect(bodyOf(doc)).toEqual(bodyFromNotation("前甲\n# 一、标题\n乙后"));
  });

  test("is blacked out where it lands inside a blacked-out passage, and only there", () => {
    const state = stateOf("可见[[E15:张三李四]]可见");
    const inside = bodyOf(withBody(state, bodyFromNotation("王五"), at(state, "李四")).doc);
    expect(textOf(inside)).toBe("可见张三王五李四可见");
    expect(isWithheld(inside, "张三王五李四")).toBe(true);
    const behind = bodyOf(withBody(state, bodyFromNotation("王五"), at(state, "李四") + 2).doc);
    expect(isWithheld(behind, "王五")).toBe(false);
  });

  test("takes the place of everything where that was wished", () => {
    const body = bodyFromNotation("新的\n| 甲 | 乙 |");
    expect(bodyOf(asWhole(stateOf("旧的一段\n旧的二段"), body).doc)).toEqual(body);
  });

  test("a picture in a blacked-out passage is withheld with it", () => {
    const state = stateOf("[[E14-1:张三李四]]");
    const file = { id: "f-1", name: "照片.png", mediaType: "image/png", size: 1, sha256: "" };
    const { doc } = withImage(state, file, at(state, "李四"));
    expect(bodyOf(doc).content.find((block) => block.type === "image")).toEqual({
      type: "image",
      attrs: { fileId: "f-1", alt: "照片", redaction: "E14-1" },
    });
  });
});

describe("new words in the place of others", () => {
  test("keep the marks of what they replace", () => {
    const state = stateOf("请按**土左政办发[2023]68号**执行");
    const start = at(state, "[2023]");
    expect(bodyOf(withWords(state, start, start + 6, "〔2023〕").doc)).toEqual(bodyFromNotation("请按**土左政办发〔2023〕68号**执行"));
  });

  test("are withheld whole where any of the old was", () => {
    const state = stateOf("电话[[E15:1380]]0138000。");
    const start = at(state, "1380");
    const body = bodyOf(withWords(state, start, start + 11, "138****0000").doc);
    expect(textOf(body)).toBe("电话138****0000。");
    expect(isWithheld(body, "138****0000")).toBe(true);
  });
});

describe("blacking out", () => {
  const select = (state: EditorState, words: string): EditorState =>
    state.apply(state.tr.setSelection(TextSelection.create(state.doc, at(state, words), at(state, words) + words.length)));

  test("lays one ground over the selection, in place of another that was there", () => {
    const state = select(stateOf("联系人[[E16-1:张]]三，值班。"), "张三");
    expect(bodyOf(redact(state, "E15").doc)).toEqual(bodyFromNotation("联系人[[E15:张三]]，值班。"));
  });

  test("is taken away from the whole passage around the caret", () => {
    const state = stateOf("联系人[[E15:张**三**]]，[[E15:李四]]值班。");
    const inside = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at(state, "三"))));
    expect(bodyOf(redact(inside, null).doc)).toEqual(bodyFromNotation("联系人张**三**，[[E15:李四]]值班。"));
  });
});

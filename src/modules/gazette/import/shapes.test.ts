import { describe, expect, test } from "vitest";
import { compact, isTerminated } from "./characters.ts";
import { attachmentOf, documentNumberOf, isAddressees, isOrgan, isStrongTitle, isTitle, serialOf, signerOf, titleLikeness } from "./shapes.ts";

describe("a document number", () => {
  test.each([
    ["青政发〔2024〕7号", "青政发〔2024〕7号"],
    ["青政办发[2024]15号", "青政办发〔2024〕15号"],
    ["青政办发（2024）第 15 号", "青政办发〔2024〕15号"],
    ["青政规【2024】003号", "青政规〔2024〕3号"],
    ["依据青政发〔2024〕7号办理", undefined],
    ["〔2024〕7号", "〔2024〕7号"],
    ["青政函﹝2024﹞7号", "青政函〔2024〕7号"],
  ])("%s is %s", (text, number) => expect(documentNumberOf(compact(text))).toBe(number));
});

describe("lines that stand alone", () => {
  test.each(["青禾县人民政府", "青禾县应急管理局", "青禾县森林草原防灭火指挥部", "青禾县人民政府办公室（代章）"])("%s is an organ", (text) =>
    expect(isOrgan(text)).toBe(true),
  );
  test.each(["由青禾县应急管理局负责", "各乡镇人民政府应当按照规定报县应急管理局，", "关于成立办公室"])("%s is none", (text) =>
    expect(isOrgan(text)).toBe(false),
  );

  test.each([
    "各乡镇人民政府，县直各部门：",
    "各县（市、区）人民政府，市直有关单位：",
    "县水务局：",
    "开发区管委会，各乡、镇人民政府，各委办局，旗直企事业单位：",
  ])("%s is addressed to", (text) => expect(isAddressees(compact(text))).toBe(true));
  test.each(["现将有关事项通知如下：", "应当提交下列材料：", "一、各单位：", "主送：县水务局", "各单位要做好下列工作。第一："])("%s is not", (text) =>
    expect(isAddressees(compact(text))).toBe(false),
  );

  test("signers, serials and attachments", () => {
    expect(signerOf("签发人：分管副县长")).toBe("分管副县长");
    expect(serialOf("第12号")).toBe("第12号");
    expect(attachmentOf("附件")).toEqual({ ordinal: 1, name: "" });
    expect(attachmentOf("附件2：重点项目表")).toEqual({ ordinal: 2, name: "重点项目表" });
    expect(attachmentOf("附则")).toBeUndefined();
    expect(attachmentOf("附件所列项目，应当按期完成。")).toBeUndefined();
  });
});

describe("a title", () => {
  test.each(["关于印发《青禾县农村供水管理办法》的通知", "云岭市人民政府关于加强城市内涝治理的意见", "关于公布规范性文件清理结果的通知（修订）"])(
    "%s is one for certain",
    (text) => expect(isStrongTitle(text)).toBe(true),
  );
  test.each(["青禾县农村供水管理办法", "2024年度工作要点", "青禾县防汛应急预案（试行）"])("%s may be one", (text) => {
    expect(isStrongTitle(text)).toBe(false);
    expect(isTitle(text)).toBe(true);
  });
  test.each(["请认真贯彻执行本办法。", "一、工作方案", "特此通知", "附件1：工作方案"])("%s is none", (text) => expect(isTitle(text)).toBe(false));

  test("is the same with or without the organ before it", () => {
    expect(titleLikeness("云岭市人民政府关于加强内涝治理的意见", "关于加强内涝治理的意见")).toBe(1);
    expect(titleLikeness("关于加强内涝治理的意见", "关于公布清理结果的通知")).toBeLessThan(0.6);
  });
});

test.each([
  ["按期完成。", true],
  ["他说：“按期完成。”", true],
  ["完成整改。（县水务局牵头）", true],
  ["应当完成", false],
  ["值班人员（控制室）", false],
  ["按期完成，", false],
])("%s ends a sentence: %s", (text, ends) => expect(isTerminated(text)).toBe(ends));

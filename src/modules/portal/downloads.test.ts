import { describe, expect, test } from "vitest";
import { county } from "../../../counties/tumed-left-banner/index.ts";
import { named, published } from "../../../test/support/portal-source.ts";
import { plainTextOf } from "../../document/plain-text.ts";
import { fileNameOf, officialDocumentOf } from "./downloads.ts";

const of = (document: Parameters<typeof officialDocumentOf>[1]) => officialDocumentOf(county, document, {});

describe("what Word and PDF are made of", () => {
  test("an official letter with a number has its red head", () => {
    expect(of(named.measures)).toMatchObject({ headMark: "土默特左旗人民政府文件", documentNumber: "土左政发〔2026〕21号" });
    expect(of(named.interpretation).headMark).toBeNull();
  });
  test("who signed stands in the head of what goes upward; of other documents it is a fact and no more", () => {
    const signed = (kind: string) => {
      const document = published("pub-2026-00779", {
        title: "关于冬季供热的材料",
        text: "正文。",
        on: "2026-01-02",
        documentNumber: "土左政发〔2026〕9号",
      });
      return { ...document, content: { ...document.content, kind, signer: "旗政府主要负责人" } };
    };
    expect(of(signed("request")).signer).toBe("旗政府主要负责人");
    expect(of(signed("notice")).signer).toBeUndefined();
  });
  test("the signature at the end of a text is set once, at its place", () => {
    const official = of(named.measures);
    expect(official).toMatchObject({ signedBy: "土默特左旗人民政府", madeOn: "2026-09-18" });
    expect(plainTextOf(official.body).text).not.toContain("2026年9月18日");
  });
  test("a text signed with another date than its facts say stays as it is", () => {
    const text = "正文。\n土默特左旗民政局\n2026年1月3日";
    const official = of(published("pub-2026-00777", { title: "通知", text, on: "2026-01-02" }));
    expect(official).toMatchObject({ signedBy: "", madeOn: null });
    expect(plainTextOf(official.body).text).toContain("2026年1月3日");
  });
  test("a text without a signature is signed by the organ that issued it", () => {
    expect(of(named.interpretation)).toMatchObject({ signedBy: "土默特左旗民政局", madeOn: "2026-09-18" });
  });
  test("nothing withheld is in it", () => expect(JSON.stringify(of(named.partial))).not.toMatch(/某甲|身份证号|不同意见/));
  test("an expired document says so", () => expect(of(named.expired).note).toBe("本文件已失效，仅供查阅"));
  test("a file name has no sign a file system refuses", () => {
    expect(fileNameOf(published("pub-2026-00778", { title: '关于"A/B"的通知?', text: "正文。", on: "2026-01-02" }), "pdf")).toBe("关于AB的通知.pdf");
  });
});

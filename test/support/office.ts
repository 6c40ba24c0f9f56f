// An official document of our own writing with everything one may hold, and a colour picture, for tests of the exporters.
import { crc32, deflateSync } from "node:zlib";
import type { Block, Body } from "../../src/document/body.ts";
import { bodyFromNotation } from "../../src/document/notation.ts";
import { plainDate } from "../../src/kernel/plain-date.ts";
import type { GazettePaper } from "../../src/office/gazette.ts";
import type { OfficialDocument } from "../../src/office/official-document.ts";

/** A PNG of one colour. */
export const picture = (width: number, height: number): Uint8Array => {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([0x2f, 0x6f, 0x9f]))]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", header), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
};

export const SECRET = "三万七千二百元";

const text = (words: string): Block => ({ type: "paragraph", content: [{ type: "text", text: words }] });
const cell = (words: string, colspan = 1, rowspan = 1) => ({ type: "tableCell" as const, attrs: { colspan, rowspan }, content: [text(words)] });

export const BODY: Body = {
  type: "doc",
  content: [
    ...bodyFromNotation(
      [
        "各苏木镇人民政府，旗直各有关部门：",
        "为做好今冬明春养老机构的取暖保障，按照旗人民政府的部署，现就有关事项通知如下，请结合实际认真落实，重大情况及时报告，不得迟报、漏报。",
        "# 一、检查范围和时间",
        "全旗已备案的养老机构，自2026年11月25日起至12月25日止，分**自查、抽查、整改**三个阶段进行。",
        "## （一）自查",
        "各机构对照清单逐项自查，每日登记，发现问题当日整改。",
        "### 1.用火用电",
        "重点看线路老化和违规用火。",
        "#### （1）记录要求",
        "逐项签字，留存备查。",
        "1. 锅炉、供暖管线和燃气设施是否由有资质的单位检修；",
        "2. 夜间值班是否落实到人；",
        "3. 应急物资是否备足。",
        "- 棉被、热水袋",
        "- 手电、常用药品",
        `本次补助资金合计[[E15:${SECRET}]]，由旗财政局拨付。`,
        "# 二、工作要求",
        "各单位要加强领导，压实责任。",
      ].join("\n"),
    ).content,
    {
      type: "table",
      content: [
        { type: "tableRow", content: ["序号", "检查事项", "时限"].map((words) => ({ ...cell(words), type: "tableHeader" as const })) },
        { type: "tableRow", content: [cell("1"), cell("供暖设施检修记录是否完整、是否由有资质的单位出具检修报告"), cell("五日", 1, 2)] },
        { type: "tableRow", content: [cell("2"), cell("夜间值班")] },
        { type: "tableRow", content: [cell("合计", 2), cell("两项")] },
      ],
    },
    { type: "image", attrs: { fileId: "f-shown", alt: "检查流程示意图", redaction: null } },
    { type: "image", attrs: { fileId: "f-hidden", alt: "个人病历照片", redaction: "E15" } },
  ],
};

export const documentOf = (change: Partial<OfficialDocument> = {}): OfficialDocument => ({
  title: "关于开展全旗养老机构冬季取暖安全检查工作的通知",
  headMark: "某某旗人民政府办公室文件",
  documentNumber: "某政办发〔2026〕12号",
  addressees: "",
  body: BODY,
  attachments: ["养老机构自查清单", "整改台账（样式）"],
  signedBy: "某某旗人民政府办公室",
  madeOn: plainDate("2026-11-20"),
  note: "此件公开发布",
  copyTo: "旗委办公室，旗人大常委会办公室，旗政协办公室",
  printedBy: "某某旗人民政府办公室",
  printedOn: plainDate("2026-11-23"),
  keywords: ["养老", "安全"],
  images: { "f-shown": { mediaType: "image/png", bytes: picture(320, 160) }, "f-hidden": { mediaType: "image/png", bytes: picture(64, 64) } },
  ...change,
});

/** A gazette of one issue with these sections, without board or colophon. */
export const gazettePaperOf = (sections: GazettePaper["sections"]): GazettePaper => ({
  title: "某旗人民政府公报",
  numberLine: "2026年第4期（总第52期）",
  shortNumber: "2026年第4期",
  publishedOn: plainDate("2026-11-23"),
  publisher: "某旗人民政府办公室",
  notice: "",
  masthead: null,
  sections,
  boardTitle: "编辑委员会",
  board: [],
  colophon: [],
});

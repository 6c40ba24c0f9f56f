// The banner's gazette: sections, rhythm, colophon and board. Facts as its fourth issue of 2023 prints them: who runs it, the permit number, the
// telephone, the postcode. The board is posts; days and copies are demonstration values. 「内部资料」 is not carried over: X43.
import type { GazetteSettings } from "../../src/county/schema.ts";
import { GOVERNMENT, organs } from "./organs.ts";

export const gazette: GazetteSettings = {
  title: "土默特左旗人民政府公报",
  office: "government-office/information",
  publisher: "government-office",
  column: "gazette",
  topic: "general-affairs/open-government",
  kind: "gazette-issue",
  responsibleEditor: "政府公报室编辑岗",
  rhythm: "quarterly",
  daysAfterPeriod: 31,
  copiesWithinWorkingDays: 10,
  sections: [{ name: "旗政府文件", organs: [GOVERNMENT] }, { name: "旗政府办公室文件", organs: ["government-office"] }, { name: "部门相关文件" }],
  boardTitle: "编辑委员会",
  board: [
    { duty: "主　　任", posts: ["旗人民政府分管办公室工作的负责人"] },
    { duty: "副 主 任", posts: ["旗人民政府办公室主任"] },
    {
      duty: "委　　员",
      posts: ["旗人民政府办公室各副主任", "旗司法局负责人", "旗财政局负责人", "旗民政局负责人", "政府办公室文秘股、信息股、督查股负责人"],
    },
    { duty: "责任编辑", posts: ["政府公报室编辑岗"] },
    { duty: "美术编辑", posts: ["政府公报室美编岗"] },
  ],
  colophon: [
    { label: "主　　办", value: "土默特左旗人民政府办公室" },
    { label: "编辑发行", value: "政府公报室" },
    { label: "准印证号", value: "蒙刊字1502036" },
    { label: "电　　话", value: "（0471）8150368" },
    { label: "邮政编码", value: "010100" },
    { label: "印　　数", value: "1—2000册" },
    { label: "发　　送", value: "全旗各机关、团体、企事业单位" },
    { label: "定　　价", value: "免费" },
  ],
  // 70号 2.5 scores the units: each collects its copies.
  copies: organs
    .filter((organ) => organ.assessed)
    .map((organ) => ({ organ: organ.id, copies: organ.group === "township" ? 30 : 10, way: "collect" })),
  mastheadAlt: "公报的蒙古文刊名",
};

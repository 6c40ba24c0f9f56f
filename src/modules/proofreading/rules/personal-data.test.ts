// Numbers of nobody: serials of zeros and nines, computed check digits.
import { describe, expect, test } from "vitest";
import { proofread } from "../engine.ts";
import { maskPersonalData } from "../mask-text.ts";
import { EMPTY_CONTEXT } from "../schema.ts";
import { bankCard, citizenId, email, landline, mobile } from "./personal-data.ts";
import { ruleTable } from "./table-test.ts";

const withCheckDigit = (seventeen: string): string => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(seventeen[index]), 0);
  return seventeen + "10X98765432".charAt(sum % 11);
};
const wide = (text: string): string => text.replace(/[0-9A-Z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const withLuhn = (head: string): string => {
  for (let last = 0; last < 10; last++) {
    const digits = `${head}${last}`;
    const sum = [...digits]
      .toReversed()
      .reduce((total, char, index) => total + (index % 2 === 0 ? Number(char) : (((Number(char) * 2) / 10) | 0) + ((Number(char) * 2) % 10)), 0);
    if (sum % 10 === 0) return digits;
  }
  throw new RangeError(head);
};

const ID = withCheckDigit("15012119010101999");
const ID_X =
  [
    "15012119020202990",
    "15012119020202991",
    "15012119020202992",
    "15012119020202993",
    "15012119020202994",
    "15012119020202995",
    "15012119020202996",
    "15012119020202997",
    "15012119020202998",
    "15012119020202999",
    "15012119020202989",
  ]
    .map(withCheckDigit)
    .find((id) => id.endsWith("X")) ?? "";
const WRONG = ID.slice(0, 17) + ((Number(ID[17]) + 1) % 10);
const MASKED = `15************${ID.slice(14)}`;

test("the numbers of these tests are what they should be", () => {
  expect(ID_X).toMatch(/^\d{17}X$/);
  expect(ID).toMatch(/^\d{18}$/);
});

ruleTable(
  citizenId,
  [
    `申请人身份证号⟦${ID}⇒${MASKED}⟧，经核对属实。`,
    `名单：张某，⟦${ID_X}⟧，察镇村。`,
    `身份证号末位小写也算：⟦${ID_X.toLowerCase()}⟧。`,
    `全角写法⟦${wide(ID)}⇒${MASKED}⟧不能漏掉。`,
    `全角末位⟦${wide(ID_X)}⟧。`,
    `分段写⟦${ID.slice(0, 6)} ${ID.slice(6, 14)} ${ID.slice(14)}⟧的也算。`,
    `用短横⟦${ID.slice(0, 6)}-${ID.slice(6, 14)}-${ID.slice(14)}⟧隔开。`,
    `夹了看不见的字符⟦${ID.slice(0, 9)}\u200b${ID.slice(9)}⟧。`,
    `一位一空⟦${ID.split("").join(" ")}⟧。`,
    `末位前有空格⟦${ID_X.slice(0, 17)} X⟧。`,
    `公民身份号码：⟦${WRONG}⟧，校验码写错了也能认出人。`,
    `旧身份证号码⟦150121010101999⟧已经停用。`,
    `表格里\t⟦${ID}⟧\t两百元`,
    `编号里像旧号⟦150121701231999⟧请核对。`,
  ],
  [
    `项目代码${WRONG}已经录入系统。`,
    "统一社会信用代码91150121MA0N00000X，法定代表人为负责人。",
    "合同编号20230101000012345678共二十位。",
    `订单${ID}0001是二十二位的流水号。`,
    "预算总额为150121200001010000元的说法不对。",
    "办理时请携带身份证原件和复印件，不需要填写号码。",
    "省码不存在的990121190101019990不是身份证号。",
    "月份不存在的150121190113019990也不是。",
    "十五位流水号150121991399999不是旧证号。",
    "标准号GB/T 9704—2012和GB/T 15834—2011。",
    `统一社会信用代码：${ID}`,
  ],
);

const CARD = withLuhn("622200000000000000");
const VISA = withLuhn("400000000000000");
ruleTable(
  bankCard,
  [
    `补贴打入⟦${CARD}⇒***************${CARD.slice(-4)}⟧，请查收。`,
    `开户行农村信用社，卡号⟦${CARD.slice(0, 4)} ${CARD.slice(4, 8)} ${CARD.slice(8, 12)} ${CARD.slice(12, 16)} ${CARD.slice(16)}⟧。`,
    `卡号⟦${CARD.slice(0, 4)}-${CARD.slice(4, 8)}-${CARD.slice(8, 12)}-${CARD.slice(12, 16)}-${CARD.slice(16)}⟧。`,
    `全角卡号⟦${wide(CARD)}⟧。`,
    `十六位的⟦${VISA}⟧也是。`,
    `收款账号：⟦${withLuhn("621700000000000000")}⟧`,
    `表格\t⟦${withLuhn("623000000000000000")}⟧\t`,
    `夹了看不见的字符⟦${CARD.slice(0, 8)}\u200d${CARD.slice(8)}⟧。`,
  ],
  [
    `校验不对的${CARD.slice(0, -1)}${(Number(CARD.at(-1)) + 1) % 10}不是卡号。`,
    "流水号1234567890123456不是卡号。",
    "文件编号20231026000000000000共二十位。",
    "全年投入6222000000000000元是笔误。",
    "设备编号AB6222000000000000001。",
    "身份证号码和银行卡号不得公开。",
    "0000000000000000",
    "2023 2024 2025 2026 年度四年的数据。",
  ],
);

ruleTable(
  mobile,
  [
    "联系电话：⟦13900001234⇒139******34⟧。",
    "有事请拨⟦139 0000 1234⇒139******34⟧，随时受理。",
    "手机⟦139-0000-1234⟧（微信同号）。",
    "全角⟦１３９００００１２３４⇒139******34⟧。",
    "国际写法⟦+86 139 0000 1234⟧。",
    "连写⟦+8613900001234⟧。",
    "国际写法⟦0086-139-0000-1234⟧。",
    "夹了看不见的字符⟦1390000\u200b1234⟧。",
    "一位一空⟦1 3 9 0 0 0 0 1 2 3 4⟧。",
    "王某⟦19900001234⟧、李某⟦17000001234⟧。",
    "联系人\t⟦15000001234⟧\t察素齐镇",
    "电话/⟦15100001234⟧",
  ],
  [
    "咨询热线12345，火警119。",
    "投资13900001234元建设水库。",
    "总量为13900001234.5吨。",
    "编号No13900001234号设备。",
    "链接https://example.gov.cn/news/13900001234.html可查。",
    "代码12900001234不是手机号段。",
    "十二位数字139000012345。",
    "2023年10月8日至2024年3月31日。",
    "身份证、手机号码等不得公开。",
    "公布的值班手机13700000001已经列入公开名录。",
    "面积13900001234平方米。",
  ],
  { ...EMPTY_CONTEXT, publicPhones: ["137 0000 0001"] },
);

ruleTable(
  landline,
  [
    "家庭电话⟦0471-8150000⇒*********00⟧。",
    "请转告村民王某，致电⟦（0471）8150000⟧联系。",
    "张某，电话：⟦(0471)8150000⟧",
    "北京⟦010-60000000⟧的住户。",
    "沈阳⟦024-20000000⟧的住户。",
    "住宅电话⟦8150000⟧。",
    "家里座机：⟦04718150000⟧。",
    "全角⟦０４７１－８１５００００⟧也算。",
  ],
  [
    "公报室电话：（0471）8150368。",
    "公报室电话0471-8150368。",
    "咨询电话：12345（24小时），0471-8150000（工作日）。",
    "本地直拨8150368，电话8150368。",
    "邮政编码010100，刊号1502036。",
    "电话12345。",
    "服务热线400-000-0000。",
    "年份2023-2024，文号68-70。",
    "产值达到0471万元的写法不规范。",
    "完成率0.4718150，系数0471。",
    "面积8150000平方米。",
    "传真：04718150000。",
    "旗民政局养老服务股电话：0471-8150000。",
    "投诉举报电话（0471）8150000。",
  ],
  { ...EMPTY_CONTEXT, publicPhones: ["0471-8150368"] },
);

ruleTable(
  email,
  [
    "来信请寄⟦zhangmou@example.com⇒z***@example.com⟧。",
    "邮箱：⟦a.b-c_d@mail.example.cn⟧",
    "全角⟦ｚｈａｎｇ＠example.com⟧也算。",
    "两个：⟦a1@example.com⟧，⟦b2@example.com⟧。",
    "（⟦12345678@qq.example⟧）",
    "发到⟦office@nobody.example⟧即可。",
    "表格\t⟦x9@example.org⟧\t联系人",
    "电子邮箱⟦X.Y@EXAMPLE.COM⟧。",
  ],
  [
    "公布的信箱public@example.gov.cn可以投诉。",
    "单价@5元。",
    "用户名@",
    "@所有人请注意。",
    "a@b",
    "会议在3@4楼。",
    "版本1.0@2023",
    "点击@官方账号关注。",
    "公布的信箱PUBLIC@example.gov.cn。",
    "政务邮箱office@nobody.gov.cn是机关的。",
  ],
  { ...EMPTY_CONTEXT, publicEmails: ["public@example.gov.cn"] },
);

describe("what the mask keeps", () => {
  const text = `张某，身份证${ID}，手机139-0000-1234，卡号${CARD}，邮箱zhang@example.com，电话0471-8150000。`;

  test("nothing of a masked text is personal data any more", () => {
    const masked = maskPersonalData(text);
    expect(proofread(masked).filter((finding) => finding.family === "personal-data" && finding.rule !== "personal-data/email")).toEqual([]);
    for (const secret of [ID, CARD, "00001234", "8150000", "zhang@"]) expect(masked).not.toContain(secret);
  });

  test("two people stay apart, and neither the birthday nor six digits of a phone in a row stay", () => {
    expect(maskPersonalData(ID)).not.toBe(maskPersonalData(ID_X));
    expect(maskPersonalData(ID)).not.toContain("1901");
    expect(maskPersonalData("13900001234")).not.toMatch(/\d{6}/);
  });

  test("a text without personal data comes back as it was", () => {
    const clean = "各乡镇要在2023年12月25日前完成排查。";
    expect(maskPersonalData(clean)).toBe(clean);
  });
});

test("personal data blocks, whatever else lies at the same place", () => {
  expect(proofread(`联系电话:(13900001234)。`).find((finding) => finding.rule === "personal-data/mobile")?.severity).toBe("block");
});

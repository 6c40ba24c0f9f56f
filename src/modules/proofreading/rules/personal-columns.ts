// What only the heading of a table's column says to be personal: home phones, doors, citizen IDs and cards that fail their check, phones of private
// persons. Reads tables of tabs, bars and blanks by their heading line; where the numbers themselves are sure, other rules tell them.
import { narrow } from "../characters.ts";
import { maskCard, maskCitizenId, maskLandline } from "../mask.ts";
import { linesOf, type Hit, type Rule } from "../rule.ts";
import type { Context } from "../schema.ts";
import { doorIn, withoutDoor } from "./home-address.ts";
import { isPublicPhone } from "./personal-data.ts";

type Told = { start: number; end: number; reason: string; suggestion: string; confidence: number };
type Column = { of: RegExp; /** Only in a table of private persons. */ ofPrivate?: true; read: (cell: string, context: Context) => Told | undefined };

const whole = (cell: string, reason: string, suggestion: string, confidence: number): Told => ({
  start: 0,
  end: cell.length,
  reason,
  suggestion,
  confidence,
});
const digitsOf = (cell: string): string => narrow(cell).replace(/[ \u3000-]/g, "");

const LANDLINE = /^[（(]?(?:0\d{2,3})?[）)]?[2-8]\d{6,7}$/;
const phone = (cell: string, context: Context): Told | undefined => {
  const digits = digitsOf(cell);
  const plain = digits.replace(/\D/g, "");
  return LANDLINE.test(digits) && !isPublicPhone(plain, context)
    ? whole(cell, "这一列是个人的电话，公开前应当遮盖", maskLandline(plain), 0.88)
    : undefined;
};

const COLUMNS: readonly Column[] = [
  { of: /^(?:家庭|家里|住宅|家长|家属|户主|监护人|本人|个人)(?:联系)?(?:电话|座机|固话)(?:号码)?$|^宅电$/, read: phone },
  { of: /^(?:固定|联系)?(?:电话|方式|座机|固话)(?:号码)?$/, ofPrivate: true, read: phone },
  {
    of: /^(?:家庭|现|户籍|户口|居住|常住|详细)?(?:住址|居住地)$|^(?:家庭|户籍|居住|户口所在)地(?:址)?$|^家庭(?:地址|住所)$|^(?:户籍|居住)地址$/,
    read: (cell) => {
      const door = doorIn(cell);
      return (
        door && {
          ...door,
          reason: "这一列是住址，写到了门牌，公开前应当隐去",
          suggestion: withoutDoor(cell.slice(door.start, door.end)),
          confidence: 0.88,
        }
      );
    },
  },
  {
    of: /^(?:居民|公民)?身份证?(?:件)?(?:号码?)?$|^公民身份号码$|^身份证/,
    read: (cell) =>
      /^(?:\d{15}|\d{17}[\dXx])$/.test(digitsOf(cell))
        ? whole(cell, "这一列是身份证号码，公开前应当遮盖", maskCitizenId(digitsOf(cell).toUpperCase()), 0.88)
        : undefined,
  },
  {
    of: /^(?:银行)?卡号$|^(?:一卡通|社保卡|储蓄卡|银行卡)(?:卡号|账号|号码?)$/,
    read: (cell) =>
      /^\d{16,19}$/.test(digitsOf(cell)) ? whole(cell, "这一列是个人的银行卡号，公开前应当遮盖", maskCard(digitsOf(cell)), 0.85) : undefined,
  },
];

const TRIGGER = /电\s?话|座机|固话|宅电|住址|居住地|地址|户籍|身份|卡号|账号/;
const PERSON_COLUMN = /^(?:姓\s?名|名字|户主|业主|住户|学生|患者|家长|被征收人|申请人|村民|居民|牧民|老人|承租人|领取人|监护人)(?:姓名)?$/;
const PRIVATE_COLUMN = /^(?:户主|业主|住户|学生|患者|家长|被征收人|被征迁户|申请人|村民|居民|牧民|老人|承租人|领取人|监护人|家属)(?:姓名)?$/;
const PRIVATE_LIST =
  /低保|特困|残疾人|独居|空巢|患者|病人|孤儿|困难|脱贫户|监测户|贫困|学生|住户|业主|村民|拆迁|征收|信访人|高龄|留守|失独|优抚|退役/;
const OF_STAFF = /工作人员|负责人|值班|联系人|通讯录|专家|干部|领导|网格员|职务|科室|部门|单位|机构|志愿者|医生|教师|服务电话|办公/;

const splitAt = (line: string): RegExp | undefined =>
  line.includes("\t")
    ? /\t/
    : /[|｜]/.test(line)
      ? /[|｜]/
      : / {2,}|\u3000+/.test(line.trim())
        ? / {2,}|\u3000+/
        : / /.test(line.trim())
          ? / +/
          : undefined;

type Cell = { text: string; start: number };
const cellsOf = (line: string, start: number, mark: RegExp): Cell[] => {
  const cells: Cell[] = [];
  let at = 0;
  for (const piece of line.split(mark)) {
    const from = line.indexOf(piece, at);
    cells.push({ text: piece.trim(), start: start + from + piece.length - piece.trimStart().length });
    at = from + piece.length;
  }
  return cells;
};

/** The columns of a heading line that are personal; none where it is no heading, or staff is listed. */
const columnsOf = (cells: readonly Cell[], caption: string): (Column | undefined)[] => {
  const said = cells.map(({ text }) => text.replace(/\s/g, ""));
  if (said.some((one) => one.length > 10) || !said.some((one) => PERSON_COLUMN.test(one)) || OF_STAFF.test(caption + said.join(" "))) return [];
  const isPrivate = said.some((one) => PRIVATE_COLUMN.test(one)) || PRIVATE_LIST.test(caption);
  return said.map((one) => COLUMNS.find(({ of, ofPrivate }) => of.test(one) && (isPrivate || !ofPrivate)));
};

export const personalColumn: Rule = {
  id: "personal-data/column",
  reach: "text",
  severity: "block",
  title: "表格里的住宅电话、住址、证件号码",
  source: "《中华人民共和国政府信息公开条例》第十五条、《中华人民共和国个人信息保护法》",
  *check(text, context): Generator<Hit> {
    if (!TRIGGER.test(text)) return;
    let caption = "";
    let mark: RegExp | undefined;
    let columns: (Column | undefined)[] = [];
    for (const { start, end } of linesOf(text)) {
      const line = text.slice(start, Math.min(end, start + 1000));
      if (TRIGGER.test(line) && line.length <= 120) {
        const own = splitAt(line);
        const found = own ? columnsOf(cellsOf(line.trimEnd(), start, own), caption) : [];
        if (found.some(Boolean)) {
          mark = own;
          columns = found;
          continue;
        }
      }
      if (mark === undefined || !mark.test(line.trim())) {
        columns = [];
        mark = undefined;
        if (line.trim() !== "") caption = line.length <= 40 ? line : "";
        continue;
      }
      const cells = cellsOf(line, start, mark);
      if (cells.length > columns.length + 1) continue;
      for (const [index, cell] of cells.entries()) {
        const told = columns[index]?.read(cell.text, context);
        if (told) yield { ...told, start: cell.start + told.start, end: cell.start + told.end };
      }
    }
  },
};

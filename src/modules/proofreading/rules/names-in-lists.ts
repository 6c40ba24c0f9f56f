// Names of people beside what should not be read of them: an illness, a hardship, a subsidy, a nationality. In a list or table, where the name stands
// by itself; in a sentence only behind a word that says so (患者、低保户 …). A name with 某 or * in it is masked already.
import { after, before, linesOf, type Hit, type Rule } from "../rule.ts";
import { birthdaysIn } from "./birthdays.ts";
import { namesInSentence } from "./names-in-sentences.ts";
import { maskedName, namesAt } from "./person-names.ts";

const MEDICAL =
  /癌|肿瘤|白血病|糖尿病|高血压|高血脂|冠心病|心脏病|脑梗|脑出血|中风|尿毒症|肾衰|透析|肺结核|结核病|肝炎|乙肝|艾滋|梅毒|精神(?:病|障碍|分裂|残疾)|抑郁|癫痫|痴呆|瘫痪|帕金森|布病|布鲁氏|肺炎|哮喘|骨折|截肢|侏儒|自闭症|唐氏|智力残疾|肢体残疾|视力残疾|听力残疾|言语残疾|多重残疾|(?:听力|视力|言语|智力|肢体|精神|发育)障碍|障碍类[型别]|孤独症|脑瘫|[一二三四]级残疾|残疾[一二三四]级|确诊|患病|病种|病史|诊断/;
const HARDSHIP =
  /低保|特困|供养|五保|贫困户|脱贫户|监测户|建档立卡|救助(?:金|对象|款)|临时救助|困难(?:补助|补贴|学生|家庭)|孤儿|事实无人抚养|助学金|补助(?:金|款|标准)?|补贴|慰问金|抚恤|优抚|残疾人?两项|高龄津贴|廉租|公租房|失业金|失独|刑满|社区矫正|戒毒|吸毒|信访人|因病致[贫残]/;
const CRIME = /因犯|服刑|减刑|判处|有期徒刑|拘役|缓刑|行政拘留|刑事拘留|吸食毒品|犯罪|盗窃|诈骗|前科/;
const NATIONALITY = /(?:蒙古|回|满|藏|维吾尔|壮|朝鲜|达斡尔|鄂温克|鄂伦春|哈萨克|锡伯|土家|苗|彝|布依|侗|瑶|白|傣|黎|畲|东乡|撒拉|土|羌)族/;
/** Behind these a name follows, in running text as well. */
const SAID =
  /(?:患者|病人|患儿|确诊病例|感染者|低保户|低保对象|特困人员|特困户|五保户|贫困户|脱贫户|监测户|残疾人|孤儿|受助学生|贫困学生|困难学生|困难职工|困难群众|救助对象|补贴对象|领取人|受助人|吸毒人员|社区矫正对象|优抚对象|戒毒人员|刑满释放人员|服刑人员|矫正人员|残疾儿童|病患|产妇|孕妇|被救助人|受救助人|被资助人|低收入户|供养对象|被告人|罪犯|犯罪嫌疑人|嫌疑人|拘留人员|违法行为人|族(?:学生|村民|牧民|群众|青年|妇女|老人)|低保家庭|困境儿童|留守儿童|失独家庭|上访人|信访人)[:：]?$/;
const LABEL = /(?:姓名|户主|患者姓名|学生姓名|申请人|领取人|受益人|对象)[:：]$/;
/** A figure before a name is its number in the list: 1张, and not 80周岁. */
const STARTS_CELL = /(?:^|[\t|｜、，,；;：:。\s.．）)①-⑳]|(?:^|[\t|｜、，,；;。\s])\d{1,4})$/;
const ENDS_CELL = /^(?:$|[\t|｜、，,；;：:\s（(\d]|(?:男|女)(?:[，,、\s\t|]|$))/;
/** In a sentence a name ends where a verb or a mark begins. */
const ENDS_NAME =
  /^(?:$|[\t|｜、，,；;：:。\s（(\d]|因|患|病|被|系|申|集|签|交|参|居|入|出|有|无|属|反|提|接|向|办|持|报|要|于|的|在|确|住|家|领|获|享|每|等|已|经|由|为|是|自|全|需|通过|本[月年季人]|上月|今年|去年|按|未|曾|依靠|靠|一家|夫妇|夫妻|同学|本人)/;

/** Surnames that mostly are other words: behind a word without a colon they are not taken for names. */
const OTHER_WORDS = /^[于应全包连明平常安成时计商沙路车单万方向石高温景强管解查原易]/;
const NOT_LAST = /[族元户级类型等费款金区市县旗镇乡村局股室组队院校站所处科病症癌炎率量额数年月日号项条款章节员人员]$/;

/** What a name goes on with so surely that also a surname which mostly is another word is one. */
const SURE = /^(?:家庭|患|因病|[，,](?:男|女))/;

type Named = { start: number; end: number; said: boolean };

function* namesIn(text: string, from: number, to: number): Generator<Named> {
  /** Behind a name that was said, and a mark that goes on with the next. */
  let next = -1;
  /** Behind a name and 、: the last of a list ends with the sentence. */
  let listed = -1;
  for (let at = from; at < to;) {
    const lead = before(text, at, 12);
    const said = SAID.test(lead) || LABEL.test(lead) || at === next;
    if (!said && !STARTS_CELL.test(lead)) {
      at++;
      continue;
    }
    const name = namesAt(text, at).find((one) => {
      const rest = after(text, at + one.length, 6);
      return (
        (said ? ENDS_NAME.test(rest) : ENDS_CELL.test(rest) || (at === listed && rest.startsWith("。"))) &&
        !NOT_LAST.test(one) &&
        !(said && !/[:：]$/.test(lead) && OTHER_WORDS.test(one) && !(one.length > 2 && SURE.test(rest))) &&
        at + one.length <= to
      );
    });
    if (name !== undefined) yield { start: at, end: at + name.length, said };
    if (name !== undefined && said && /[、和]/.test(text.charAt(at + name.length))) next = at + name.length + 1;
    if (name !== undefined && text.charAt(at + name.length) === "、") listed = at + name.length + 1;
    at += name?.length ?? 1;
  }
}

/** A heading that says of its column that it holds names. */
const NAME_COLUMN =
  /^(?:姓\s*名|户\s*主|户主姓名|患者(?:姓名)?|学生(?:姓名)?|申请人(?:姓名)?|领取人(?:姓名)?|受助人(?:姓名)?|救助对象|补贴对象|人员姓名|名字|本人|被救助人)$/;
const NO_NAME = /[某×＊*○〇□\d]|(?:局|委|办|中心|公司|合作社|学校|医院|政府|村|镇|乡|社区|嘎查|苏木|单位|户数|合计|小计|人数)$/;

/** Cells of the table's columns of names: whatever stands there is a name, also one that begins with no known surname. */
function* namesUnder(text: string, columns: readonly number[], from: number, to: number, mark: RegExp): Generator<Named> {
  let column = 0;
  const blank = mark === BLANKS ? (/^[ \u3000]*/.exec(text.slice(from, to))?.[0].length ?? 0) : 0;
  for (let at = from + blank; at <= to; column++) {
    const rest = text.slice(at, to);
    const edge = mark.exec(rest);
    const size = edge?.index ?? rest.length;
    const cell = rest.slice(0, size);
    const name = cell.trim();
    if (columns.includes(column) && /^[\u4e00-\u9fa5·]{2,8}$/.test(name) && !NO_NAME.test(name)) {
      const start = at + cell.indexOf(name);
      yield { start, end: start + name.length, said: false };
    }
    at += size + (edge?.[0].length ?? 1);
  }
}

const CELL_EDGE = /[\t|｜]/;
const BLANKS = /[ \u3000]+/;

/** A header parted by blanks only: 序号 姓名 金额. */
const isSpacedHeader = (line: string): boolean => {
  const cells = line.trim().split(BLANKS);
  return line.length <= 60 && cells.length > 1 && cells.every((cell) => cell.length <= 8) && cells.some((cell) => NAME_COLUMN.test(cell));
};

/** A caption that says what the names below are listed for. */
const LIST = /(?:名单|名册|花名册|公示|发放表|明细表|登记表)[：:]?$/;
/** A line of names and nothing else. */
const isLineOfNames = (line: string): boolean =>
  line.length <= 120 &&
  line
    .trim()
    .split(/[、，,；;\s]+/)
    .every((piece) => namesAt(piece, 0).some((name) => /^(?:$|[（(])/.test(piece.slice(name.length))));

/** What a header row says of the columns below. */
const HEADER = /姓名|户主|患者|学生|申请人|领取人/;
/** Beside these a name says whose they are. */
/** Captions of lists of those who do the work, not of those it is done for. */
const OF_STAFF =
  /工作人员|专家|评委|评审|干部|领导|联系人|值班|负责人|网格员|包联|名录|招聘|录用|聘用|选调|任职|先进|表彰|模范|教师|医生|医师|志愿者|入围|体检人员|面试|代表|委员|会议|培训/;
const BIRTH = /出生日期|出生年月日|生日/;
const ACCOUNT = /卡号|账号|帐号|开户|身份证|证件号/;

export const nameInList: Rule = {
  id: "personal-data/name-in-list",
  reach: "text",
  severity: "fix",
  title: "姓名与病情、救助等信息并列",
  source: "《中华人民共和国个人信息保护法》第二十八条、《中华人民共和国政府信息公开条例》第十五条",
  *check(text): Generator<Hit> {
    yield* birthdaysIn(text);
    if (!MEDICAL.test(text) && !HARDSHIP.test(text) && !NATIONALITY.test(text) && !ACCOUNT.test(text) && !BIRTH.test(text) && !CRIME.test(text))
      return;
    let header: "medical" | "hardship" | "nationality" | "account" | "birth" | undefined;
    let columns: number[] = [];
    let caption = "";
    let mark = CELL_EDGE;
    for (const { start, end } of linesOf(text)) {
      const line = text.slice(start, Math.min(end, start + 4000));
      const isHeader = HEADER.test(line) && (CELL_EDGE.test(line) || isSpacedHeader(line));
      if (isHeader) mark = CELL_EDGE.test(line) ? CELL_EDGE : BLANKS;
      const isRow = CELL_EDGE.test(line) || (mark === BLANKS && columns.length > 0 && BLANKS.test(line.trim()) && !line.includes("。"));
      if (isHeader) {
        columns = (mark === BLANKS ? line.trim() : line).split(mark).flatMap((cell, index) => (NAME_COLUMN.test(cell.trim()) ? [index] : []));
        const said = OF_STAFF.test(caption) ? line : caption + line;
        header = MEDICAL.test(said)
          ? "medical"
          : HARDSHIP.test(said)
            ? "hardship"
            : ACCOUNT.test(line)
              ? "account"
              : BIRTH.test(line)
                ? "birth"
                : /民族/.test(line) && !OF_STAFF.test(caption)
                  ? "nationality"
                  : undefined;
        continue;
      }
      if (!isRow && line.trim() !== "") {
        header = undefined;
        columns = [];
        mark = CELL_EDGE;
      }
      const listed = !isRow && LIST.test(caption) && !OF_STAFF.test(caption) && isLineOfNames(line);
      if (!isRow && line.trim() !== "" && !listed) caption = line.length <= 40 ? line : "";
      const medical = MEDICAL.test(line) || header === "medical" || (listed && MEDICAL.test(caption));
      const hardship = HARDSHIP.test(line) || header === "hardship" || (listed && HARDSHIP.test(caption));
      const crime = CRIME.test(line);
      const nationality = NATIONALITY.test(line) || header === "nationality";
      const account = header === "account";
      const birth = header === "birth";
      if (!medical && !hardship && !crime && !nationality && !account && !birth) continue;
      const listedNames = [
        ...(isRow && columns.length > 0 ? namesUnder(text, columns, start, start + line.length, mark) : namesIn(text, start, start + line.length)),
      ];
      const inSentence = isRow
        ? []
        : [...namesInSentence(text, start, start + line.length)].filter(
            (one) => !listedNames.some((name) => name.start < one.end && one.start < name.end),
          );
      const names = [...listedNames, ...inSentence.map((one) => ({ ...one, said: true }))];
      // One word that stands alone may be anything; with a label, in a table, or one of several it is a name.
      const figures = /\d|男|女|[一二三四]级/.test(line);
      const certain = names.filter(({ said }) => said || isRow || names.length > 1 || figures);
      for (const { start: from, end: to } of certain) {
        const name = text.slice(from, to);
        yield {
          start: from,
          end: to,
          reason: medical
            ? "姓名和健康状况写在一起，这是敏感个人信息，公开前应当遮盖"
            : crime && !hardship
              ? "姓名和违法犯罪信息写在一起，请核对有没有公开的依据，没有的应当遮盖"
              : hardship
                ? "姓名和救助、补贴等信息写在一起，请核对有没有公开的依据，没有的应当遮盖"
                : account || birth
                  ? `姓名和${account ? "证件号、银行账号" : "出生日期"}列在一张表里，公开前应当遮盖`
                  : "姓名和民族写在一起，请核对有没有公开的必要，没有的应当遮盖",
          suggestion: maskedName(name),
          confidence: medical || account || birth ? 0.85 : hardship || crime ? 0.72 : 0.65,
          severity: medical ? "block" : hardship || crime || account || birth ? "fix" : "hint",
        };
      }
    }
  },
};

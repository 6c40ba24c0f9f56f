// Reads the evaluation set of proofreading from its folder: one part for each folder in it, with the context that context.json adds to the county's.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { County } from "../county/schema.ts";
import { plainDate } from "../kernel/plain-date.ts";
import { type Case, casesOf, contextOfCounty } from "../modules/proofreading/index.ts";
import type { Context } from "../modules/proofreading/schema.ts";
import { Failure } from "./output.ts";

export type EvaluationPart = { name: string; title: string; cases: Case[]; context: Context };

/** What sets by other authors found before the rules were changed for them; all of these are tuned on since. */
const FIRST_MEASURED =
  "examined和earlier开头的是其他作者写成的，写时没有看规则，规则后来据此改进，所以这里没有一条是没有见过的文字。" +
  "改规则以前测得（准确率、召回率）：earlier个人信息97.4%、97.4%，字词94.9%、46.8%，格式93.3%、80.8%，文意100.0%、83.3%（其后改正了十来处埋设和标注）；" +
  "A卷个人信息78.6%、100.0%，字词97.3%、80.0%，格式89.7%、86.7%，文意83.3%、66.7%；" +
  "B卷（规则已据A卷改进）个人信息95.2%、83.3%，字词78.0%、71.1%，格式96.0%、80.0%，文意100.0%、73.3%；" +
  "C卷（规则已据A、B、D卷改进）个人信息100.0%、92.0%，字词86.7%、57.8%，格式100.0%、90.0%，文意100.0%、73.3%；" +
  "D卷350条正确的文字（规则已据A、B卷改进）误报约138处，几乎都是字词；" +
  "F卷（规则已据A至D卷改进）个人信息100.0%、100.0%，字词91.2%、80.0%，格式100.0%、93.3%，文意100.0%、60.0%；" +
  "G卷（同F卷的规则）个人信息100.0%、100.0%，字词88.6%、49.2%，格式96.2%、78.1%，文意100.0%、66.7%；" +
  "I卷（规则已部分据F、G卷改进）个人信息91.3%、95.5%，字词91.3%、68.9%，格式100.0%、93.5%，文意100.0%、75.0%；" +
  "J卷（同F卷的规则）个人信息100.0%、92.0%，字词94.6%、57.4%，格式100.0%、93.3%，文意100.0%、83.3%；" +
  "H卷（规则已据F、G、I、J卷改进）个人信息95.2%、100.0%，字词92.2%、74.6%，格式100.0%、78.1%，文意100.0%、75.0%；" +
  "K卷（规则已部分据F、G、I、J卷改进）个人信息100.0%、100.0%，字词91.7%、97.8%，格式92.6%、83.3%，文意100.0%、80.0%；" +
  "L卷（规则已据A至K卷改进）个人信息100.0%、100.0%，字词94.0%、88.7%，格式100.0%、90.0%，文意100.0%、75.0%；" +
  "M卷（同L卷的规则）个人信息100.0%、100.0%，字词92.7%、85.0%，格式96.9%、96.9%，文意100.0%、75.0%；" +
  "O卷（同L卷的规则）个人信息100.0%、95.7%，字词91.0%、85.5%，格式85.2%、76.7%，文意100.0%、75.0%；" +
  "N卷（规则已据A至M卷改进，当时误报增多）个人信息100.0%、95.7%，字词80.4%、75.0%，格式96.6%、84.8%，文意83.3%、83.3%";

/** What was written from the national standards on form, point by point and as whole documents, before looking what was known. */
const STANDARDS =
  "standards-form是照公文格式、标点符号、数字用法三项国家标准逐条自拟的，写时没有看哪些规则已有；改规则以前埋设291处找到126处（43.3%）；" +
  "layouts-form是25篇整篇的公文、表格、公报、纪要，初次埋设116处找到77处（66.4%），改正以后的25篇误报9处（格式4处）；" +
  "layouts-second是另外19篇，故意多用冷僻的差错，初次埋设106处找到37处（34.9%），后来删去了有争议的30处；" +
  "layouts-third是其后所写的63段，初次埋设68处找到51处（75.0%），改正以后的63段格式误报3处（其中1处是标注有误）；" +
  "layouts-fourth是再后所写的65段，照其他作者各类差错的多少来写，初次埋设65处找到42处（64.6%），格式误报4处；" +
  "layouts-fifth是最后所写的60段，初次埋设62处找到39处（62.9%），改正以后的60段没有格式误报（另有2处是标注有误）；" +
  "layouts-sixth是在那以后照其他作者各类差错的多少所写的60段，初次埋设61处找到52处（85.2%；其中3处提示落在配对的标点上，没有算找到），改正以后的60段没有格式误报（另有1处是标注有误）；规则后来都据此改进";

/** Words other than same-sound slips, written class by class before looking what was known. */
const OTHER_WORDS =
  "other-words是同音以外的字词（形近、漏字、叠字、颠倒、易混、助词、量词、关联词、搭配、成语、提法、机构、法律、地名）逐类自拟的，写时没有看哪些已有；" +
  "改规则以前字词埋设298处找到129处（43.3%），误报4处，另有已废止的法律8处全部找到（其后删改了八处有争议的埋设）；据此改进以后再写的第二轮83处初次找到42处，规则后来都据此改进；第三轮66处、正确的30句在最后一次改动以后写成，只测过一次，找到41处（62.1%），误报2处，没有据此改进";

/** What was written phrase by phrase from what is asked of personal data, of words seen through variants, and of sense, before looking what was known. */
const PEOPLE =
  "people-and-sense是照个人信息、变体、文意各项要求逐条自拟的，写时没有看规则；改规则以前测得个人信息94.7%、85.7%，变体召回75.0%，文意98.6%、57.1%（其后改正了几处标注）；" +
  "people-and-sense-second初次测得个人信息100.0%、75.0%，文意97.4%、71.2%；people-and-sense-last写在改完规则以后，只测一次，个人信息93.8%、83.3%，文意100.0%、92.0%；其后又改了两处；" +
  "personal-data-second是断行、念号、只有列名、没有城镇的住址、两个字的名字、句子里的姓名等七类逐类自拟，专挑还会漏的写，改规则以前90处找到22处（24.4%），个人信息误报2处（其后改正一处标注，给正确的句子里的电话补了区号）；规则后来据此改进";

/** Right texts of many trades, written without running the engine. */
const TRADES =
  "clean-trades是照各行业职员的写法自拟的正确文字，生僻词、缩略语多，写完以前没有用引擎读过：前338段17,883字，改规则以前误报51处（每万字28.5处，同音形近43处）；" +
  "据此补了约一千个行业词语以后再写的100段4,857字，误报15处（每万字30.9处，同音形近11处），可见补词只管见过的行业；又改了规则的条件以后再写的40段1,701字，句子极简、术语极密，误报8处（每万字47处，同音形近6处）；规则后来据此改进";

/** What nobody who writes rules has learnt words or rules from. */
const HELD_OUT =
  "P卷由另一作者写成，写时没有看规则，没有一条规则、一个词是据此加的；初次测得个人信息100.0%、100.0%，字词92.6%、83.3%，格式93.8%、100.0%，文意100.0%、83.3%。E卷是150条用词生僻而正确的文字，看过误报后改正了几处。同音字要多少把握才算差错，是对照评测集和这一卷的误报一起定的";

const TITLES: Record<string, string> = {
  main: `评测集（规则据此改进）\n${FIRST_MEASURED}。${STANDARDS}。${OTHER_WORDS}。${PEOPLE}。${TRADES}`,
  "held-out": `留出集（规则没有据此改进）\n${HELD_OUT}`,
};

export const readEvaluationSet = async (root: string, county: County): Promise<EvaluationPart[]> => {
  const settings = await readFile(join(root, "context.json"), "utf8").catch(() => undefined);
  if (settings === undefined) throw new Failure(`${root}：这里没有评测集（缺少 context.json）`);
  const { readOn, ...more } = JSON.parse(settings) as { readOn: string } & Partial<Context>;
  const context: Context = { ...contextOfCounty(county, plainDate(readOn)), ...more };
  const folders = (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const parts: EvaluationPart[] = [];
  for (const name of folders.toSorted((a, b) => Number(b === "main") - Number(a === "main") || a.localeCompare(b))) {
    const files = (await readdir(join(root, name))).filter((file) => file.endsWith(".txt")).toSorted();
    const lines = await Promise.all(files.map(async (file) => casesOf(await readFile(join(root, name, file), "utf8"), `${name}/${file}`)));
    parts.push({ name, title: TITLES[name] ?? name, cases: lines.flat(), context });
  }
  return parts;
};

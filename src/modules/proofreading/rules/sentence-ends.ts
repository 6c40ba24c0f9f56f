// How lines end: a paragraph without its full stop, one that breaks off with a comma, a title or an attachment line with a mark it must not have.
import { after, before, linesOf, occurrences, type Hit, type Rule } from "../rule.ts";

const SOURCE = "《标点符号用法》（GB/T 15834—2011）";
const ENDED = /[。！？；：…”’）》」』】.!?;:)\]>、，,—]$/;
const NUMBERED =
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\([一二三四五六七八九十]+\)|\d{1,2}[.．、]|（\d{1,2}）|\(\d{1,2}\)|[①-⑳]|第[一二三四五六七八九十百]+[章节条]|[-•·●■◆★])/;
const TITLE_END =
  /(?:通知|公告|通告|意见|决定|决议|公报|命令|令|报告|请示|批复|函|纪要|办法|规定|细则|方案|规划|计划|要点|总结|制度|条例|规则|指南|清单|名单|目录|解读|讲话|简报|通报|倡议书|承诺书|公示|声明|说明|问答|图解|年报|预案|章程|标准|须知|附件|表)(?:（[^）]{1,14}）)?$/;
const LETTERHEAD =
  /^(?:发文机关|主送|抄送|联系人|联系电话|电话|地址|邮编|附件|附|来源|编辑|责任编辑|时间|地点|主办|承办|签发|印发|索引号|文号|标题|网址|邮箱|监督电话|单位|发布|名称|日期)[^。]{0,3}[:：]/;

const MARK = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{1,2}[.．]|（\d{1,2}）)/;
const kindOf = (line: string): string | undefined =>
  MARK.exec(line)?.[0]
    .replace(/[一二三四五六七八九十]+/, "一")
    .replace(/\d+/, "1");

/** Whether the numbered lines above and below are of the same level and whole sentences. */
const isAmongSentences = (text: string, start: number, end: number, line: string): boolean => {
  const kind = kindOf(line);
  if (kind === undefined || !line.includes("，")) return false;
  const above = text.slice(text.lastIndexOf("\n", start - 2) + 1, Math.max(0, start - 1)).trim();
  const next = text.indexOf("\n", end + 1);
  const below = text.slice(end + 1, next === -1 ? text.length : next).trim();
  return [above, below].some((other) => kindOf(other) === kind && other.endsWith("。"));
};

const CLOSING =
  /^(?:第[一二三四五六七八九十百]+条\s*)?(?:本[\u4e00-\u9fa5]{2,4}(?:自[^，。]{2,16}起(?:施行|实施|执行)|由[^，。]{2,24}负责解释)|(?:以上|上述|当否|妥否)[^。]{0,14}请(?:批示|批复|审议|审批|审定)|特此(?:通知|公告|通告|通报|报告|函达|函告|函复|批复|启事|声明|说明|证明)|现予(?:公告|公布|公示)|专此(?:报告|函复|函达)|感谢您对[^。]{4,30}的(?:关心|支持|关注|理解)(?:和(?:关心|支持|关注|理解))?|(?:注[：:])?[^，。；：\n]{0,24}自\d{4}年[^，。]{2,10}起(?:施行|执行|实施))$/;

export const missingEnd: Rule = {
  id: "form/sentence-end",
  reach: "text",
  severity: "fix",
  title: "句末标点",
  source: SOURCE,
  *check(text): Generator<Hit> {
    const lastLine = text.trimEnd().length;
    for (const { start, end } of linesOf(text)) {
      const raw = text.slice(start, end);
      const line = raw.trim();
      // Nothing follows: what ends with a semicolon here was to go on or to end.
      if (
        line.endsWith("；") &&
        line.length >= 14 &&
        start + raw.trimEnd().length === lastLine &&
        !NUMBERED.test(line) &&
        !/^[^，。：]{1,8}：/.test(line) &&
        !/；\s*\n/.test(text.slice(0, start))
      ) {
        yield { start: lastLine - 1, end: lastLine, reason: "全文到这里结束，末尾用句号", suggestion: "。", confidence: 0.75 };
        continue;
      }
      // Whom copies go to: the last of them has a full stop.
      if (/^抄送[：:]/.test(line) && line.length > 6 && !line.endsWith("。")) {
        const stop = start + raw.trimEnd().length;
        const next = text
          .slice(end + 1, end + 120)
          .split("\n")[0]!
          .trim();
        // Wrapped to the next line.
        if (!/[。，、]$/.test(next) && (!/[，、]$/.test(line) || next === "" || /印发/.test(next)))
          yield {
            start: stop - 1,
            end: stop,
            reason: "最后一个抄送机关后面用句号",
            suggestion: /[，、；]$/.test(line) ? "。" : `${line.at(-1)}。`,
            confidence: 0.85,
          };
        continue;
      }
      // 联系电话…，联系人：… is a line of details.
      if (line.length < 60 && /联系人[：:]|联系电话/.test(line) && !line.includes("。")) continue;
      // Set phrases that close a document.
      if (CLOSING.test(line)) {
        const stop = start + raw.trimEnd().length;
        yield { start: stop - 1, end: stop, reason: "这一段末尾缺少句号", suggestion: `${line.at(-1)}。`, confidence: 0.85 };
        continue;
      }
      // 问：怎样参加？
      if (
        /^问[：:]/.test(line) &&
        line.endsWith("。") &&
        !/[答？]/.test(line) &&
        /怎样|怎么|如何|什么|哪些|哪里|吗。$|多少|是否|能否|几[个天年]/.test(line)
      ) {
        yield {
          start: start + raw.trimEnd().length - 1,
          end: start + raw.trimEnd().length,
          reason: "问句末尾用问号",
          suggestion: "？",
          confidence: 0.88,
        };
        continue;
      }
      // Cells, headlines and labels need no stop.
      if (line.length < (/[，、]$/.test(line) && NUMBERED.test(line) ? 8 : 14) || line.includes("\t") || line.includes("|") || LETTERHEAD.test(line))
        continue;
      const to = start + raw.trimEnd().length;
      const hasStop = line.includes("。");
      const commas = line.split("，").length - 1;
      if (/[，、,]$/.test(line)) {
        const more = text.slice(end + 1, end + 40).trim();
        // A line that goes on in the next one was only wrapped.
        if (more !== "" && !NUMBERED.test(more) && !hasStop && !/^特此(?:通知|通告|公告|报告|函复|批复|证明)。?/.test(more)) continue;
        yield { start: to - 1, end: to, reason: "段落结束了，用的却是句内的点号", suggestion: "。", confidence: 0.85 };
        continue;
      }
      if (ENDED.test(line) || TITLE_END.test(line) || /\d{4}年\d{1,2}月\d{1,2}日$/.test(line)) continue;
      // 一是…；二是…；三是… without an end.
      if (/；[^；]{4,}$/.test(line) && /[\u4e00-\u9fa5]$/.test(line) && !/^[^；]{0,12}[：:]/.test(line)) {
        yield { start: to - 1, end: to, reason: "这一段末尾缺少句号", suggestion: `${text.charAt(to - 1)}。`, confidence: 0.8 };
        continue;
      }
      // 开标时间：2026年11月30日，每天9时至17时
      if (!hasStop && /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）).．、])?[^，。：:]{2,14}[：:]/.test(line)) continue;
      // The last of several that all end with a stop.
      const listed = /^[一二三四五六七八九十]是/.test(line);
      const heading = (NUMBERED.test(line) && !isAmongSentences(text, start, end, line)) || line.startsWith("关于");
      if (!(hasStop || (listed && commas >= 1) || (!heading && commas >= 1 && line.length >= 20) || (commas >= 2 && line.length >= 30))) continue;
      if (/[0-9A-Za-z日]$/.test(line) && !hasStop && (commas < 2 || /(?:电话|热线|传真)[：:]?[\d-]{5,}$/.test(line))) continue;
      yield {
        start: to - 1,
        end: to,
        reason: "这一段末尾缺少句号",
        suggestion: `${text.charAt(to - 1)}。`,
        confidence: hasStop ? 0.88 : 0.72,
        ...(hasStop ? {} : { severity: "hint" as const }),
      };
    }
  },
};

/** 各乡镇人民政府，旗直各部门。 */
const ADDRESSEES =
  /^(?=.{4,90}$)(?:(?:各|旗|县|市|区|开发区)[\u4e00-\u9fa5、，（）()]{1,80}?)(?:人民政府|政府|部门|单位|委员会|委办局|办公室|管委会|局|学校|医院|机构|企业|企事业单位|公司|中心|处|场|户|站|院|园|店|所|社|大队|支队)([。；，、.:]?)$/;

/** Whom a document is for, in the line under its title. */
export const addressees: Rule = {
  id: "form/addressees",
  reach: "text",
  severity: "fix",
  title: "主送机关后面的标点",
  source: "《党政机关公文格式》（GB/T 9704—2012）7.3.1",
  *check(text): Generator<Hit> {
    let titled = false;
    for (const { start, end } of linesOf(text)) {
      const raw = text.slice(start, end);
      const line = raw.trim();
      if (line === "") continue;
      if (titled) {
        const match = ADDRESSEES.exec(line);
        if (match && line.length <= 90) {
          const to = start + raw.trimEnd().length;
          const mark = match[1] ?? "";
          yield {
            start: mark === "" ? to - 1 : to - mark.length,
            end: to,
            reason: "主送机关后面用全角的冒号",
            suggestion: mark === "" ? `${text.charAt(to - 1)}：` : "：",
            confidence: 0.85,
          };
        }
        return;
      }
      titled = /^(?:[\u4e00-\u9fa5]{2,24})?(?:关于|印发|转发)[^。]{4,90}的?(?:通知|意见|通报|决定|函|批复|报告|请示|方案)$/.test(line);
      if (!titled && start > 400) return;
    }
  },
};

export const titleEnd: Rule = {
  id: "form/title-end",
  severity: "fix",
  title: "标题、附件名称末尾的标点",
  source: `《党政机关公文格式》（GB/T 9704—2012）7.3.2、7.3.4，${SOURCE}`,
  *check(text): Generator<Hit> {
    let listed = false;
    for (const { start, end } of linesOf(text)) {
      const raw = text.slice(start, end);
      const line = raw.trim();
      // 附件：1.…, and the attachments in the lines below it.
      listed = /^附件[:：]/.test(line) || (listed && /^\d{1,2}[.．、]/.test(line));
      if (line.length > 90) continue;
      const to = start + raw.trimEnd().length;
      if (
        /^(?:[\u4e00-\u9fa5]{2,20}(?:人民政府|办公室|局|委员会|厅|部))?关于[^。，；]{4,70}的(?:通知|公告|通告|意见|决定|报告|请示|批复|函|方案|通报|公示|说明|规定)[。，；]$/.test(
          line,
        )
      ) {
        yield { start: to - 1, end: to, reason: "公文标题末尾不用点号", suggestion: "", confidence: 0.9 };
      } else if ((listed || /^附件\d{1,2}[:：]/.test(line)) && /^[^。]{4,64}[。；，、]$/.test(line) && !/[:：].*[:：]/.test(line)) {
        yield { start: to - 1, end: to, reason: "附件名称后面不加标点", suggestion: "", confidence: 0.9 };
      }
    }
  },
};

/** 什么时候可以补办。 A sentence that begins with what it asks. */
const ASKS =
  /(?<=^|[。！？\n])[ \u3000]*(?:什么时候|什么情况下|怎样|怎么|为什么|哪些人|哪些情况|多长时间|是否可以|能不能|可不可以)[^，。；：！？\n]{2,24}(。)(?!$)/g;

/** What a sentence is told to look into, not what it asks. */
const INDIRECT =
  /(?:研究|探索|思考|明确|核实|了解|说明|讨论|查清|查明|弄清|掌握|反思|分析|考虑|确定|检查|核查|报告|告知|关注)[^。！？；\n“”：]{0,16}(?:如何|怎样|怎么|是否|有没有|能否|为什么|哪些|多少|什么)[^。！？；\n“”]{2,24}$/;
const GOES_ON =
  /^(?:并(?!非|不)|同时|且|再(?:报|由|按)|报[旗县市]|后(?:报|由)|由[\u4e00-\u9fa5]{1,8}(?:负责|牵头)|形成[\u4e00-\u9fa5]|按[\u4e00-\u9fa5]|经[\u4e00-\u9fa5])/;

export const questionEnd: Rule = {
  id: "form/question-end",
  reach: "text",
  severity: "hint",
  title: "问句末尾的问号",
  source: `${SOURCE}4.2`,
  *check(text): Generator<Hit> {
    // 研究如何缩短时限？并于月底前提出意见。
    for (const at of occurrences(text, "？")) {
      const asked = text.charAt(at + 1);
      if (!"并且同再报后由形按经".includes(asked) || asked === "" || !GOES_ON.test(after(text, at + 1, 12)) || !INDIRECT.test(before(text, at, 40)))
        continue;
      yield { start: at, end: at + 1, reason: "句子还没有完，问的话是句子的一部分，不用问号", suggestion: "，", confidence: 0.85, severity: "fix" };
    }
    for (const match of text.matchAll(ASKS)) {
      const at = match.index + match[0].length - 1;
      yield { start: at, end: at + 1, reason: "问句末尾用问号", suggestion: "？", confidence: 0.75 };
    }
  },
};

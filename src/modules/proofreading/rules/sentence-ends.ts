// How lines end: a paragraph without its full stop, one that breaks off with a comma, a title or an attachment line with a mark it must not have.
import { linesOf, type Hit, type Rule } from "../rule.ts";

const SOURCE = "《标点符号用法》（GB/T 15834—2011）";
const ENDED = /[。！？；：…”’）》」』】.!?;:)\]>、，,—]$/;
const NUMBERED =
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\([一二三四五六七八九十]+\)|\d{1,2}[.．、]|（\d{1,2}）|\(\d{1,2}\)|[①-⑳]|第[一二三四五六七八九十百]+[章节条]|[-•·●■◆★])/;
const TITLE_END =
  /(?:通知|公告|通告|意见|决定|决议|公报|命令|令|报告|请示|批复|函|纪要|办法|规定|细则|方案|规划|计划|要点|总结|制度|条例|规则|指南|清单|名单|目录|解读|讲话|简报|通报|倡议书|承诺书|公示|声明|说明|问答|图解|年报|预案|章程|标准|须知|附件|表)(?:（[^）]{1,14}）)?$/;
const LETTERHEAD =
  /^(?:发文机关|主送|抄送|联系人|联系电话|电话|地址|邮编|附件|附|来源|编辑|责任编辑|时间|地点|主办|承办|签发|印发|索引号|文号|标题|网址|邮箱|监督电话|单位|发布|名称|日期)[^。]{0,3}[:：]/;

export const missingEnd: Rule = {
  id: "form/sentence-end",
  reach: "text",
  severity: "fix",
  title: "句末标点",
  source: SOURCE,
  *check(text): Generator<Hit> {
    for (const { start, end } of linesOf(text)) {
      const raw = text.slice(start, end);
      const line = raw.trim();
      // Cells, headlines and labels need no stop.
      if (line.length < 14 || line.includes("\t") || line.includes("|") || LETTERHEAD.test(line)) continue;
      const to = start + raw.trimEnd().length;
      const hasStop = line.includes("。");
      const commas = line.split("，").length - 1;
      if (/[，、,]$/.test(line)) {
        const more = text.slice(end + 1, end + 40).trim();
        // A line that goes on in the next one was only wrapped.
        if (more !== "" && !NUMBERED.test(more) && !hasStop) continue;
        yield { start: to - 1, end: to, reason: "段落结束了，用的却是句内的点号", suggestion: "。", confidence: 0.85 };
        continue;
      }
      if (ENDED.test(line) || TITLE_END.test(line) || /\d{4}年\d{1,2}月\d{1,2}日$/.test(line)) continue;
      const heading = NUMBERED.test(line) || line.startsWith("关于");
      if (!(hasStop || (!heading && commas >= 1 && line.length >= 20) || (commas >= 2 && line.length >= 30))) continue;
      if (/[0-9A-Za-z日]$/.test(line) && !hasStop && commas < 2) continue;
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

export const titleEnd: Rule = {
  id: "form/title-end",
  severity: "fix",
  title: "标题、附件名称末尾的标点",
  source: `《党政机关公文格式》（GB/T 9704—2012）7.3.2、7.3.4，${SOURCE}`,
  *check(text): Generator<Hit> {
    for (const { start, end } of linesOf(text)) {
      const raw = text.slice(start, end);
      const line = raw.trim();
      if (line.length > 90) continue;
      const to = start + raw.trimEnd().length;
      if (
        /^(?:[\u4e00-\u9fa5]{2,20}(?:人民政府|办公室|局|委员会|厅|部))?关于[^。，；]{4,70}的(?:通知|公告|通告|意见|决定|报告|请示|批复|函|方案|通报|公示|说明|规定)[。，；]$/.test(
          line,
        )
      ) {
        yield { start: to - 1, end: to, reason: "公文标题末尾不用点号", suggestion: "", confidence: 0.9 };
      } else if (/^附件(?:\d{1,2})?[:：][^。]{2,60}[。；，、]$/.test(line) && !/[:：].*[:：]/.test(line)) {
        yield { start: to - 1, end: to, reason: "附件名称后面不加标点", suggestion: "", confidence: 0.9 };
      }
    }
  },
};

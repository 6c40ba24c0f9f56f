// How the items of one list end: all but the last with a semicolon where most do, and the last with a full stop. Only lists whose items are one sentence each.
import { linesOf, type Hit, type Rule } from "../rule.ts";

const MARK = /^[ \u3000]*(?:([一二三四五六七八九十]{1,3})、|[（(]([一二三四五六七八九十]{1,3})[）)]|(\d{1,2})[.．、]|[（(](\d{1,2})[）)]|([①-⑳]))/;

type Item = { kind: number; end: number; mark: string; inner: string };

const itemAt = (text: string, start: number, end: number): Item | undefined => {
  const line = text.slice(start, end);
  const match = MARK.exec(line);
  if (!match) return undefined;
  const content = line.slice(match[0].length).trimEnd();
  const last = content.at(-1) ?? "";
  return {
    kind: match.slice(1).findIndex((one) => one !== undefined),
    end: start + line.trimEnd().length,
    mark: "；。，;".includes(last) ? last : "",
    inner: content.slice(0, -1),
  };
};

function* judge(text: string, items: readonly Item[], isFollowed: boolean): Generator<Hit> {
  if (items.length < 3) return;
  const body = items.slice(0, -1);
  const last = items.at(-1)!;
  const semicolons = body.filter(({ mark }) => mark === "；").length;
  if (semicolons < (items[0]!.kind === 0 ? 2 : 1) || semicolons * 2 < body.length) return;
  for (const { mark, inner, end } of body) {
    // An item of several sentences may end with its own full stop.
    if (mark === "；" || inner.includes("。") || /[：:]$/.test(text.charAt(end - 1))) continue;
    const start = end - 1;
    yield {
      start,
      end,
      reason: mark === "" ? "同一列举里的其他各项都用分号，这一项末尾缺少分号" : `同一列举里的其他各项都用分号，这一项用的是“${mark}”`,
      suggestion: mark === "" ? `${text.charAt(start)}；` : "；",
      confidence: 0.8,
    };
  }
  if ("；，".includes(last.mark || "无") && !isFollowed)
    yield { start: last.end - 1, end: last.end, reason: "列举的最后一项用句号结束", suggestion: "。", confidence: 0.82 };
}

export const listEnds: Rule = {
  id: "form/list-ends",
  reach: "text",
  severity: "fix",
  title: "列举各项末尾的标点",
  source: "《标点符号用法》（GB/T 15834—2011）4.6",
  *check(text): Generator<Hit> {
    let items: Item[] = [];
    for (const { start, end } of linesOf(text)) {
      if (start === end) continue;
      const item = itemAt(text, start, end);
      if (item && (items.length === 0 || items[0]!.kind === item.kind)) {
        items.push(item);
        continue;
      }
      // A list within a list goes on with the outer one.
      const goesOn = item !== undefined && !(items.length > 0 && item.kind < items[0]!.kind && item.mark === "");
      yield* judge(text, items, goesOn || /^[ \u3000]*(?:以及|和|并|或)/.test(text.slice(start, start + 6)));
      items = item ? [item] : [];
    }
    yield* judge(text, items, false);
  },
};

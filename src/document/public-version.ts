// What the public may see of a body: each withheld passage becomes one placeholder of fixed length, so that neither the words
// nor how many there were can be read back. Decides nothing about whether a passage may be withheld: people do, with a ground.
import type { Block, Body, Inline, RedactionGround } from "./body.ts";
import { isTextblock, visit } from "./walk.ts";

/** Stands in for every withheld passage or image. A text run of its own without marks, so that a page can find it and name the ground. */
export const PLACEHOLDER = "■■■";

/** The grounds in plain Chinese, own words; `cite` names the article of the 政府信息公开条例. */
export const GROUND_WORDS: Record<RedactionGround, { label: string; cite: string }> = {
  "E14-1": { label: "依法确定为国家秘密", cite: "《政府信息公开条例》第十四条" },
  "E14-2": { label: "法律、行政法规禁止公开", cite: "《政府信息公开条例》第十四条" },
  "E14-3": { label: "公开后可能危及国家安全、公共安全、经济安全或者社会稳定", cite: "《政府信息公开条例》第十四条" },
  E15: { label: "涉及商业秘密、个人隐私等，公开会损害他人合法权益", cite: "《政府信息公开条例》第十五条" },
  "E16-1": { label: "内部事务信息（人事、后勤、内部工作流程）", cite: "《政府信息公开条例》第十六条第一款" },
  "E16-2": { label: "过程性信息（讨论记录、过程稿、磋商信函、请示报告）", cite: "《政府信息公开条例》第十六条第二款" },
  "E16-3": { label: "行政执法案卷信息", cite: "《政府信息公开条例》第十六条第二款" },
};

const groundOf = (run: Inline): RedactionGround | undefined => run.marks?.find((mark) => mark.type === "redaction")?.attrs.ground;

/** Whether anything in the body is marked as withheld. */
export function hasRedaction(body: Body): boolean {
  let found = false;
  visit(body, (node) => {
    if (node.type === "image") found ||= node.attrs.redaction !== null && node.attrs.redaction !== undefined;
    else if (node.type === "text" || node.type === "hardBreak") found ||= groundOf(node) !== undefined;
  });
  return found;
}

/** The body for the public, and the grounds of what was withheld in reading order: the n-th ground belongs to the n-th placeholder. */
export function publicBody(body: Body): { body: Body; withheld: RedactionGround[] } {
  const withheld: RedactionGround[] = [];
  const placeholder = (ground: RedactionGround): Inline => {
    withheld.push(ground);
    return { type: "text", text: PLACEHOLDER };
  };

  const publicRuns = (runs: Inline[]): Inline[] => {
    const out: Inline[] = [];
    let open: RedactionGround | undefined;
    for (const run of runs) {
      const ground = groundOf(run);
      if (ground === undefined) out.push(run);
      else if (ground !== open) out.push(placeholder(ground));
      open = ground;
    }
    return out;
  };

  // Written out rather than built on mapBlocks, because the grounds must be collected in reading order.
  const publicBlock = (block: Block): Block => {
    if (isTextblock(block)) return block.content === undefined ? block : { ...block, content: publicRuns(block.content) };
    if (block.type === "image") {
      const ground = block.attrs.redaction;
      return ground === null || ground === undefined ? block : { type: "paragraph", content: [placeholder(ground)] };
    }
    if (block.type === "table") {
      const rows = block.content.map((row) => ({
        ...row,
        content: row.content.map((cell) => ({ ...cell, content: cell.content.map(publicBlock) })),
      }));
      return { ...block, content: rows };
    }
    return { ...block, content: block.content.map((item) => ({ ...item, content: item.content.map(publicBlock) })) };
  };

  return { body: { type: "doc", content: body.content.map(publicBlock) }, withheld };
}

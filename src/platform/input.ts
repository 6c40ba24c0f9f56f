// What no request may hold, whatever its schema says: characters the database cannot store, and nesting no document has.
// Looked at before validation, so that such input is a clear refusal and not a fault of a layer below.
import type { FastifyRequest } from "fastify";
import { Refusal } from "./refusal.ts";

/** Lists in table cells in lists: even these stay far below. */
const DEEPEST = 200;

const isStorable = (text: string): boolean => !text.includes("\0") && text.isWellFormed();

/** Why `value` cannot be taken, or undefined. Level by level and without recursion: how deep it is nested is for the sender to choose. */
export const unfitIn = (value: object): string | undefined => {
  let level: object[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return `内容嵌套超过 ${DEEPEST} 层，不是正常编辑出来的`;
    const below: object[] = [];
    for (const part of level) {
      const isStored = Array.isArray(part) || Object.keys(part).every(isStorable);
      for (const inner of Object.values(part) as unknown[]) {
        if (typeof inner === "object" && inner !== null) below.push(inner);
        if (!isStored || (typeof inner === "string" && !isStorable(inner)))
          return "内容里有无法保存的字符（空字符或残缺的字符），可能是从别的软件粘贴时带来的";
      }
    }
    level = below;
  }
  return undefined;
};

/** A hook before validation. Streams (uploads) are checked by whoever reads them. */
export const refuseUnfitInput = async (request: FastifyRequest): Promise<void> => {
  const isData = request.headers["content-type"]?.includes("json") ?? false;
  const problem = unfitIn([request.params, request.query, isData ? request.body : undefined]);
  if (problem) throw new Refusal("invalid", problem, { next: "请删去这些内容后再提交，可以先粘贴为纯文本；已保存的内容没有变化" });
};

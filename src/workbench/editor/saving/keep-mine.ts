// Where theirs is taken, mine is kept: as a new manuscript of one's own, or, where that cannot be, as a text file on this computer.
import { plainTextOf } from "../../../document/plain-text.ts";
import type { ManuscriptContent } from "../../../modules/publishing/schema.ts";
import { ApiError, send } from "../../api.ts";

const download = (content: ManuscriptContent): void => {
  const address = URL.createObjectURL(new Blob([`${content.title}\n\n${plainTextOf(content.body).text}\n`], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${content.title.slice(0, 40) || "未定标题"}（我的版本）.txt`;
  link.click();
  URL.revokeObjectURL(address);
};

/** The new manuscript, or undefined where mine went into a file. `organ` undefined: the person writes nowhere. */
export const keepMine = async (content: ManuscriptContent, organ: string | undefined): Promise<{ id: string } | undefined> => {
  if (organ !== undefined)
    try {
      const title = `${content.title.slice(0, 190)}（我的版本）`;
      const { id } = await send<{ id: string }>("POST", "/api/manuscripts", { organ, kind: content.kind, title });
      await send("PUT", `/api/manuscripts/${id}`, { lock: 1, content: { ...content, title } });
      return { id };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  download(content);
  return undefined;
};

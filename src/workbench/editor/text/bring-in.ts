// What comes into the text from outside: pasted HTML and Word files go through the server, which keeps structure and drops the rest; pictures are
// uploaded. Says in notes what did not come along. While the answer is awaited the place is kept; when none comes, the plain words come in.
import type { EditorView } from "@tiptap/pm/view";
import type { Body } from "../../../document/body.ts";
import { ApiError, send, upload } from "../../api.ts";
import { withBody, withImage } from "./insert.ts";
import { partPictures, placePictures } from "./pasted-pictures.ts";
import { waitAt } from "./places.ts";

export type StoredFile = { id: string; name: string; mediaType: string; size: number; sha256: string };
export type Imported = { body: Body; notes: string[] };
export type Told = (notes: { title: string; notes: string[]; problem?: ApiError }) => void;

/** The same limit as the server's, so that nobody uploads for minutes to be refused. */
export const MAX_FILE = 50 * 1024 * 1024;

export const uploadFile = (file: File, onProgress?: (share: number) => void, signal?: AbortSignal): Promise<StoredFile> =>
  file.size > MAX_FILE
    ? Promise.reject(new ApiError(413, { code: "too-large", message: `「${file.name}」超过 50 MB`, next: "请压缩或拆分后再上传" }))
    : upload<StoredFile>("/api/files", file, onProgress, signal);

export const importDocx = (file: File, signal?: AbortSignal): Promise<Imported> =>
  file.size > MAX_FILE
    ? Promise.reject(new ApiError(413, { code: "too-large", message: `「${file.name}」超过 50 MB`, next: "请删去文件里的大图片后再导入" }))
    : upload<Imported>("/api/import/docx", file, undefined, signal);

export const isDocx = (file: File): boolean => /\.docx?$/i.test(file.name);
export const isPicture = (file: File): boolean => file.type.startsWith("image/") || /\.(png|jpe?g|gif|webp)$/i.test(file.name);

const plainBody = (text: string): Body => ({
  type: "doc",
  content: text
    .replaceAll(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => (line.trim() === "" ? { type: "paragraph" } : { type: "paragraph", content: [{ type: "text", text: line }] })),
});

/** A picture that was refused is one note more; the text comes in without it. */
const tellOf = (error: unknown, { name }: File, notes: string[]): undefined => {
  if (!(error instanceof ApiError)) throw error;
  notes.push(`「${name}」没有带入：${error.problem.message}`);
};

/** Pasted HTML: cleaned by the server, put where it was pasted. */
export const pasteHtml = async (view: EditorView, html: string, text: string, tell: Told): Promise<void> => {
  const { from, to } = view.state.selection;
  if (from !== to) view.dispatch(view.state.tr.deleteSelection());
  const place = waitAt(view, view.state.selection.from, "正在整理粘贴的内容…");
  let body = plainBody(text);
  let notes: string[] = [];
  let problem: ApiError | undefined;
  try {
    const parted = partPictures(html);
    const cleaned = await send<{ body: Body; dropped: string[] }>("POST", "/api/import/html", { html: parted.html });
    notes = cleaned.dropped;
    const stored: (StoredFile | undefined)[] = [];
    for (const picture of parted.pictures) {
      // eslint-disable-next-line no-await-in-loop -- one after the other, for the line is thin
      const kept = await uploadFile(picture).catch((error: unknown) => tellOf(error, picture, notes));
      stored.push(kept);
    }
    body = placePictures(cleaned.body, stored);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    problem = error;
    notes = ["这次只带入了文字，标题、表格和编号没有带入。可以撤销后重新粘贴"];
  } finally {
    const at = place.find();
    place.leave();
    if (at !== undefined && !view.isDestroyed) view.dispatch(withBody(view.state, body, at).setMeta("paste", true).setMeta("uiEvent", "paste"));
  }
  if (notes.length > 0) tell({ title: "粘贴说明", notes, ...(problem ? { problem } : {}) });
};

/** Pictures, one after the other, each at the place it was put. */
export const bringPictures = async (view: EditorView, files: File[], at: number, tell: Told): Promise<void> => {
  const place = waitAt(view, at, `正在上传 ${files.length} 张图片…`);
  try {
    for (const file of files) {
      try {
        // eslint-disable-next-line no-await-in-loop -- one after the other, in the order they were given
        const stored = await uploadFile(file);
        const here = place.find();
        if (here !== undefined && !view.isDestroyed) view.dispatch(withImage(view.state, stored, here));
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        tell({ title: `图片「${file.name}」没有放进正文`, notes: [], problem: error });
      }
    }
  } finally {
    place.leave();
  }
};

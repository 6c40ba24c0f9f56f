// Pictures that lie inside pasted HTML: taken out before it goes to the server, each leaving a mark where it stood; put back as stored files after.
import type { Body } from "../../../document/body.ts";
import { inlineText, mapBlocks } from "../../../document/walk.ts";

const INSIDE = /^data:image\/(png|jpeg|gif|webp);base64,([A-Za-z0-9+/=\s]+)$/;
/** A line of its own that nobody writes; invisible characters would not come back from the server. */
const markOf = (number: number): string => `〔粘贴的图片 ${number}〕`;
const MARK = /^〔粘贴的图片 (\d+)〕$/;

const fileOf = (source: string, number: number): File | undefined => {
  const [, kind, code] = INSIDE.exec(source) ?? [];
  if (kind === undefined || code === undefined) return undefined;
  const bytes = Uint8Array.from(atob(code.replaceAll(/\s/g, "")), (character) => character.charCodeAt(0));
  return new File([bytes], `粘贴的图片${number}.${kind === "jpeg" ? "jpg" : kind}`, { type: `image/${kind}` });
};

/** The HTML without its pictures, and the pictures. The page it is read in runs and loads nothing. */
export const partPictures = (html: string): { html: string; pictures: File[] } => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const pictures: File[] = [];
  for (const image of page.querySelectorAll("img")) {
    const file = fileOf(image.getAttribute("src") ?? "", pictures.length + 1);
    if (!file) continue;
    const mark = page.createElement("p");
    mark.textContent = markOf(pictures.length);
    image.replaceWith(mark);
    pictures.push(file);
  }
  return { html: pictures.length === 0 ? html : page.documentElement.outerHTML, pictures };
};

/** The body with stored pictures where their marks stand; a picture that was not taken leaves nothing. */
export const placePictures = (body: Body, stored: readonly ({ id: string; name: string } | undefined)[]): Body =>
  mapBlocks(body, (block) => {
    if (block.type !== "paragraph") return [block];
    const number = MARK.exec(inlineText(block.content).trim())?.[1];
    if (number === undefined || Number(number) >= stored.length) return [block];
    const file = stored[Number(number)];
    return file ? [{ type: "image", attrs: { fileId: file.id, alt: file.name.replace(/\.[^.]*$/, ""), redaction: null } }] : [];
  });

// The text of a page or a file from outside, whatever it is written in, with its title and, of a web page, where it leads. Titles stand in lists: personal
// data in them is masked.
import { plainTextOf } from "../../../document/plain-text.ts";
import { textOfFile } from "../../../office/file-text.ts";
import { bodyFromHtml } from "../../../office/html-in.ts";
import { readMarkup } from "../../../office/markup.ts";
import { DOCX } from "../../../office/media-types.ts";
import { textFromBytes } from "../../../office/text-in.ts";
import { maskPersonalData } from "../mask-text.ts";

export type PageText = { title: string; text: string; links: string[] };

const KEPT = new Set(["href", "src"]);

const webPage = (html: string): PageText => {
  const links: string[] = [];
  let title = "";
  let inTitle = false;
  readMarkup(html, "html", KEPT, {
    open: (name, { href, src }) => {
      if (name === "title") inTitle = title === "";
      if (name === "a" && href) links.push(href);
      if ((name === "iframe" || name === "frame") && src) links.push(src);
    },
    close: (name) => {
      if (name === "title") inTitle = false;
    },
    text: (text) => {
      if (inTitle) title += text;
    },
  });
  return { title: maskPersonalData(title.replace(/\s+/g, " ").trim().slice(0, 200)), text: plainTextOf(bodyFromHtml(html).body).text, links };
};

const EXTENSIONS: Record<string, string> = {
  "application/pdf": ".pdf",
  [DOCX]: ".docx",
  "text/plain": ".txt",
};

const nameIn = (address: string): string => {
  const last = address.split(/[?#]/)[0]!.split("/").at(-1)!;
  return URL.canParse(address) ? (decodeURIComponentSafely(last) ?? last) : last;
};
const decodeURIComponentSafely = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** `address` may be a file's name. Undefined where it holds no text of a kind that is read. Throws OfficeRefusal for what is broken. */
export const pageText = async (address: string, mediaType: string, bytes: Uint8Array): Promise<PageText | undefined> => {
  const name = nameIn(address);
  const extension = EXTENSIONS[mediaType] ?? /\.(?:pdf|docx|txt|md)$/i.exec(name)?.[0].toLowerCase();
  if (/html/.test(mediaType) || (extension === undefined && /\.html?$/i.test(name))) return webPage(await textFromBytes(bytes));
  if (extension === undefined) return undefined;
  const { text } = await textOfFile(`page${extension}`, bytes);
  return { title: maskPersonalData(name.slice(0, 200)), text, links: [] };
};

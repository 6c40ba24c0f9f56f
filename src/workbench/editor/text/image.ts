// A picture in the text: a stored file with its description, perhaps withheld whole. Shown by the file's address; foreign addresses have no place.
import { mergeAttributes, Node } from "@tiptap/core";
import { RedactionGround } from "../../../document/body.ts";
import { external } from "../../paths.ts";
import { groundTitle } from "./redaction.ts";

export const StoredImage = Node.create({
  name: "image",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    fileId: { default: "", rendered: false },
    alt: { default: "", rendered: false },
    redaction: { default: null, rendered: false },
  }),
  parseHTML: () => [
    {
      tag: "img[data-file-id]",
      getAttrs: (element: HTMLElement) => {
        const ground = RedactionGround.safeParse(element.dataset["ground"]);
        return {
          fileId: element.dataset["fileId"] ?? "",
          alt: (element.getAttribute("alt") ?? "").slice(0, 500),
          redaction: ground.success ? ground.data : null,
        };
      },
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => {
    const { fileId, alt, redaction } = node.attrs as { fileId: string; alt: string; redaction: RedactionGround | null };
    return [
      "img",
      mergeAttributes(HTMLAttributes, {
        src: external.file(fileId),
        alt: alt === "" ? "没有说明的图片" : alt,
        "data-file-id": fileId,
        ...(redaction === null ? {} : { "data-ground": redaction, class: "redacted-image", title: groundTitle(redaction) }),
      }),
    ];
  },
});

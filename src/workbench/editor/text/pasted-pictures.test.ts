import { expect, test } from "vitest";
import { bodyFromNotation } from "../../../document/notation.ts";
import { placePictures } from "./pasted-pictures.ts";

test("a stored picture stands where its mark stood, also in a list; one that was refused leaves nothing; other lines stay", () => {
  const body = bodyFromNotation("前文\n〔粘贴的图片 0〕\n- 〔粘贴的图片 2〕\n〔粘贴的图片 1〕\n〔粘贴的图片 7〕");
  const image = (fileId: string, alt: string) => ({ type: "image" as const, attrs: { fileId, alt, redaction: null } });
  expect(placePictures(body, [{ id: "f-0", name: "图一.png" }, undefined, { id: "f-2", name: "图三.jpg" }]).content).toEqual([
    ...bodyFromNotation("前文").content,
    image("f-0", "图一"),
    { type: "bulletList", content: [{ type: "listItem", content: [image("f-2", "图三")] }] },
    ...bodyFromNotation("〔粘贴的图片 7〕").content,
  ]);
});

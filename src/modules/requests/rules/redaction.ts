// The boxes that black a page out: where they lie, on which ground, and what makes them unusable. Draws nothing.
import { z } from "zod";
import { RedactionGround } from "../../../document/body.ts";

/** In parts of the page's width and height, from its upper left corner. */
const Part = z.number("位置不对").min(0, "涂黑的位置超出页面").max(1, "涂黑的位置超出页面");
export const PageBox = z
  .strictObject({ x: Part, y: Part, width: Part, height: Part, ground: RedactionGround })
  .refine(({ x, width }) => x + width <= 1 + 1e-9, "涂黑的位置超出页面右边")
  .refine(({ y, height }) => y + height <= 1 + 1e-9, "涂黑的位置超出页面下边")
  .refine(({ width, height }) => width > 0.001 && height > 0.001, "涂黑的范围太小，请重新框选");
export type PageBox = z.infer<typeof PageBox>;

export const MOST_BOXES = 200;
export const PageBoxes = z.array(PageBox).max(MOST_BOXES, `一页不超过 ${MOST_BOXES} 处`);

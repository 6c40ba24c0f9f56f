// The body of an official document: just what one may hold, as a ProseMirror document tree (what the editor edits,
// the database keeps, the exporters read). Styling, scripts and unknown nodes have no place in the schema.
import { z } from "zod";

/** The legal grounds a passage may be withheld on: 条例 14 (three), 15, 16 (three). */
export const RedactionGround = z.enum(["E14-1", "E14-2", "E14-3", "E15", "E16-1", "E16-2", "E16-3"]);
export type RedactionGround = z.infer<typeof RedactionGround>;

export const Mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("redaction"), attrs: z.strictObject({ ground: RedactionGround }) }),
]);
export type Mark = z.infer<typeof Mark>;

export const Text = z.strictObject({ type: z.literal("text"), text: z.string().min(1), marks: z.array(Mark).optional() });
export const HardBreak = z.strictObject({ type: z.literal("hardBreak"), marks: z.array(Mark).optional() });
export const Inline = z.discriminatedUnion("type", [Text, HardBreak]);
export type Inline = z.infer<typeof Inline>;

export const Paragraph = z.strictObject({ type: z.literal("paragraph"), content: z.array(Inline).optional() });
export const Heading = z.strictObject({
  type: z.literal("heading"),
  attrs: z.strictObject({ level: z.int().min(1).max(4) }),
  content: z.array(Inline).optional(),
});
/** An image is a stored file; its bytes are served by the file's id. `redaction` hides it from the public whole. */
export const Image = z.strictObject({
  type: z.literal("image"),
  attrs: z.strictObject({ fileId: z.string(), alt: z.string().max(500), redaction: RedactionGround.nullable().default(null) }),
});

export type BulletList = { type: "bulletList"; content: ListItem[] };
export type OrderedList = { type: "orderedList"; attrs: { start: number }; content: ListItem[] };
export type ListItem = { type: "listItem"; content: Block[] };
export type TableCell = { type: "tableCell" | "tableHeader"; attrs: { colspan: number; rowspan: number }; content: Block[] };
export type TableRow = { type: "tableRow"; content: TableCell[] };
export type Table = { type: "table"; content: TableRow[] };
export type Block = z.infer<typeof Paragraph> | z.infer<typeof Heading> | z.infer<typeof Image> | BulletList | OrderedList | Table;
export type Body = { type: "doc"; content: Block[] };

const blocks: z.ZodType<Block[]> = z.lazy(() => z.array(Block));
const cell = (type: "tableCell" | "tableHeader") =>
  z.strictObject({
    type: z.literal(type),
    attrs: z.strictObject({ colspan: z.int().min(1).max(100).default(1), rowspan: z.int().min(1).max(1000).default(1) }),
    content: blocks,
  });
const listItem = z.strictObject({ type: z.literal("listItem"), content: blocks });
export const Block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion("type", [
    Paragraph,
    Heading,
    Image,
    z.strictObject({ type: z.literal("bulletList"), content: z.array(listItem) }),
    z.strictObject({ type: z.literal("orderedList"), attrs: z.strictObject({ start: z.int().min(0).default(1) }), content: z.array(listItem) }),
    z.strictObject({
      type: z.literal("table"),
      content: z.array(z.strictObject({ type: z.literal("tableRow"), content: z.array(z.union([cell("tableCell"), cell("tableHeader")])) })),
    }),
  ]),
);
export const Body: z.ZodType<Body> = z.strictObject({ type: z.literal("doc"), content: z.array(Block) });

export const EMPTY_BODY: Body = { type: "doc", content: [{ type: "paragraph" }] };

import { afterAll, describe, expect, test } from "vitest";
import { manuscripts } from "../../counties/tumed-left-banner/demo/index.ts";
import type { DemoAttachment } from "../../counties/tumed-left-banner/demo/types.ts";
import { plainTextOf } from "../document/plain-text.ts";
import { bodyFromDocx } from "../office/docx-in.ts";
import { checkUpload } from "../office/image-check.ts";
import { closeTypesetting } from "../office/typeset.ts";
import { attachmentBytes } from "./attachments.ts";

const all: DemoAttachment[] = manuscripts.flatMap((manuscript) => manuscript.content.attachments);

afterAll(closeTypesetting);

describe("the files of the demonstration", () => {
  test("there is one of every kind that staff upload", () => {
    expect([...new Set(all.map((attachment) => attachment.type))].toSorted()).toEqual(["csv", "docx", "pdf", "txt"]);
  });

  test.each(all.map((attachment) => [attachment.name, attachment] as const))("%s passes the same check as an upload", async (name, attachment) => {
    const made = await attachmentBytes(attachment);
    expect(await checkUpload({ name, ...made })).toMatchObject({ mediaType: made.mediaType });
  });

  test("the Word form opens and holds its table, with the title once", async () => {
    const form = all.find((attachment) => attachment.type === "docx")!;
    const { body } = await bodyFromDocx((await attachmentBytes(form)).bytes);
    const { text } = plainTextOf(body);
    expect(body.content.some((block) => block.type === "table")).toBe(true);
    expect(text.split("老年助餐服务点申报表（演示）")).toHaveLength(2);
    expect(text).toContain("乡镇人民政府核查意见");
  });

  test("a table for Excel says that it is UTF-8", async () => {
    const table = all.find((attachment) => attachment.type === "csv")!;
    expect([...(await attachmentBytes(table)).bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

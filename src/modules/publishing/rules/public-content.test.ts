// What three people sign over: the public content in canonical form, and what of it must not move a hash.
import { describe, expect, test } from "vitest";
import { contentOf } from "../../../../test/support/publishing.ts";
import { ManuscriptContent } from "../schema.ts";
import { canonicalContent, canonicalPublicContent, publicContentOf } from "./public-content.ts";

describe("the signer", () => {
  test("is part of what is signed over and published", () => {
    const signed = contentOf({ signer: "旗民政局主要负责人" });
    expect(publicContentOf(signed).signer).toBe("旗民政局主要负责人");
    expect(canonicalPublicContent(signed)).not.toBe(canonicalPublicContent(contentOf()));
  });

  test("left empty moves no hash of a text that was approved before there was such a field", () => {
    const parsed = ManuscriptContent.parse({ ...contentOf(), signer: " " });
    expect(canonicalContent(parsed)).toBe(canonicalContent(contentOf()));
    expect(canonicalPublicContent(parsed)).toBe(canonicalPublicContent(contentOf()));
  });
});

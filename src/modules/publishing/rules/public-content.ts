// What the public sees of a manuscript, and the canonical text of it that the hash is over and that three people approve.
import { publicBody } from "../../../document/public-version.ts";
import { canonicalJson } from "../../../kernel/canonical-json.ts";
import type { ManuscriptContent, PublicContent } from "../schema.ts";

/** Derives the public content: withheld passages and attachments are gone from it, only their grounds remain. */
export const publicContentOf = (content: ManuscriptContent): PublicContent => {
  const { openness: _openness, secrecy: _secrecy, concerns, needsInterpretation: _needs, attachments, body, ...shown } = content;
  const disclosed = publicBody(body);
  const withheldAttachments = attachments.flatMap((attachment) => (attachment.withheld ? [{ ground: attachment.withheld }] : []));
  return {
    ...shown,
    body: disclosed.body,
    attachments: attachments.filter((attachment) => !attachment.withheld).map(({ withheld: _withheld, ...attachment }) => attachment),
    withheld: [...disclosed.withheld.map((ground) => ({ ground })), ...withheldAttachments],
    openness: "proactive",
    fourLevels: concerns.leaders || concerns.major,
  };
};

/** The exact text that is approved, hashed and published. */
export const canonicalPublicContent = (content: ManuscriptContent): string => canonicalJson(publicContentOf(content));

/** Everything of a manuscript in canonical form, public or not: to see whether a save changed anything at all. */
export const canonicalContent = (content: ManuscriptContent): string => canonicalJson(content);

// What a search keeps of a text: of a published document from what the public sees and from nothing else; of a manuscript for the staff who may read
// it from all it holds. Pure.
import { fullName } from "../../../county/lookup.ts";
import type { County } from "../../../county/schema.ts";
import { plainTextOf } from "../../../document/plain-text.ts";
import { searchColumnsOf } from "../../../document/search-terms.ts";
import { dateInShanghai } from "../../../kernel/plain-date.ts";
import type { ManuscriptContent, PublicContent } from "../schema.ts";

/** A row of publication_search. Instants are ISO texts. */
export const searchRowOf = (
  county: County,
  document: string,
  revision: number,
  shown: PublicContent,
  publishedAt: string,
  firstPublishedAt: string,
) => {
  const { title, documentNumber } = shown;
  const plain = plainTextOf(shown.body).text;
  return {
    document,
    revision,
    title,
    document_number: documentNumber,
    organ: shown.issuingOrgan,
    column_id: shown.column,
    kind: shown.kind,
    year: dateInShanghai(new Date(firstPublishedAt)).slice(0, 4),
    validity: shown.validity,
    first_published_at: firstPublishedAt,
    published_at: publishedAt,
    ...searchColumnsOf([title, documentNumber], [fullName(county, shown.issuingOrgan), ...shown.keywords, plain]),
    plain,
  };
};

/** The columns of a manuscript that it is found by. Passages that are blacked out are among them: who may read it sees them. */
export const manuscriptSearchOf = (county: County, content: ManuscriptContent, draftedAt: Date) => {
  const plain = plainTextOf(content.body).text;
  const texts = [fullName(county, content.issuingOrgan), ...content.keywords, ...content.attachments.map((attachment) => attachment.name), plain];
  return {
    ...searchColumnsOf([content.title, content.documentNumber], texts),
    plain,
    year: (content.issuedOn ?? content.madeOn ?? dateInShanghai(draftedAt)).slice(0, 4),
  };
};
export type ManuscriptSearch = ReturnType<typeof manuscriptSearchOf>;

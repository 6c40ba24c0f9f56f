// What the search keeps of a published document: made from what the public sees and from nothing else. Pure.
import { fullName } from "../../../county/lookup.ts";
import type { County } from "../../../county/schema.ts";
import { plainTextOf } from "../../../document/plain-text.ts";
import { foldedText, searchVector } from "../../../document/search-terms.ts";
import { dateInShanghai } from "../../../kernel/plain-date.ts";
import type { PublicContent } from "../schema.ts";

/** A row of publication_search. Instants are ISO texts; `terms` and `title_terms` are tsvector literals. */
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
  const texts = [title, documentNumber, fullName(county, shown.issuingOrgan), ...shown.keywords, plain];
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
    terms: searchVector(texts),
    title_terms: searchVector([title, documentNumber]),
    folded: foldedText(texts),
    folded_title: foldedText([title, documentNumber]),
    plain,
  };
};

// What the search of staff keeps of an import: a row a document, as the desk has it now. Pure.
import { fullName } from "../../../county/lookup.ts";
import type { County } from "../../../county/schema.ts";
import { plainTextOf } from "../../../document/plain-text.ts";
import { searchColumnsOf } from "../../../document/search-terms.ts";
import { issuerOf, kindOf } from "./facts.ts";
import type { DeskDocument, Structure } from "./structure.ts";
import { bodyOfDocument } from "./to-body.ts";

const rowOf = (county: County, document: DeskDocument) => {
  const organ = issuerOf(county, document);
  const heads = [document.title, document.number ?? ""];
  const plain = plainTextOf(bodyOfDocument(document)).text;
  return {
    document: document.key,
    title: document.title,
    document_number: document.number ?? "",
    organ: organ ?? "",
    kind: kindOf(county, document.title),
    year: (document.madeOn ?? "").slice(0, 4),
    ...searchColumnsOf(heads, [organ ? fullName(county, organ) : (document.organ ?? ""), plain]),
    plain,
  };
};
export type GazetteSearchRow = ReturnType<typeof rowOf>;

export const searchRowsOf = (county: County, structure: Structure): GazetteSearchRow[] =>
  structure.documents.map((document) => rowOf(county, document));

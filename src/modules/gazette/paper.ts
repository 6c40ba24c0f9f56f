// Gathers what an issue prints: the approved text of each document with its pictures, the county's colophon and board, the operator's masthead. Reads only.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fullName } from "../../county/lookup.ts";
import type { GazetteSettings } from "../../county/schema.ts";
import { imageFileIds } from "../../document/walk.ts";
import { plainDate, type PlainDate } from "../../kernel/plain-date.ts";
import type { GazettePaper } from "../../office/gazette.ts";
import type { DocumentImage } from "../../office/official-document.ts";
import type { System } from "../../platform/system.ts";
import { findFile } from "../publishing/index.ts";
import { publicContentOf } from "../publishing/rules/public-content.ts";
import type { PublicContent } from "../publishing/schema.ts";
import type * as issueStore from "./issue-store.ts";
import type { Planned } from "./rules/composing.ts";
import { issueLine, issueName, type IssueNumber } from "./rules/numbering.ts";
import { inSections } from "./rules/sections.ts";

export type Printed = { manuscript: string; hash: string; section: string; key: string; content: PublicContent };

/** The text that is printed: what is public now, else what was approved and waits. */
const printedText = (source: issueStore.Source): { content: PublicContent; hash: string } =>
  source.published !== null && source.published_hash !== null
    ? { content: JSON.parse(source.published) as PublicContent, hash: source.published_hash }
    : { content: publicContentOf(source.content), hash: source.content_hash };

/** The documents of a plan, in the county's sections. Every one has passed `canPrint`. */
export const printedOf = (settings: GazetteSettings, planned: readonly (Planned & { source: issueStore.Source | undefined })[]): Printed[] => {
  const texts = planned.flatMap(({ manuscript, source }) => (source ? [{ manuscript, ...printedText(source) }] : []));
  const sections = inSections(
    settings,
    texts.map((text) => ({ ...text, organ: text.content.issuingOrgan })),
  );
  return sections.flatMap(({ name, documents }) =>
    documents.map(({ manuscript, hash, content }) => ({ manuscript, hash, content, section: name, key: manuscript })),
  );
};

const imagesOf = async (system: System, content: PublicContent): Promise<Record<string, DocumentImage>> => {
  const images: Record<string, DocumentImage> = {};
  for (const id of imageFileIds(content.body)) {
    const file = await findFile(system.db, id);
    if (!file) continue;
    const chunks = await Array.fromAsync(system.files.read(file.sha256) as AsyncIterable<Buffer>);
    images[id] = { mediaType: file.media_type, bytes: Buffer.concat(chunks) };
  }
  return images;
};

/** The masthead's picture, where the operator put one beside the data. */
const mastheadOf = async (system: System, settings: GazetteSettings): Promise<GazettePaper["masthead"]> => {
  const bytes = await readFile(join(system.config.QIZHENG_DATA, "gazette-masthead.png")).catch(() => undefined);
  return bytes ? { image: { mediaType: "image/png", bytes }, alt: settings.mastheadAlt } : null;
};

const SHOWS_DEMONSTRATION = /【演示】|（演示）/;

export const paperOf = async (
  system: System,
  settings: GazetteSettings,
  issue: IssueNumber,
  publishedOn: PlainDate,
  printed: readonly Printed[],
): Promise<GazettePaper> => {
  const { county } = system;
  const sections = [];
  for (const name of [...new Set(printed.map((one) => one.section))]) {
    const documents = [];
    for (const { key, content } of printed.filter((one) => one.section === name)) {
      documents.push({
        key,
        title: content.title,
        number: content.documentNumber,
        body: content.body,
        signedBy: fullName(county, content.issuingOrgan),
        madeOn: content.madeOn === null ? null : plainDate(content.madeOn),
        note: "",
        images: await imagesOf(system, content),
      });
    }
    sections.push({ name, documents });
  }
  return {
    title: settings.title,
    numberLine: issueLine(issue),
    shortNumber: issueName(issue),
    publishedOn,
    publisher: fullName(county, settings.publisher),
    notice: printed.some((one) => SHOWS_DEMONSTRATION.test(one.content.title)) ? "演示　本期内容均为虚构" : "",
    masthead: await mastheadOf(system, settings),
    sections,
    boardTitle: settings.boardTitle,
    board: settings.board,
    colophon: settings.colophon,
  };
};

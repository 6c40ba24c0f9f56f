// Proofreads off the main thread: a text and what it says of itself in, its findings out, under the number they were asked by. After an edit only the
// lines that changed are read again. What the server knows around any text is fetched here, once for every stamp: the page never holds it.
import { proofreadIncremental, type Reading } from "../../../modules/proofreading/incremental.ts";
import { type About, contextAround, type Sent } from "../../../modules/proofreading/known.ts";
import { RULES } from "../../../modules/proofreading/rules/index.ts";
import type { Finding } from "../../../modules/proofreading/schema.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { get } from "../../api.ts";

export type Around = { stamp: string; about: About; today: PlainDate };
export type Question = Around & { number: number; text: string };
/** `findings` null: what is known could not be fetched. `titles`: the rules' names, which only the rules know. */
export type Answer = { number: number; findings: Finding[] | null; titles: ReadonlyMap<string, string> };

const titles = new Map<string, string>(RULES.map(({ id, title }) => [id, title]));

let held: { stamp: string; sent: Promise<Sent> } | undefined;
const knownUnder = (stamp: string): Promise<Sent> => {
  if (held?.stamp !== stamp) held = { stamp, sent: get<Sent>(`/api/proofreading/known?stamp=${stamp}`) };
  return held.sent;
};

let reading: Reading | undefined;
let newest = 0;
const answer = async ({ number, text, stamp, about, today }: Question): Promise<void> => {
  newest = number;
  const sent = await knownUnder(stamp).catch(() => undefined);
  // Asked again meanwhile: only the last answer is waited for.
  if (number !== newest) return;
  if (!sent) {
    held = undefined;
    self.postMessage({ number, findings: null, titles } satisfies Answer);
    return;
  }
  reading = proofreadIncremental(reading, text, contextAround(sent.around, sent.known, about, today));
  self.postMessage({ number, findings: reading.findings, titles } satisfies Answer);
};
self.addEventListener("message", ({ data }: MessageEvent<Question>) => void answer(data));

// The rules make their tables over the first text they see. A line of official language brings them to it while the page still waits for the manuscript;
// what is asked meanwhile is heard first.
setTimeout(() => proofreadIncremental(undefined, "旗人民政府办公室召开常务会议，研究不动产登记和动物检疫工作。"), 0);

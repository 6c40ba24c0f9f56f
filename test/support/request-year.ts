// A made-up year of requests put straight into the register: thousands of cases over the assessed units, for the annual report and the board.
import { county } from "../../counties/tumed-left-banner/index.ts";
import { addDays, plainDate } from "../../src/kernel/plain-date.ts";
import type { Db } from "../../src/platform/db.ts";
import { CLASSES, DECISION_CODES } from "../../src/modules/requests/rules/decisions.ts";
import { fingerprintOf } from "../../src/modules/requests/rules/similarity.ts";
import { seeded } from "./clock-simulation.ts";

export const UNITS = county.organs.filter(({ assessed }) => assessed).map(({ id }) => id);
const BATCH = 500;

/** Received from the October before `year` through December; one in `openEvery` still open. */
export const insertYear = async (db: Db, year: number, count: number, openEvery = 10): Promise<void> => {
  const first = plainDate(`${year - 1}-10-01`);
  const at = new Date(`${year}-12-31T08:00:00Z`);
  for (let from = 0; from < count; from += BATCH) {
    const requests: object[] = [];
    const applicants: object[] = [];
    const events: object[] = [];
    for (let index = from; index < Math.min(count, from + BATCH); index++) {
      const random = seeded(index);
      const below = (n: number): number => Math.floor(random() * n);
      const receivedOn = addDays(first, below(457));
      const open = below(openEvery) === 0;
      const closedOn = open ? null : addDays(receivedOn, below(28));
      const decision = open ? null : DECISION_CODES[below(DECISION_CODES.length)]!;
      const id = `r-${year}-${String(500_000 + index).padStart(6, "0")}`;
      const wanted = `第 ${index} 号演示档案的目录和内容`;
      requests.push({
        id,
        year,
        number: 500_000 + index,
        unit: UNITS[below(UNITS.length)]!,
        channel: "counter",
        arrived_on: receivedOn,
        received_on: receivedOn,
        wanted,
        delivery: "paper",
        applicant_class: CLASSES[below(10) < 7 ? 0 : below(CLASSES.length)]!,
        applicant_digest: `digest-${below(2_000)}`,
        fingerprint: fingerprintOf(wanted),
        status: open ? "open" : "closed",
        closed_on: closedOn,
        decision,
        demonstration: true,
        created_at: at,
        created_by: "system",
      });
      applicants.push({
        request: id,
        name: `演示申请人${index}`,
        id_kind: "other",
        id_number: `演示证件${index}`,
        contact: "",
        phone: "",
        email: "",
        address: "",
        need: "",
      });
      const event = { request: id, actor: "system", post: null, at };
      events.push({ ...event, type: "received", happened_on: receivedOn, detail: JSON.stringify({ channel: "counter", receivedOn }) });
      if (closedOn) events.push({ ...event, type: "answered", happened_on: closedOn, detail: JSON.stringify({ code: decision }) });
    }
    await db
      .insertInto("request")
      .values(requests as never)
      .execute();
    await db
      .insertInto("request_applicant")
      .values(applicants as never)
      .execute();
    await db
      .insertInto("request_event")
      .values(events as never)
      .execute();
  }
};

// The demonstration's requests for information as scenes: each act at its own past hour, through the verbs everybody uses, by the post whose turn it is.
import { addDays, type PlainDate } from "../kernel/plain-date.ts";
import { archiveRequest, closeDispute, openDispute } from "../modules/requests/actions/after.ts";
import { clearAnswer, proposeAnswer, recordDelivery, sendAnswer } from "../modules/requests/actions/answering.ts";
import { consult, recordReply } from "../modules/requests/actions/consulting.ts";
import * as handling from "../modules/requests/actions/handling.ts";
import { confirmReceipt, receiveByClerk } from "../modules/requests/actions/receiving.ts";
import { askUnit, remindUnits } from "../modules/requests/actions/tasks.ts";
import type { System } from "../platform/system.ts";
import type { DemoRequest, DemoStep } from "../../counties/tumed-left-banner/demo/index.ts";
import { type Cast, instant, type Scene } from "./seed.ts";

export const playRequests = (requests: readonly DemoRequest[], cast: Cast, today: PlainDate, now: Date): Scene[] => {
  // Reminders are timed work: on each morning since the earliest open question.
  const mornings: Scene[] = Array.from({ length: 20 }, (_, ago) => ({
    at: instant(addDays(today, -ago), 8, 30),
    run: async (system: System) => void (await remindUnits(system)),
  }));
  return [...requests.flatMap((request, index) => play(request, index, cast, today, now)), ...mornings.filter(({ at }) => at < now)];
};

const play = (request: DemoRequest, index: number, cast: Cast, today: PlainDate, now: Date): Scene[] => {
  const handler = cast.find("request-handler", request.unit);
  const office = handler.posts[0]!.organ;
  let id = "";
  let last = 0;
  const limit = now.getTime() - 60_000;
  const at = (ago: number, hour: number): Date => {
    const wanted = instant(addDays(today, -ago), hour, (index * 7) % 50).getTime();
    last = Math.min(Math.max(wanted, last + 60_000), Math.max(limit, last + 1));
    return new Date(last);
  };
  const arrivedOn = addDays(today, -request.arrivedAgo);
  const scenes: Scene[] = [
    {
      at: at(request.arrivedAgo, 9),
      run: async (system) => {
        const made = await receiveByClerk(system, handler, {
          unit: request.unit,
          wanted: request.wanted,
          delivery: "paper",
          channel: request.channel,
          arrivedOn,
          demonstration: true,
          applicant: {
            applicantClass: request.applicantClass,
            name: request.applicant,
            idKind: "other",
            idNumber: `演示证件${index + 1}号`,
            contact: "",
            phone: "",
            email: "",
            address: `演示地址${index + 1}号`,
            need: "",
          },
        });
        id = made.id;
      },
    },
  ];
  for (const step of request.steps)
    scenes.push({
      at: at(step.ago, 10),
      run: (system) => perform(system, { id, step, request, office, cast, on: addDays(today, -step.ago), today }),
    });
  return scenes;
};

type Performance = { id: string; step: DemoStep; request: DemoRequest; office: string; cast: Cast; on: PlainDate; today: PlainDate };

const perform = async (system: System, { id, step, request, office, cast, on, today }: Performance): Promise<void> => {
  const handler = cast.find("request-handler", request.unit);
  const head = cast.find("request-head", request.unit);
  switch (step.act) {
    case "assign":
      return handling.assignRequest(system, head, { id, office, handler: handler.account });
    case "confirm":
      return confirmReceipt(system, handler, { id, on });
    case "search":
      return handling.logSearch(system, handler, { id, note: step.note, found: !step.note.includes("没有找到") });
    case "ask-correction":
      return void (await handling.askCorrection(system, handler, { id, items: step.items, replyBy: addDays(on, step.within) }));
    case "correct":
      return handling.recordCorrection(system, handler, { id, on, wanted: step.wanted });
    case "fee":
      return void (await handling.notifyFee(system, handler, { id, method: "by-page", amount: step.pages, pay: "演示缴费方式" }));
    case "ask-third-party":
    case "ask-organ": {
      const asked = step.act === "ask-third-party" ? ("third-party" as const) : ("agency" as const);
      return void (await consult(system, handler, { id, asked, party: step.party, matter: step.matter, joint: false }));
    }
    case "third-party-replies":
      return void (await recordReply(system, handler, { id, asked: "third-party", party: step.party, on, opinion: step.opinion, note: step.matter }));
    case "organ-replies":
      return void (await recordReply(system, handler, { id, asked: "agency", party: step.party, on, note: step.matter }));
    case "extend":
      return void (await handling.extendRequest(system, head, { id, workingDays: step.workingDays, reason: step.reason }));
    case "ask-unit":
      return void (await askUnit(system, handler, { id, unit: step.unit, question: step.question }));
    case "propose": {
      const { code, text, reason, risk } = step;
      return void (await proposeAnswer(system, handler, { id, proposal: { code, text, reason, risk } }));
    }
    case "clear":
      return void (await clearAnswer(system, head, { id }));
    case "answer":
      return void (await sendAnswer(system, handler, { id }));
    case "deliver":
      return recordDelivery(system, handler, { id, on, way: "邮寄", note: "演示邮件" });
    case "archive":
      return archiveRequest(system, handler, { id });
    case "dispute": {
      const { dispute } = await openDispute(system, handler, { id, block: "review", on });
      const closed = addDays(today, -step.closedAgo);
      const later: System = { ...system, clock: { now: () => instant(closed, 16) } };
      return closeDispute(later, handler, {
        id,
        dispute,
        on: closed,
        outcome: step.outcome,
        headAttended: true,
        lessons: "演示：说明理由要写到具体材料。",
      });
    }
  }
};

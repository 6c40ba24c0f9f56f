// What goes on the record sheet of one manuscript, from its acts, its kept versions and what was found in it. Reads only, for who may read the
// manuscript. Withheld passages are on it by their ground alone: the sheet is printed, handed round and filed.
import { fullName } from "../../county/lookup.ts";
import { GROUND_WORDS } from "../../document/public-version.ts";
import type { Actor } from "../../law/permissions.ts";
import type { RecordSheet, StageRecord } from "../../office/record-sheet.ts";
import { sha256, sm3, sm3IsAvailable } from "../../platform/hash.ts";
import type { System } from "../../platform/system.ts";
import { namesOf } from "../identity/index.ts";
import { findRemembered, maskPersonalData, RULES, SEVERITY_NAMES } from "../proofreading/index.ts";
import { REVIEW_CHECKS } from "./checks.ts";
import { factsOf } from "./comparison.ts";
import { findingsOf } from "./proof.ts";
import { findingsListed } from "./shown-findings.ts";
import { changesBetween, conceal, moment, short, touches, withheldPassages } from "./record-words.ts";
import { canonicalPublicContent, publicContentOf } from "./rules/public-content.ts";
import { stageRail } from "./rules/rail.ts";
import { ACT_NAMES, OFFICE_NAMES, OUTCOME_NAMES, TICK_NAMES } from "./rules/words.ts";
import { isReviewStage, type ManuscriptAct, REVIEW_STAGES } from "./rules/workflow.ts";
import { type ManuscriptContent, STAGE_NAMES } from "./schema.ts";
import * as store from "./store.ts";
import * as actStore from "./act-store.ts";
import * as noteStore from "./note-store.ts";
import * as publicationStore from "./publication-store.ts";
import { readFor, rememberedIn } from "./view.ts";

const ENDS: Record<string, string> = { withdrawn: "已撤回", expired: "已失效" };
const stepName = (act: ManuscriptAct): string =>
  act.act === "approved" || act.act === "returned" ? `${STAGE_NAMES[act.stage]}${act.act === "returned" ? "退回" : ""}` : ACT_NAMES[act.act];

/** Whether what was approved was undone later in the same revision, by a return or a change of the text. */
const laterVoided = (acts: readonly ManuscriptAct[], at: number): boolean => {
  for (const act of acts.slice(at + 1)) {
    if (act.act === "correction-opened") return false;
    if (act.act === "voided" || act.act === "returned") return true;
  }
  return false;
};

const doubtsOf = (acts: readonly ManuscriptAct[], nameOf: (account: string) => string): RecordSheet["doubts"] => {
  const doubts: RecordSheet["doubts"] = [];
  for (const act of acts) {
    const office = act.detail.office ? OFFICE_NAMES[act.detail.office] : "";
    if (act.act === "doubt-asked")
      doubts.push({
        office,
        question: act.detail.question ?? "",
        askedBy: nameOf(act.actor),
        askedAt: moment(act.at),
        answer: "",
        outcome: "",
        answeredBy: "",
        answeredAt: "",
      });
    const open = act.act === "doubt-answered" ? doubts.findLast((doubt) => doubt.office === office && doubt.outcome === "") : undefined;
    if (open)
      Object.assign(open, {
        answer: act.detail.answer ?? "",
        outcome: act.detail.outcome ? OUTCOME_NAMES[act.detail.outcome] : "",
        answeredBy: nameOf(act.actor),
        answeredAt: moment(act.at),
      });
  }
  return doubts;
};

const hashesOf = (acts: readonly ManuscriptAct[], versions: ReadonlyMap<number, ManuscriptContent>): RecordSheet["hashes"] => {
  const groups = new Map<string, { of: Set<string>; version: number }>();
  for (const act of acts) {
    const group = groups.get(act.hash) ?? { of: new Set<string>(), version: act.version };
    group.of.add(stepName(act));
    groups.set(act.hash, group);
  }
  return [...groups].map(([hash, group]) => {
    const text = canonicalPublicContent(versions.get(group.version)!);
    return {
      of: [...group.of].join("、"),
      sha256: hash,
      sm3: sm3IsAvailable ? sm3(text).toString("hex") : "运行环境不支持，未计算",
      agrees: sha256(text).toString("hex") === hash ? "一致" : "不一致",
    };
  });
};

/** Everything the sheet tells of a manuscript. Whoever may not read it is answered as if it were not there. */
export const recordSheetOf = async (system: System, actor: Actor, id: string): Promise<RecordSheet> => {
  const { row, acts, known, case: c } = await readFor(system, actor, id);
  const { county, db } = system;
  const [publications, comments, dispositions, titles] = await Promise.all([
    publicationStore.publicationsOf(db, id),
    noteStore.commentsOf(db, id),
    noteStore.dispositionsOf(db, id),
    actStore.postTitles(db, id),
  ]);
  const accounts = [
    row.drafter,
    ...acts.map((act) => act.actor),
    ...dispositions.map((settled) => settled.actor),
    ...publications.map((publication) => publication.published_by),
  ];
  const names = await namesOf(db, [...new Set([...accounts, ...comments.flatMap((comment) => comment.resolved_by ?? [])])]);
  const nameOf = (account: string): string => (account === "system" ? "系统" : (names.get(account) ?? account));
  const versions = new Map<number, ManuscriptContent>();
  for (const version of new Set(acts.map((act) => act.version))) versions.set(version, (await store.findVersion(db, id, version))!);

  const withheld = withheldPassages([...versions.values(), row.content]);
  const open = (text: string): string => conceal(text, withheld);

  let revision = 1;
  const done: StageRecord[] = [];
  const between: RecordSheet["between"] = [];
  const several = c.state.revision > 1;
  for (const [at, act] of acts.entries()) {
    if (act.act === "correction-opened") revision++;
    const previous = acts[at - 1];
    const changes = previous
      ? changesBetween(county, `${stepName(previous)}时`, versions.get(previous.version)!, versions.get(act.version)!, withheld)
      : null;
    if (!isReviewStage(act.stage) || (act.act !== "approved" && act.act !== "returned")) {
      if (changes && previous?.act !== "created" && changes.fields.length + changes.added + changes.removed + changes.changed > 0)
        between.push({ ...changes, until: stepName(act) });
      continue;
    }
    const checks = REVIEW_CHECKS[act.stage];
    done.push({
      stage: `${several ? `第 ${revision} 版 ` : ""}${STAGE_NAMES[act.stage]}`,
      who: nameOf(act.actor),
      post: titles.get(act.id) ?? "",
      at: moment(act.at),
      decision: act.act === "returned" ? "退回" : laterVoided(acts, at) ? "通过（后因退回或改动失效）" : "通过",
      remark: open(act.detail.remark ?? ""),
      checks: (act.detail.checks ?? []).map((tick) => ({
        label: checks.find((check) => check.id === tick.id)?.label ?? tick.id,
        result: TICK_NAMES[tick.result],
        remark: open(tick.remark),
      })),
      changes,
      sha256: act.hash,
    });
  }
  const toCome = stageRail(acts, c.state, nameOf, row.content).filter(
    (stage) => (REVIEW_STAGES as readonly string[]).includes(stage.stage) && stage.state !== "done",
  );
  const shown = publicContentOf(row.content);
  const findings = findingsOf(system, known, { ...row.content, body: shown.body });
  const remembered = await rememberedIn(system, row.unit);
  const keys = new Set(findings.map((finding) => finding.key));
  const judged = new Map(dispositions.filter(({ action }) => action !== "edited").map((one) => [one.finding, one]));
  const listed = findingsListed(findings, judged);
  const facts = factsOf(county, row.content).map(([label, value]) => ({ label, value: label === "标题" ? value : open(value) }));
  const fact = (label: string): string => facts.find((one) => one.label === label)?.value ?? "";
  const OWN = ["标题", "体裁", "栏目", "文号", "发文机关", "公开属性"];

  return {
    id,
    title: row.content.title,
    unit: fullName(county, row.unit),
    state: STAGE_NAMES[c.state.stage],
    revision: c.state.revision,
    documentNumber: row.content.documentNumber,
    organ: fact("发文机关"),
    drafter: nameOf(row.drafter),
    kind: fact("体裁"),
    column: fact("栏目"),
    openness: fact("公开属性"),
    facts: [...facts.filter((one) => !OWN.includes(one.label) && one.value !== ""), { label: "拟稿科室", value: fullName(county, row.organ) }],
    withheld: shown.withheld.map(({ ground }) => `${GROUND_WORDS[ground].label}（${GROUND_WORDS[ground].cite}）`),
    stages: [
      ...done,
      ...toCome.map((stage): StageRecord => ({
        stage: `${several ? `第 ${c.state.revision} 版 ` : ""}${stage.name}`,
        who: "",
        post: "",
        at: "",
        decision: "",
        remark: "",
        checks: [],
        changes: null,
        sha256: "",
      })),
    ],
    between,
    doubts: doubtsOf(acts, nameOf).map((doubt) => ({ ...doubt, question: open(doubt.question), answer: open(doubt.answer) })),
    comments: comments.map((comment) => ({
      quote: comment.quote === "" ? "" : touches(comment.quote, withheld) ? "（不公开的文字）" : maskPersonalData(short(comment.quote)),
      text: open(comment.text),
      author: comment.author,
      at: moment(comment.at),
      settled: comment.resolved_at
        ? `已处理（${comment.resolved_by ? `${nameOf(comment.resolved_by)}，` : ""}${moment(comment.resolved_at)}）`
        : "未处理",
    })),
    findings: listed.map((finding) => {
      const settled = judged.get(finding.key);
      const ofUnit = settled ? undefined : findRemembered(finding, remembered);
      const by = settled ? `（${nameOf(settled.actor)}，${moment(settled.at)}）` : ofUnit ? `（${ofUnit.by}，${moment(ofUnit.at)}）` : "";
      return {
        severity: SEVERITY_NAMES[finding.severity],
        rule: RULES.find((rule) => rule.id === finding.rule)?.title ?? finding.rule,
        text: maskPersonalData(short(finding.text, 40)),
        reason: maskPersonalData(finding.reason),
        settled: ofUnit
          ? `本单位不再提示：${open(ofUnit.reason)}${by}`
          : !settled
            ? "未处理"
            : settled.action === "dismiss"
              ? `不改：${open(settled.reason)}${by}`
              : `采纳${by}`,
      };
    }),
    findingsLeftOut: findings.length - listed.length,
    findingsSettledByChange: dispositions.filter((disposition) => !keys.has(disposition.finding)).length,
    course: acts.map((act) => ({
      at: moment(act.at),
      what: stepName(act),
      who: nameOf(act.actor),
      remark: [
        open(act.detail.remark ?? act.detail.note ?? act.detail.question ?? act.detail.answer ?? ""),
        act.act === "scheduled" && act.detail.scheduledAt ? `定于 ${moment(act.detail.scheduledAt)} 发布` : "",
      ]
        .filter((part) => part !== "")
        .join("；"),
    })),
    hashes: hashesOf(acts, versions),
    publications: publications.map((publication) => ({
      revision: publication.revision,
      publishedAt: moment(publication.published_at),
      publishedBy: nameOf(publication.published_by),
      indexNumber: publication.index_number,
      address: `${system.config.QIZHENG_PUBLIC_URL.replace(/\/$/, "")}/d/${publication.document}`,
      sha256: publication.content_sha256,
      sm3: publication.content_sm3,
      note: publication.note,
      state: publication.end_kind
        ? `${ENDS[publication.end_kind] ?? publication.end_kind}${publication.end_reason ? `：${publication.end_reason}` : ""}`
        : "已发布",
    })),
    printedAt: moment(system.clock.now()),
    printedBy: actor.name,
  };
};

// The public calculator: when an answer is due and why each day counts or not, by the same fold as the cases. Asked by address, so it can be sent on.
import { Fragment, type ReactElement } from "react";
import { renderPage, type View } from "../../portal/index.ts";
import type { ClockEvent, EventType } from "../rules/clock-events.ts";
import { type ClockReport, dayInWords, dueSentence, OWNER_NAMES, type ReportedDay, runsOf } from "../rules/clock-report.ts";
import { ErrorSummary, type Errors, TextField, type Values } from "./fields.tsx";

/** One day each; what was not is left empty. */
export const STEPS: { name: string; type: EventType; label: string }[] = [
  { name: "correctionAsked", type: "correction-asked", label: "告知补正的日期" },
  { name: "correctionReceived", type: "correction-received", label: "收到补正的日期" },
  { name: "feeNotified", type: "fee-notified", label: "收费通知的日期" },
  { name: "feePaid", type: "fee-paid", label: "缴费完成的日期" },
  { name: "thirdPartyAsked", type: "third-party-asked", label: "征求第三方意见的日期" },
  { name: "thirdPartyReplied", type: "third-party-replied", label: "第三方答复的日期" },
  { name: "agencyAsked", type: "agency-asked", label: "征求其他机关意见的日期" },
  { name: "agencyReplied", type: "agency-replied", label: "其他机关答复的日期" },
  { name: "extended", type: "extended", label: "告知延期的日期" },
  { name: "delayed", type: "delayed", label: "告知延迟答复的日期" },
  { name: "answered", type: "answered", label: "答复的日期" },
];
/** What belongs to a step beside its day. */
const MORE = [
  { name: "workingDays", of: "extended", label: "延长几个工作日", help: "1 到 20，不写按 20 计算" },
  {
    name: "delayedUntil",
    of: "delayed",
    label: "延迟到哪一天",
    help: "申请的数量、频次明显超过合理范围，受理机关认为理由合理、又不能按期答复的，可以确定延迟答复的合理期限（第三十五条）",
  },
] as const;
export const FIELDS: readonly string[] = ["receivedOn", ...STEPS.map(({ name }) => name), ...MORE.map(({ name }) => name)];

/** What was written beside a step whose day is missing would count for nothing, so it is told. */
export const strayFields = (values: Values): Errors =>
  Object.fromEntries(
    MORE.filter(({ name, of }) => (values[name] ?? "") !== "" && (values[of] ?? "") === "").map(({ of }) => [
      of,
      `请写明${labelOf(of)}，或者清空后面的一栏`,
    ]),
  );
const labelOf = (step: string): string => STEPS.find(({ name }) => name === step)!.label;

/** The field an error of the history belongs to; `path` as the check names it. */
export const fieldAt = (values: Values, path: readonly PropertyKey[]): string => {
  if (path[0] !== "events") return "receivedOn";
  const step = STEPS.filter(({ name }) => (values[name] ?? "") !== "")[Number(path[1])]?.name ?? "receivedOn";
  return { workingDays: "workingDays", until: "delayedUntil" }[String(path[2])] ?? step;
};

/** The raw history the form stands for; checked like any other. */
export const historyInput = (values: Values): { receivedOn: string; channel: string; events: Partial<ClockEvent>[] } => ({
  receivedOn: values["receivedOn"] ?? "",
  channel: "calculator",
  events: STEPS.filter(({ name }) => (values[name] ?? "") !== "").map(({ name, type }) => ({
    on: values[name] as ClockEvent["on"],
    type,
    ...(type === "extended" && (values["workingDays"] ?? "") !== "" ? { workingDays: Number(values["workingDays"]) } : {}),
    ...(type === "delayed" && (values["delayedUntil"] ?? "") !== "" ? { until: values["delayedUntil"] as ClockEvent["on"] } : {}),
  })),
});

type Line = { days: string; place: string; why: string };

/** From receipt on, day after day: each that counts with its place in the term, those that do not as stretches of one reason. */
const linesOf = ({ counted, skipped }: ClockReport): Line[] => {
  const lines: (Line & { on: ReportedDay["on"] })[] = [
    ...counted.map(({ on, why }, index) => ({ on, days: dayInWords(on), place: `第 ${index + 1} 个`, why })),
    ...runsOf(skipped).map(({ first, last, days, why }) => ({
      on: first,
      days: days === 1 ? dayInWords(first) : `${dayInWords(first)}至${dayInWords(last)}，${days} 天`,
      place: "不计",
      why,
    })),
  ];
  return lines.toSorted((a, b) => (a.on < b.on ? -1 : 1));
};

const Days = ({ report }: { report: ClockReport }): ReactElement => (
  <table className="days">
    <caption>
      逐日说明：计入 {report.counted.length} 个工作日，不计 {report.skipped.length} 天
    </caption>
    <thead>
      <tr>
        <th scope="col">日期</th>
        <th scope="col">计入</th>
        <th scope="col">为什么</th>
      </tr>
    </thead>
    <tbody>
      {linesOf(report).map(({ days, place, why }) => (
        <tr key={days}>
          <td>{days}</td>
          <td>{place}</td>
          <td>{why}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Result = ({ report }: { report: ClockReport }): ReactElement => (
  <section aria-labelledby="result" className="result">
    <h2 id="result">结果</h2>
    <p className="lead" id="due">
      {dueSentence(report)}
    </p>
    {report.late === null ? null : <p>{report.late ? "答复晚于期限。" : "答复没有超过期限。"}</p>}
    {report.provisional ? <p>暂定：{report.unpublishedYears.join("、")} 年的放假安排还没有公布，结果可能变动。</p> : null}
    <table className="sides">
      <caption>各方的期限</caption>
      <thead>
        <tr>
          <th scope="col">哪一方</th>
          <th scope="col">做什么</th>
          <th scope="col">最迟</th>
          <th scope="col">依据</th>
        </tr>
      </thead>
      <tbody>
        {report.clocks.map((clock, index) => (
          <tr key={index}>
            <td>{OWNER_NAMES[clock.owner]}</td>
            <td>{clock.what}</td>
            <td>{clock.dueOn ?? "没有到期日"}</td>
            <td>{clock.source}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <Days report={report} />
  </section>
);

export const calculatorPage = (view: View, values: Values, errors: Errors, report?: ClockReport): string =>
  renderPage({
    view,
    title: "答复期限计算",
    description: "政府信息公开申请最迟哪一天答复：逐日说明哪些日子计入、哪些不计入。",
    crumbs: [{ name: "依申请公开", href: "/ask" }, { name: "答复期限计算" }],
    className: "note form",
    canonical: "/ask/calculator",
    children: (
      <>
        <h1>答复期限计算</h1>
        <ErrorSummary errors={errors} />
        {report ? <Result report={report} /> : <p className="lead">写上收到申请的日期，就能看到最迟哪一天答复，以及哪些日子计入、哪些不计入。</p>}
        <form method="get" action="/ask/calculator" noValidate>
          <TextField name="receivedOn" label="收到申请的日期" type="date" required values={values} errors={errors} help="写成 2026-03-10 的样子" />
          <details open={FIELDS.slice(1).some((name) => (values[name] ?? "") !== "")}>
            <summary>补正、收费、征求意见、延期、延迟答复</summary>
            {STEPS.map(({ name, label }) => (
              <Fragment key={name}>
                <TextField name={name} label={label} type="date" values={values} errors={errors} />
                {MORE.filter(({ of }) => of === name).map((more) => (
                  <TextField
                    key={more.name}
                    name={more.name}
                    label={more.label}
                    help={more.help}
                    type={more.name === "workingDays" ? "text" : "date"}
                    values={values}
                    errors={errors}
                    {...(more.name === "workingDays" ? { maxLength: 2 } : {})}
                  />
                ))}
              </Fragment>
            ))}
          </details>
          <p className="act">
            <button type="submit">计算</button>
          </p>
        </form>
        <p className="basis">
          依据：《中华人民共和国政府信息公开条例》第三十条至第三十五条。收费的规定出自国办函〔2020〕109号，条文未核实。结果供参考，以受理机关的告知为准。
        </p>
      </>
    ),
  });

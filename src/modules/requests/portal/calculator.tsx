// The public calculator: when an answer is due and why each day counts or not, by the same fold as the cases. Asked by address, so it can be sent on.
import type { ReactElement } from "react";
import { renderPage, type View } from "../../portal/index.ts";
import type { ClockEvent, EventType } from "../rules/clock-events.ts";
import { type ClockReport, dueSentence, OWNER_NAMES, type ReportedDay, runsOf } from "../rules/clock-report.ts";
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
  { name: "answered", type: "answered", label: "答复的日期" },
];

/** The raw history the form stands for; checked like any other. */
export const historyInput = (values: Values): { receivedOn: string; channel: string; events: Partial<ClockEvent>[] } => ({
  receivedOn: values["receivedOn"] ?? "",
  channel: "calculator",
  events: STEPS.filter(({ name }) => (values[name] ?? "") !== "").map(({ name, type }) => ({
    on: values[name] as ClockEvent["on"],
    type,
    ...(type === "extended" && (values["workingDays"] ?? "") !== "" ? { workingDays: Number(values["workingDays"]) } : {}),
  })),
});

const Days = ({ title, days }: { title: string; days: ReportedDay[] }): ReactElement | null =>
  days.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul className="days">
        {runsOf(days).map((run) => (
          <li key={run}>{run}</li>
        ))}
      </ul>
    </>
  );

const Result = ({ report }: { report: ClockReport }): ReactElement => (
  <section aria-labelledby="result" className="result">
    <h2 id="result">结果</h2>
    <p className="lead" id="due">
      {dueSentence(report)}
    </p>
    {report.late === null ? null : <p>{report.late ? "答复晚于期限。" : "答复没有超过期限。"}</p>}
    {report.provisional ? <p>暂定：{report.unpublishedYears.join("、")} 年的放假安排还没有公布，结果可能变动。</p> : null}
    <table>
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
    <Days title={`计入的 ${report.counted.length} 个工作日`} days={report.counted} />
    <Days title={`不计的 ${report.skipped.length} 天`} days={report.skipped} />
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
          <details open={STEPS.some(({ name }) => (values[name] ?? "") !== "")}>
            <summary>补正、收费、征求意见、延期</summary>
            {STEPS.map(({ name, label }) => (
              <TextField key={name} name={name} label={label} type="date" values={values} errors={errors} />
            ))}
            <TextField name="workingDays" label="延长几个工作日" values={values} errors={errors} help="1 到 20，不写按 20 计算" maxLength={2} />
          </details>
          <p className="act">
            <button type="submit">计算</button>
          </p>
        </form>
        <p className="basis">
          依据：《中华人民共和国政府信息公开条例》第三十条至第三十四条。收费的规定出自国办函〔2020〕109号，条文未核实。结果供参考，以受理机关的告知为准。
        </p>
      </>
    ),
  });

// Following one's own case from outside: number and code in, state and letters out. Says nothing to whoever has only the number.
import type { ReactElement } from "react";
import { inChinese, type PlainDate } from "../../../kernel/plain-date.ts";
import { renderPage, type View } from "../../portal/index.ts";
import type { ClockReport } from "../rules/clock-report.ts";
import { dueSentence, STATE_NAMES } from "../rules/clock-report.ts";
import { ErrorSummary, type Errors, TextField, type Values } from "./fields.tsx";

const CRUMBS = [{ name: "依申请公开", href: "/ask" }, { name: "查看办理情况" }];

export const followPage = (view: View, values: Values, errors: Errors): string =>
  renderPage({
    view,
    title: "查看办理情况",
    description: "凭登记号和查询码查看政府信息公开申请的办理情况。",
    crumbs: CRUMBS,
    className: "note form",
    children: (
      <>
        <h1>查看办理情况</h1>
        <ErrorSummary errors={errors} />
        <form method="post" action="/ask/follow" noValidate>
          <TextField
            name="number"
            label="登记号"
            required
            help="例如 〔2026〕12号，也可以写成 2026-12"
            values={values}
            errors={errors}
            autoComplete="off"
            maxLength={20}
          />
          <TextField
            name="code"
            label="查询码"
            required
            help="十位字母和数字，大小写都可以"
            values={{}}
            errors={errors}
            autoComplete="off"
            maxLength={20}
          />
          <p className="act">
            <button type="submit">查看</button>
          </p>
        </form>
        <p>查询码遗失的，请带身份证明到受理机关，由工作人员核实后告知办理情况。</p>
      </>
    ),
  });

export type FollowedCase = {
  registerNumber: string;
  unitName: string;
  wanted: string;
  /** Its words are gone; what was decided stays. */
  cleared: { on: PlainDate; result: string | null } | null;
  clock: ClockReport | null;
  steps: { on: PlainDate; name: string }[];
  letters: { number: string; title: string; madeOn: PlainDate; paragraphs: string[] }[];
};

const Cleared = ({ on }: { on: PlainDate }): ReactElement => (
  <p className="lead">
    这件申请办结已满两年，您的姓名、身份证明、联系方式、申请内容和附件，以及文书里的这些内容，已于{inChinese(on)}
    从本系统清除，不能恢复。登记号、日期和办理结果保留。案卷已按档案管理，需要查阅的，请带身份证明联系受理机关。
  </p>
);

export const followedPage = (view: View, followed: FollowedCase): string =>
  renderPage({
    view,
    title: "办理情况",
    crumbs: CRUMBS,
    className: "note form",
    hidden: true,
    children: (
      <>
        <h1>登记号 {followed.registerNumber}</h1>
        <p className="lead">
          {followed.clock ? `${STATE_NAMES[followed.clock.state]}。${dueSentence(followed.clock)}` : "还没有确认收到，受理机关会与您联系确认。"}
        </p>
        <dl className="given">
          <dt>受理机关</dt>
          <dd>{followed.unitName}</dd>
          {followed.cleared?.result ? (
            <>
              <dt>办理结果</dt>
              <dd>{followed.cleared.result}</dd>
            </>
          ) : null}
          {followed.cleared ? null : (
            <>
              <dt>需要的信息</dt>
              <dd className="as-typed">{followed.wanted}</dd>
            </>
          )}
        </dl>
        {followed.cleared ? <Cleared on={followed.cleared.on} /> : null}
        <h2>经过</h2>
        <ol className="course">
          {followed.steps.map((step, index) => (
            <li key={index}>
              <time dateTime={step.on}>{inChinese(step.on)}</time> {step.name}
            </li>
          ))}
        </ol>
        {followed.cleared ? null : <h2>文书</h2>}
        {followed.letters.length === 0 && !followed.cleared ? <p>还没有文书。</p> : null}
        {followed.letters.map((letter) => (
          <section key={letter.number} aria-label={letter.title} className="letter">
            <h3>{letter.title}</h3>
            <p className="about">
              {letter.number}，{inChinese(letter.madeOn)}
            </p>
            {letter.paragraphs.map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          </section>
        ))}
      </>
    ),
  });

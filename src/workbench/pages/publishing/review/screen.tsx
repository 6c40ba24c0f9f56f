// The review page put together: rail, text and file in the middle, checks, findings and comments beside it, the decision bar in sight.
// On a phone the side and the decisions are sheets that a bar at the bottom opens.
import { Badge, Button, Drawer, Grid, Tabs } from "antd";
import { type ReactElement, type ReactNode, useCallback, useMemo, useState } from "react";
import { plainTextOf } from "../../../../document/plain-text.ts";
import { tickProblems } from "../../../../modules/publishing/rules/ticks.ts";
import { isReviewStage } from "../../../../modules/publishing/rules/workflow.ts";
import { paths } from "../../../paths.ts";
import { useGo } from "../../../ui/app-link.tsx";
import { DeadlineChip } from "../../../ui/deadline-chip.tsx";
import { Page } from "../../../ui/page.tsx";
import { StageTag } from "../../../ui/stage-tag.tsx";
import { VerbButton } from "../../../ui/verb-button.tsx";
import type { ManuscriptView } from "../answers.ts";
import { commentMarks, findingKey, findingMarks, quoteOf } from "./anchors.ts";
import { ChangedSince, type Seen } from "./changed-since.tsx";
import { Checks } from "./checks.tsx";
import { Comments, useCommentDraft } from "./comments.tsx";
import { DecisionBar } from "./decision-bar.tsx";
import { Dossier, RecordSheetLinks } from "./dossier.tsx";
import { Findings } from "./findings.tsx";
import { History } from "./history.tsx";
import { Notices } from "./notices.tsx";
import { Paper } from "./paper.tsx";
import { PublicVersion } from "./public-version.tsx";
import { Rail } from "./rail.tsx";
import "./review.css";
import { useDecide, useReviewDraft } from "./use-review.ts";

type Side = "checks" | "findings" | "comments";
type Sheet = Side | "decide";
const SHEET_TITLES: Record<Sheet, string> = { checks: "审核要点", findings: "校对", comments: "批注", decide: "办理" };
const UNTROUBLED: ReadonlyMap<string, string> = new Map();

export const ReviewScreen = ({ view }: { view: ManuscriptView }): ReactElement => {
  const go = useGo();
  const wide = Grid.useBreakpoint().lg ?? true;
  const [seen, setSeen] = useState<Seen>(view);
  const [middle, setMiddle] = useState("text");
  const [side, setSide] = useState<Side>(view.can.approve.ok || view.can.return.ok ? "checks" : "findings");
  const [sheet, setSheet] = useState<Sheet>();
  const [active, setActive] = useState<{ key: string }>();
  const [asked, setAsked] = useState(false);
  const draft = useReviewDraft(view);
  const writing = useCommentDraft(view);
  const { decide, busy } = useDecide(view.id);

  const plain = useMemo(() => plainTextOf(view.content.body), [view.content.body]);
  const marks = useMemo(() => {
    const found = findingMarks(plain, view.content.title, view.findings);
    return { title: found.title, body: [...found.body, ...commentMarks(plain, view.comments)] };
  }, [plain, view.content.title, view.findings, view.comments]);

  const openSide = (which: Side): void => (wide ? setSide(which) : setSheet(which));
  const showInText = (key: string): void => {
    setMiddle("text");
    setSheet(undefined);
    setActive({ key });
  };
  // Kept the same from one stroke to the next, so that a long text is not set anew for every letter of a remark.
  const showInList = useCallback(
    (key: string): void => {
      const which = key.startsWith(findingKey("")) ? "findings" : "comments";
      setActive({ key });
      if (wide) setSide(which);
      else setSheet(which);
    },
    [wide],
  );

  const mine = isReviewStage(view.stage) && (view.can.approve.ok || view.can.return.ok);
  // Once a signature was asked for, what is missing is said beside each check until it is there.
  const missing = isReviewStage(view.stage) ? tickProblems(view.stage, draft.ticks) : UNTROUBLED;
  const approve = async (): Promise<void> => {
    const [first] = missing.keys();
    setAsked(first !== undefined);
    if (first !== undefined) {
      openSide("checks");
      // The panel is on the page once this press has been dealt with.
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-check="${first}"] input, [data-check="${first}"] textarea`)?.focus());
      return;
    }
    const sent = await decide("approve", { hash: seen.hash, checks: draft.ticks, remark: draft.remark }, "已审核通过");
    if (sent.ok) {
      draft.clear();
      setSheet(undefined);
    }
  };

  const blocks = view.blockingCount;
  const openComments = view.comments.filter((comment) => comment.resolvedAt === null).length;
  const ticked = mine ? `${draft.ticks.length}/${view.checks.length}` : "";
  const sides: readonly Side[] = isReviewStage(view.stage) ? ["checks", "findings", "comments"] : ["findings", "comments"];
  const panels: Record<Side, ReactNode> = {
    checks: <Checks view={view} draft={draft} mine={mine} problems={asked ? missing : UNTROUBLED} />,
    findings: <Findings view={view} active={active?.key} onShow={showInText} />,
    comments: <Comments view={view} plain={plain} writing={writing} active={active?.key} onShow={showInText} />,
  };
  const labels: Record<Side, ReactNode> = {
    checks: `要点${ticked ? ` ${ticked}` : ""}`,
    findings: `校对 ${view.findingCount}`,
    comments: `批注 ${openComments}`,
  };
  const bar = <DecisionBar view={view} draft={draft} onApprove={() => void approve()} approving={busy} block={!wide} />;
  const deadline = view.deadlines.find((one) => one.status !== "done") ?? view.deadlines[0];

  return (
    <Page
      title={view.content.title || "（未定标题）"}
      about={
        <span className="review-about">
          <StageTag stage={view.stage} />
          <DeadlineChip deadline={deadline} />
          <span>{view.organ.name}</span>
          <span>撰稿：{view.drafter.name}</span>
        </span>
      }
      actions={
        <VerbButton verdict={view.can.save} onClick={() => go(paths.manuscriptEditor(view.id))}>
          修改稿件
        </VerbButton>
      }
    >
      <div className="review">
        <aside className="review-rail" aria-label="流程和审核单">
          {wide ? (
            <Rail view={view} />
          ) : (
            <details>
              <summary>流程：{view.stageName}</summary>
              <Rail view={view} />
            </details>
          )}
          <RecordSheetLinks id={view.id} />
        </aside>
        <div className="review-middle">
          <ChangedSince seen={seen} view={view} onSeen={() => setSeen(view)} />
          <Notices view={view} onShow={showInText} />
          <Tabs
            activeKey={middle}
            onChange={setMiddle}
            items={[
              {
                key: "text",
                label: "稿件",
                children: (
                  <Paper
                    view={view}
                    marks={marks}
                    active={active}
                    wide={wide}
                    onMark={showInList}
                    onComment={
                      view.can.comment.ok
                        ? (range) => {
                            writing.choose(quoteOf(plain, range), range.from);
                            openSide("comments");
                          }
                        : undefined
                    }
                  />
                ),
              },
              { key: "public", label: "公开版", children: <PublicVersion view={view} /> },
              { key: "dossier", label: "时限和发布", children: <Dossier view={view} /> },
              { key: "history", label: "办理记录", children: <History view={view} /> },
            ]}
          />
        </div>
        {wide ? (
          <aside className="review-side" aria-label="要点、校对和批注">
            <Tabs
              activeKey={sides.includes(side) ? side : "findings"}
              onChange={(key) => setSide(key as Side)}
              items={sides.map((key) => ({
                key,
                label: labels[key],
                children: (
                  <div className="review-panel" tabIndex={0} role="region" aria-label={`${SHEET_TITLES[key]}，内容较长时可以上下滚动`}>
                    {panels[key]}
                  </div>
                ),
              }))}
            />
          </aside>
        ) : null}
      </div>
      {wide ? (
        <div className="review-bar">{bar}</div>
      ) : (
        <nav className="thumb-bar" aria-label="审核">
          {sides.map((key) => (
            <Button key={key} type="text" onClick={() => setSheet(key)}>
              {key === "findings" && blocks > 0 ? <Badge dot>{labels[key]}</Badge> : labels[key]}
            </Button>
          ))}
          <Button type="primary" onClick={() => setSheet("decide")}>
            办理
          </Button>
        </nav>
      )}
      {wide || !sheet ? null : (
        <Drawer title={SHEET_TITLES[sheet]} placement="bottom" size="75vh" open onClose={() => setSheet(undefined)} className="sheet">
          {sheet === "decide" ? bar : panels[sheet]}
          {sheet === "checks" && mine ? (
            <Button block type="primary" onClick={() => setSheet("decide")}>
              去办理
            </Button>
          ) : null}
        </Drawer>
      )}
    </Page>
  );
};

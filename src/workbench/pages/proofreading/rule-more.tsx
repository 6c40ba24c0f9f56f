// What is behind a rule's line: where it comes from, how units and months judged it, what was dismissed and why, who retired it.
import type { ReactElement } from "react";
import { When } from "../../ui/when.tsx";
import type { RuleView } from "./answers.ts";

const share = ({ precision, judged }: { precision: number | null; judged: number }): string =>
  precision === null ? "" : `${Math.round(precision * 100)}%（${judged} 处）`;

export const RuleMore = ({ rule }: { rule: RuleView }): ReactElement => (
  <div className="rule-more">
    <section>
      <h3>最近的排除</h3>
      {rule.dismissals.length === 0 ? (
        <p className="quiet">还没有人排除过。在稿件里排除时写的理由会列在这里。</p>
      ) : (
        <ul>
          {rule.dismissals.map((one) => (
            <li key={one.at + one.reason}>
              {one.reason}
              <div className="quiet">
                {one.unitName} {one.by}，<When at={one.at} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
    <section>
      <h3>按单位、按月</h3>
      {rule.judged === 0 ? (
        <p className="quiet">采纳、改掉或排除之后，这里按单位和月份列出准确率。</p>
      ) : (
        <ul>
          {rule.byUnit.map((one) => (
            <li key={one.unit}>
              {one.name}：{share(one)}
            </li>
          ))}
          {rule.byMonth.map((one) => (
            <li key={one.month}>
              {one.month}：{share(one)}
            </li>
          ))}
        </ul>
      )}
    </section>
    <section>
      <h3>来源和停用记录</h3>
      <p>
        {rule.source} <span className="quiet">{rule.id}</span>
      </p>
      <ul>
        {rule.history.map((one) => (
          <li key={one.at}>
            {one.change === "retired" ? "停用" : "恢复"}：{one.reason}
            <div className="quiet">
              {one.by}，<When at={one.at} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  </div>
);

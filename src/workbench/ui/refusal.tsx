// A refusal as a person reads it: why, by which clause, what to do next. The same for a verdict that came with a page and an answer to a click.
import type { ReactElement } from "react";
import type { Citation } from "../../kernel/verdict.ts";
import { paths } from "../paths.ts";
import { AppLink } from "./app-link.tsx";

export const Cites = ({ cite }: { cite: readonly Citation[] }): ReactElement | null =>
  cite.length === 0 ? null : (
    <span className="cites">
      依据：
      {cite.map((one, index) => (
        <span key={one.clause}>
          {index > 0 ? "、" : ""}
          <AppLink to={paths.clauses(one.clause)}>{one.label}</AppLink>
        </span>
      ))}
    </span>
  );

type Props = { because: string; cite?: readonly Citation[] | undefined; next?: string | undefined };

export const Refused = ({ because, cite = [], next }: Props): ReactElement => (
  <div className="refused">
    <p>{because}</p>
    {next ? <p className="refused-next">{next}</p> : null}
    <Cites cite={cite} />
  </div>
);

// One place where two versions differ: theirs on the left, mine on the right, what is only in one of them marked by more than colour.
import type { ReactElement, ReactNode } from "react";
import type { Change } from "../../../document/diff.ts";
import type { Side } from "./merge.ts";

const ONLY = { redaction: "（文字相同，涂黑不同）", form: "（文字相同，格式不同）" } as const;

const Pieces = ({ changes, side }: { changes: readonly Change[]; side: Side }): ReactElement => {
  const own = side === "theirs" ? "removed" : "added";
  const shown = changes.flatMap((change, index) => {
    const parts = change.parts.filter((part) => part.kind === "same" || part.kind === own);
    if (change.kind !== "same" && change.kind !== "changed" && change.kind !== own) return [];
    return [
      <p key={index}>
        {parts.map((part, at) => {
          if (part.kind === "same") return <span key={at}>{part.text}</span>;
          return side === "theirs" ? <del key={at}>{part.text}</del> : <ins key={at}>{part.text}</ins>;
        })}
        {change.only ? <small className="quiet">{ONLY[change.only]}</small> : null}
      </p>,
    ];
  });
  return shown.length === 0 ? <p className="quiet">（这里没有内容）</p> : <>{shown}</>;
};

type Props = { head: string; chosen: Side | undefined; choice: ReactNode } & (
  | { changes: readonly Change[]; theirs?: undefined; mine?: undefined }
  | { changes?: undefined; theirs: ReactNode; mine: ReactNode }
);

export const HunkVersions = ({ head, chosen, choice, changes, theirs, mine }: Props): ReactElement => (
  <>
    <div className="version-choice">
      <span>{head}</span> {choice}
    </div>
    <div className="version-piece" data-chosen={chosen === "theirs"} data-side="对方的">
      {changes ? <Pieces changes={changes} side="theirs" /> : theirs}
    </div>
    <div className="version-piece" data-chosen={chosen === "mine"} data-side="我的">
      {changes ? <Pieces changes={changes} side="mine" /> : mine}
    </div>
  </>
);

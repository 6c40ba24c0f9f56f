// What 70号 2.5 and 68号 art. 8 ask of whoever keeps the gazette: out in its rhythm, equal in both forms, handed out in time.
import type { Duty } from "../../law/clause.ts";
import { getClause } from "../../law/registry.ts";

const clauses = (...refs: string[]): string[] => refs.map((ref) => getClause(ref).clause.id);

export const DUTIES: readonly Duty[] = [
  {
    id: "gazette/issue-in-rhythm",
    title: "政府公报按县里定的周期出版，公报专栏及时更新",
    cites: clauses("R-2.5b-1", "R-2.5b-2"),
    actor: "政府公报室",
    trigger: { kind: "period", every: "quarter" },
    evidence: ["publication"],
  },
  {
    id: "gazette/issue-reviewed",
    title: "公报内容没有错字，版式规范，逐期三审三校",
    cites: clauses("R-2.5b-3", "B-06.1"),
    actor: "政府公报室",
    trigger: { kind: "gate", action: "publish" },
    evidence: ["review-signature"],
  },
  {
    id: "gazette/copies-in-time",
    title: "纸质公报按期领取、按期发放",
    cites: clauses("R-2.5a-1", "R-2.5a-2"),
    actor: "各单位、政府公报室",
    trigger: { kind: "event", event: "gazette-published" },
    evidence: ["collection", "delivery"],
  },
];

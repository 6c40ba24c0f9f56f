// What does not fit between the clauses, and what the system does about it. Which clauses take part stands with the clauses (`flags`).
import type { Contradiction } from "./clause.ts";
import { instruments } from "./registry.ts";

const KNOWN: Omit<Contradiction, "clauses">[] = [
  {
    id: "X01",
    problem: "解读该什么时候发，三处说法不一：68号要同时，78号给 3 个工作日，70号超过 5 个工作日才扣分",
    handling: "三个期限各按各的出处分别显示；待办以 78号的 3 个工作日为准",
  },
  { id: "X02", problem: "公开期限的起点，68号算印发之日，条例算形成或变更之日", handling: "两个日期都存，两条期限都算，先到的那条先提醒" },
];

export const CONTRADICTIONS: readonly Contradiction[] = KNOWN.map((known) => ({
  ...known,
  clauses: instruments.flatMap(({ clauses }) => clauses.filter((clause) => clause.flags.includes(known.id)).map((clause) => clause.id)),
}));

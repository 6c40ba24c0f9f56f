// What the schema of Akoma Ntoso 3.0 says of the elements that Qizheng writes, as data of our own: which children in which order, which attributes must be
// there; and a reader that holds a file against it. The schema itself is OASIS's and is not kept here; docs/zh/公报.md tells how to check with it.
import { readMarkup } from "../../src/office/markup.ts";

const HIERARCHY = "(article | chapter | section | part | hcontainer)";
const BLOCK = "(p | ul | ol | table)";
const INLINE = "(b | eol | docTitle | docNumber | docProponent | docDate)*";
const DIVISION = `num? heading? (intro? ${HIERARCHY}* | content)`;
const CORE = "FRBRthis FRBRuri+ FRBRdate+ FRBRauthor+";

/** Element: its children, as in a DTD; the attributes it must have; `+` where it may hold words. */
const RULES: Record<string, [children: string, attributes?: string, words?: "+"]> = {
  akomaNtoso: ["officialGazette"],
  officialGazette: ["meta preface? collectionBody", "name"],
  collectionBody: ["component+"],
  component: ["doc | documentRef"],
  doc: ["meta preface? mainBody conclusions? attachments?", "name"],
  documentRef: ["", "href showAs"],
  meta: ["identification publication? references* proprietary*"],
  identification: ["FRBRWork FRBRExpression FRBRManifestation", "source"],
  FRBRWork: [`${CORE} FRBRcountry FRBRnumber* FRBRname*`],
  FRBRExpression: [`${CORE} FRBRversionNumber? FRBRlanguage+`],
  FRBRManifestation: [`${CORE} FRBRformat?`],
  FRBRthis: ["", "value"],
  FRBRuri: ["", "value"],
  FRBRdate: ["", "date name"],
  FRBRauthor: ["", "href"],
  FRBRcountry: ["", "value"],
  FRBRnumber: ["", "value"],
  FRBRname: ["", "value"],
  FRBRversionNumber: ["", "value"],
  FRBRlanguage: ["", "language"],
  FRBRformat: ["", "value"],
  publication: ["", "date name showAs"],
  references: ["TLCOrganization+", "source"],
  TLCOrganization: ["", "eId href showAs"],
  proprietary: ["sha256*", "source"],
  // Of a namespace of our own, which the schema allows there.
  sha256: ["", "xmlns", "+"],
  preface: [`${BLOCK}+`],
  mainBody: [`(${HIERARCHY} | ${BLOCK})+`],
  conclusions: [`${BLOCK}+`],
  attachments: ["attachment+"],
  attachment: ["doc | documentRef", "eId"],
  part: [DIVISION, "eId"],
  chapter: [DIVISION, "eId"],
  section: [DIVISION, "eId"],
  article: [DIVISION, "eId"],
  hcontainer: [DIVISION, "eId name"],
  intro: [`${BLOCK}*`],
  content: [`${BLOCK}*`],
  num: [INLINE, "", "+"],
  heading: [INLINE, "", "+"],
  p: [INLINE, "", "+"],
  b: [INLINE, "", "+"],
  eol: [""],
  docTitle: [INLINE, "", "+"],
  docNumber: [INLINE, "", "+"],
  docProponent: [INLINE, "", "+"],
  docDate: [INLINE, "date", "+"],
  ul: ["li+"],
  ol: ["li+"],
  li: ["(p | ul | ol)*", "", "+"],
  table: ["tr+"],
  tr: ["(th | td)+"],
  th: [`${BLOCK}*`],
  td: [`${BLOCK}*`],
};
const patternOf = (children: string): RegExp =>
  new RegExp(`^(?:${children.replaceAll(/[A-Za-z]\w*/g, (name) => `(?:${name};)`).replaceAll(" ", "")})$`);
const PATTERNS = new Map(Object.entries(RULES).map(([name, [children]]) => [name, patternOf(children)]));

const ATTRIBUTES = new Set(
  Object.values(RULES)
    .flatMap(([, attributes = ""]) => attributes.split(" "))
    .concat("eId", "rowspan", "colspan"),
);

type Open = { name: string; children: string };
/** Everything that is wrong with a file, in the order it is met; and its ids. */
export const akomaFaults = (xml: string): { faults: string[]; ids: string[] } => {
  const faults: string[] = [];
  const ids: string[] = [];
  const references: string[] = [];
  const open: Open[] = [];
  const close = ({ name, children }: Open): void => {
    if (!PATTERNS.get(name)?.test(children)) faults.push(`<${name}> must not hold ${children || "nothing"}`);
  };
  readMarkup(xml, "xml", new Set([...ATTRIBUTES, "source"]), {
    open: (name, attributes, selfClosing) => {
      const rule = RULES[name];
      const parent = open.at(-1);
      if (parent) parent.children += `${name};`;
      if (!rule) faults.push(`<${name}> is not known`);
      for (const attribute of (rule?.[1] ?? "").split(" ").filter((one) => one !== ""))
        if (!attributes[attribute]) faults.push(`<${name}> needs ${attribute}`);
      const { eId, date, source, href } = attributes;
      if (eId !== undefined) ids.push(eId);
      if (eId !== undefined && !/^\S+$/.test(eId)) faults.push(`eId ${eId}`);
      if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(date)) faults.push(`date ${date}`);
      for (const target of [source, name === "FRBRauthor" ? href : undefined]) if (target !== undefined) references.push(target);
      if (selfClosing) close({ name, children: "" });
      else open.push({ name, children: "" });
    },
    close: (name) => {
      const last = open.pop();
      if (last?.name !== name) faults.push(`</${name}> closes <${last?.name}>`);
      else close(last);
    },
    text: (text) => {
      const holder = open.at(-1)?.name ?? "";
      if (text.trim() !== "" && RULES[holder]?.[2] !== "+") faults.push(`<${holder}> must not hold the words ${text.slice(0, 20)}`);
    },
  });
  if (open.length > 0) faults.push(`<${open.at(-1)!.name}> is not closed`);
  for (const id of new Set(ids)) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`eId ${id} twice`);
  for (const target of new Set(references)) if (!ids.includes(target.slice(1))) faults.push(`${target} leads nowhere`);
  return { faults, ids };
};

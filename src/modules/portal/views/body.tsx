// The body of a document as HTML: only what the document tree may hold, with anchors. A passage still marked as withheld is never
// written, whatever stands in it: public content has placeholders instead, and each placeholder links to its ground.
import { createContext, useContext, type ReactElement, type ReactNode } from "react";
import type { Block, Body, Inline, Table } from "../../../document/body.ts";
import { PLACEHOLDER } from "../../../document/public-version.ts";
import { visit } from "../../../document/walk.ts";
import type { Place } from "../rules/outline.ts";
import { fileHref } from "./layout.tsx";

/** Which placeholder of the document a run is, from 1: the n-th placeholder belongs to the n-th ground. */
const Placeholders = createContext<ReadonlyMap<Inline, number>>(new Map());

const placeholdersIn = (body: Body, withheld: number): Map<Inline, number> => {
  const numbers = new Map<Inline, number>();
  visit(body, (node) => {
    if (node.type === "text" && node.text === PLACEHOLDER && !node.marks && numbers.size < withheld) numbers.set(node, numbers.size + 1);
  });
  return numbers;
};

const Withheld = ({ number }: { number?: number }): ReactElement => (
  <a className="withheld" href={number === undefined ? "#withheld" : `#withheld-${number}`} aria-label="此处依法不予公开，查看依据">
    {PLACEHOLDER}
  </a>
);

const isMarked = (node: Inline | undefined): boolean => node?.marks?.some((mark) => mark.type === "redaction") ?? false;

const InlineRuns = ({ runs }: { runs: Inline[] }): ReactElement => {
  const numbers = useContext(Placeholders);
  const shown = runs.map((node, index): ReactNode => {
    // One sign for a run of marked nodes: their number would tell of their length.
    if (isMarked(node)) return isMarked(runs[index - 1]) ? null : <Withheld key={index} />;
    if (node.type === "hardBreak") return <br key={index} />;
    const number = numbers.get(node);
    if (number !== undefined) return <Withheld key={index} number={number} />;
    return node.marks?.some((mark) => mark.type === "bold") ? <strong key={index}>{node.text}</strong> : node.text;
  });
  return <>{shown}</>;
};

/** The head of an article (第五条) becomes the link to itself where it stands in the first piece of text. */
const ParagraphRuns = ({ runs, place }: { runs: Inline[]; place: Place }): ReactElement => {
  const first = runs[0];
  if (!place.label || first?.type !== "text" || isMarked(first) || !first.text.startsWith(place.label)) return <InlineRuns runs={runs} />;
  const rest = first.text.slice(place.label.length);
  return (
    <>
      <a className="anchor" href={`#${place.anchor}`}>
        {place.label}
      </a>
      <InlineRuns runs={[...(rest === "" ? [] : [{ ...first, text: rest }]), ...runs.slice(1)]} />
    </>
  );
};

const TableBlock = ({ table }: { table: Table }): ReactElement => (
  <div className="scroll" tabIndex={0} role="region" aria-label="表格，内容较宽时可以左右滑动">
    <table>
      <tbody>
        {table.content.map((row, rowIndex) => (
          <tr key={rowIndex}>
            {row.content.map((cell, index) => {
              const span = {
                colSpan: cell.attrs.colspan > 1 ? cell.attrs.colspan : undefined,
                rowSpan: cell.attrs.rowspan > 1 ? cell.attrs.rowspan : undefined,
              };
              const inside = <Blocks blocks={cell.content} />;
              if (cell.type === "tableCell") return <td key={index} {...span} children={inside} />;
              return <th key={index} {...span} scope={rowIndex === 0 ? "col" : "row"} children={inside} />;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const HEADING_TAGS = ["h2", "h3", "h4", "h5"] as const;
const PLAIN: Place = { role: "plain" };

const BlockView = ({ block, place }: { block: Block; place: Place }): ReactElement => {
  const numbers = useContext(Placeholders);
  const className = place.role === "plain" ? undefined : place.role;
  switch (block.type) {
    case "paragraph":
      return (
        <p id={place.anchor} className={className}>
          <ParagraphRuns runs={block.content ?? []} place={place} />
        </p>
      );
    case "heading": {
      const Heading = HEADING_TAGS[(place.level ?? block.attrs.level) - 1] ?? "h5";
      const runs = <InlineRuns runs={block.content ?? []} />;
      // A link may not hold another one, and a placeholder is a link.
      const holdsLink = block.content?.some((node) => isMarked(node) || numbers.has(node)) ?? false;
      return (
        <Heading id={place.anchor} className={className}>
          {place.anchor && !holdsLink ? (
            <a className="anchor" href={`#${place.anchor}`}>
              {runs}
            </a>
          ) : (
            runs
          )}
        </Heading>
      );
    }
    case "image":
      if (block.attrs.redaction) return <p children={<Withheld />} />;
      return <figure children={<img src={fileHref(block.attrs.fileId)} alt={block.attrs.alt} loading="lazy" decoding="async" />} />;
    case "bulletList":
    case "orderedList": {
      const items = block.content.map((item, index) => <li key={index} children={<Blocks blocks={item.content} />} />);
      return block.type === "bulletList" ? (
        <ul children={items} />
      ) : (
        <ol start={block.attrs.start === 1 ? undefined : block.attrs.start} children={items} />
      );
    }
    case "table":
      return <TableBlock table={block} />;
  }
};

const Blocks = ({ blocks }: { blocks: Block[] }): ReactElement => (
  <>
    {blocks.map((block, index) => (
      <BlockView key={index} block={block} place={PLAIN} />
    ))}
  </>
);

/** `withheld`: how many grounds the document gives for what is left out. */
export const BodyView = ({ body, places, withheld }: { body: Body; places: Place[]; withheld: number }): ReactElement => (
  <Placeholders value={placeholdersIn(body, withheld)}>
    <div className="body">
      {body.content.map((block, index) => (
        <BlockView key={index} block={block} place={places[index] ?? PLAIN} />
      ))}
    </div>
  </Placeholders>
);

// A body to be read: set like an official document, with withheld passages readable to staff and plainly marked, and with marks (findings,
// comments) over the text. Every run of text carries its position, so that a selection can be told in the same terms.
import { createContext, memo, type ReactElement, useContext } from "react";
import type { Block, Body, Inline, RedactionGround, Table } from "../../document/body.ts";
import { GROUND_WORDS } from "../../document/public-version.ts";
import { outlineOf, type Place, type Role } from "../../modules/portal/rules/outline.ts";
import { external } from "../paths.ts";
import { type BodyMark, placed, type Segment, segmentsOf, sizeInside, sizeOf } from "./body-marks.ts";
import "./body-view.css";

type Marking = { marks: readonly BodyMark[]; active: string | undefined; onMark: ((key: string) => void) | undefined };
const Marks = createContext<Marking>({ marks: [], active: undefined, onMark: undefined });

/** One piece of text with its marks around it. The first piece of a mark carries its name, to scroll to. */
const Piece = ({ segment, bold }: { segment: Segment; bold: boolean }): ReactElement => {
  const { active, onMark } = useContext(Marks);
  const text = <span data-position={segment.from}>{segment.text}</span>;
  const marked = segment.marks.reduceRight<ReactElement>(
    (inner, mark) => (
      <mark
        className={`${mark.className}${mark.key === active ? " mark-active" : ""}`}
        title={mark.label}
        data-mark={mark.key}
        {...(onMark ? { onClick: () => onMark(mark.key) } : {})}
      >
        {inner}
      </mark>
    ),
    text,
  );
  return bold ? <strong>{marked}</strong> : marked;
};

const groundOf = (run: Inline): RedactionGround | undefined => run.marks?.find((mark) => mark.type === "redaction")?.attrs.ground;

const Withheld = ({ ground, children }: { ground: RedactionGround; children: ReactElement[] }): ReactElement => (
  <span className="redacted" title={`不公开：${GROUND_WORDS[ground].label}（${GROUND_WORDS[ground].cite}）`}>
    <span className="redacted-text">{children}</span>
    <span className="redacted-note">不公开 {ground.slice(1)}</span>
  </span>
);

/** Runs one after the other; neighbours withheld on one ground stand in one box, as the public gets one placeholder for them. */
const Runs = ({ runs, from }: { runs: readonly Inline[]; from: number }): ReactElement => {
  const { marks } = useContext(Marks);
  const shown: ReactElement[] = [];
  let open: { ground: RedactionGround; children: ReactElement[]; key: number } | undefined;
  const close = (): void => {
    if (open) shown.push(<Withheld key={open.key} ground={open.ground} children={open.children} />);
    open = undefined;
  };
  for (const { child: run, from: at } of placed(runs, from, (one) => (one.type === "text" ? one.text.length : 1))) {
    const ground = groundOf(run);
    if (ground !== open?.ground) close();
    if (ground && !open) open = { ground, children: [], key: at };
    const bold = run.marks?.some((mark) => mark.type === "bold") ?? false;
    const pieces =
      run.type === "hardBreak"
        ? [<br key={at} />]
        : segmentsOf(run.text, at, marks).map((segment) => <Piece key={segment.from} segment={segment} bold={bold} />);
    (open?.children ?? shown).push(...pieces);
  }
  close();
  return <>{shown}</>;
};

const HEADINGS = ["h3", "h4", "h5", "h6"] as const;

const TableView = ({ table, from }: { table: Table; from: number }): ReactElement => (
  <div className="body-table" tabIndex={0} role="region" aria-label="表格，内容较宽时可以左右滑动">
    <table>
      <tbody>
        {placed(table.content, from + 1, (row) => row.content.reduce((sum, cell) => sum + sizeInside(cell.content), 2)).map(
          ({ child: row, from: rowFrom }, rowIndex) => (
            <tr key={rowFrom}>
              {placed(row.content, rowFrom + 1, (cell) => sizeInside(cell.content)).map(({ child: cell, from: cellFrom }) => {
                const span = { colSpan: cell.attrs.colspan, rowSpan: cell.attrs.rowspan };
                const content = <Blocks blocks={cell.content} from={cellFrom + 1} />;
                return cell.type === "tableHeader" ? (
                  <th key={cellFrom} scope={rowIndex === 0 ? "col" : "row"} {...span}>
                    {content}
                  </th>
                ) : (
                  <td key={cellFrom} {...span}>
                    {content}
                  </td>
                );
              })}
            </tr>
          ),
        )}
      </tbody>
    </table>
  </div>
);

const BlockView = ({ block, from, role }: { block: Block; from: number; role?: Role | undefined }): ReactElement => {
  switch (block.type) {
    case "paragraph":
      return (
        <p className={role && role !== "plain" ? `body-${role}` : undefined}>
          <Runs runs={block.content ?? []} from={from + 1} />
        </p>
      );
    case "heading": {
      const Heading = HEADINGS[block.attrs.level - 1] ?? "h6";
      return (
        <Heading>
          <Runs runs={block.content ?? []} from={from + 1} />
        </Heading>
      );
    }
    case "image": {
      const { fileId, alt, redaction } = block.attrs;
      return (
        <figure className={redaction ? "redacted-figure" : undefined}>
          <img src={external.file(fileId)} alt={alt || "图片，没有说明"} loading="lazy" />
          {redaction ? <figcaption>整幅不公开：{GROUND_WORDS[redaction].label}</figcaption> : null}
        </figure>
      );
    }
    case "bulletList":
    case "orderedList": {
      const items = placed(block.content, from + 1, (item) => sizeInside(item.content)).map(({ child: item, from: at }) => (
        <li key={at}>
          <Blocks blocks={item.content} from={at + 1} />
        </li>
      ));
      return block.type === "bulletList" ? <ul>{items}</ul> : <ol start={block.attrs.start}>{items}</ol>;
    }
    case "table":
      return <TableView table={block} from={from} />;
  }
};

/** `places`: which of the blocks are the addressee, the signature and its date, as the portal sets them; only the outermost can be. */
const Blocks = ({ blocks, from, places }: { blocks: readonly Block[]; from: number; places?: readonly Place[] }): ReactElement => (
  <>
    {placed(blocks, from, sizeOf).map(({ child, from: at }, index) => (
      <BlockView key={at} block={child} from={at} role={places?.[index]?.role} />
    ))}
  </>
);

const NONE: readonly BodyMark[] = [];

/** A line of text of its own, such as a title, under marks that count from its first character. */
export const MarkedText = ({
  text,
  marks,
  active,
  onMark,
}: { text: string; marks: readonly BodyMark[] } & Omit<Props, "body" | "marks">): ReactElement => (
  <Marks value={{ marks, active, onMark }}>
    {segmentsOf(text, 0, marks).map((segment) => (
      <Piece key={segment.from} segment={segment} bold={false} />
    ))}
  </Marks>
);

type Props = { body: Body; marks?: readonly BodyMark[]; active?: string | undefined; onMark?: (key: string) => void };

export const BodyView = memo(({ body, marks = NONE, active, onMark }: Props): ReactElement => (
  <Marks value={{ marks, active, onMark }}>
    <div className="body-view">
      <Blocks blocks={body.content} from={0} places={outlineOf(body).places} />
    </div>
  </Marks>
));
BodyView.displayName = "BodyView";

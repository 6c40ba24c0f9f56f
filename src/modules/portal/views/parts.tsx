// Small pieces several public pages share: a list of documents, the leaf-through of its pages, the search box.
import type { ReactElement, ReactNode } from "react";
import type { County } from "../../../county/schema.ts";
import { organShortName } from "../rules/words.ts";
import { QUERY_LENGTH, type GazetteItem, type ListedDocument, type Paged, type Piece } from "../schema.ts";
import { documentHref } from "./layout.tsx";

export const Day = ({ on }: { on: string }): ReactElement => <time dateTime={on}>{on}</time>;

export const Pieces = ({ pieces }: { pieces: Piece[] }): ReactElement => (
  <>{pieces.map((piece, index) => (piece.hit ? <mark key={index}>{piece.text}</mark> : piece.text))}</>
);

/** What is known of a document or an issue, name by name. */
export const FactTable = ({ rows }: { rows: [string, ReactNode][] }): ReactElement => (
  <dl className="facts">
    {rows.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

export const DocumentLine = ({ county, item, title }: { county: County; item: ListedDocument; title?: Piece[] }): ReactElement => (
  <>
    <a href={documentHref(item.id)}>{title ? <Pieces pieces={title} /> : item.title}</a>
    <span className="about">
      <Day on={item.publishedOn} />
      {item.correctedOn ? (
        <span>
          <Day on={item.correctedOn} /> 更正
        </span>
      ) : null}
      <span>{organShortName(county, item.issuingOrgan)}</span>
      {item.documentNumber === "" ? null : <span>{item.documentNumber}</span>}
    </span>
  </>
);

export const DocumentList = ({ county, items }: { county: County; items: ListedDocument[] }): ReactElement => (
  <ul className="documents">
    {items.map((item) => (
      <li key={item.id}>
        <DocumentLine county={county} item={item} />
      </li>
    ))}
  </ul>
);

const AROUND = 2;

/** The leaf-through of a list; nothing where there is one page only. */
export const Pages = ({ list, href }: { list: Paged<unknown>; href: (page: number) => string }): ReactElement | null => {
  if (list.pages <= 1) return null;
  const shown = Array.from({ length: list.pages }, (_, index) => index + 1).filter(
    (page) => page === 1 || page === list.pages || Math.abs(page - list.page) <= AROUND,
  );
  return (
    <nav className="pages" aria-label="翻页">
      <ul>
        {list.page > 1 ? (
          <li>
            <a href={href(list.page - 1)} rel="prev">
              上一页
            </a>
          </li>
        ) : null}
        {shown.map((page, index) => (
          <li key={page} className={index > 0 && page - (shown[index - 1] ?? 0) > 1 ? "gap" : undefined}>
            <a href={href(page)} aria-label={`第 ${page} 页`} aria-current={page === list.page ? "page" : undefined}>
              {page}
            </a>
          </li>
        ))}
        {list.page < list.pages ? (
          <li>
            <a href={href(list.page + 1)} rel="next">
              下一页
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
};

export const SearchBox = ({ q = "" }: { q?: string }): ReactElement => (
  <form className="search-box" action="/search" role="search">
    <label htmlFor="q">查找政府信息</label>
    <div>
      <input id="q" name="q" type="search" defaultValue={q} maxLength={QUERY_LENGTH} placeholder="标题、文号或正文里的词" enterKeyHint="search" />
      <button type="submit">查找</button>
    </div>
  </form>
);

/** What a withdrawal leaves of a document in the gazette: its index number, and the page that says when and why. */
export const Withdrawn = ({ item }: { item: Pick<GazetteItem, "document" | "indexNumber"> }): ReactElement => (
  <span className="none">
    （已撤回，索引号 <a href={documentHref(item.document)}>{item.indexNumber}</a>）
  </span>
);

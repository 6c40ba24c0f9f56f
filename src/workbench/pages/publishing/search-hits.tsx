// What a search found, as a list: where each leads, what it is and where it stands, and the words in their place.
import { Tag } from "antd";
import type { ReactElement } from "react";
import type { Stage } from "../../../modules/publishing/schema.ts";
import { external, paths } from "../../paths.ts";
import { AppLink } from "../../ui/app-link.tsx";
import { StageTag } from "../../ui/stage-tag.tsx";
import type { SearchHit } from "./answers.ts";

const Pieces = ({ pieces }: { pieces: SearchHit["title"] }): ReactElement => (
  <>{pieces.map((piece, index) => (piece.hit ? <mark key={index}>{piece.text}</mark> : piece.text))}</>
);

const Title = ({ hit }: { hit: SearchHit }): ReactElement => {
  const words = <Pieces pieces={hit.title} />;
  if (hit.source === "publication")
    return (
      <a href={external.published(hit.id)} target="_blank" className="row-title">
        {words}
      </a>
    );
  return (
    <AppLink to={hit.source === "import" ? paths.gazetteDesk(hit.id) : paths.manuscript(hit.id)} className="row-title">
      {words}
    </AppLink>
  );
};

const Standing = ({ hit }: { hit: SearchHit }): ReactElement =>
  hit.source === "import" ? <Tag variant="outlined">{hit.stageName}</Tag> : <StageTag stage={hit.stage as Stage} />;

export const Hits = ({ items }: { items: readonly SearchHit[] }): ReactElement => (
  <ol className="hits">
    {items.map((hit) => (
      <li key={`${hit.source} ${hit.id} ${hit.part}`}>
        <Title hit={hit} />
        {hit.excerpt.length > 0 ? (
          <p>
            <Pieces pieces={hit.excerpt} />
          </p>
        ) : null}
        <div className="row-more">
          <Standing hit={hit} />
          {hit.documentNumber === "" ? null : <span>{hit.documentNumber}</span>}
          <span>{hit.organName}</span>
          <span>{hit.kindName}</span>
          {hit.validityName === "" ? null : <span>{hit.validityName}</span>}
          <span className="when">{hit.on}</span>
          {hit.source === "publication" ? <span>在门户查看</span> : null}
        </div>
      </li>
    ))}
  </ol>
);

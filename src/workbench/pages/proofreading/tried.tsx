// What a word would find in everything published: how many places in how many documents, and the first of them.
import type { ReactElement } from "react";
import { useGet } from "../../data.ts";
import { external } from "../../paths.ts";
import { Ready } from "../../ui/states.tsx";
import type { TriedTerm } from "./answers.ts";

export const Tried = ({ address }: { address: string }): ReactElement => {
  const query = useGet<TriedTerm>(address);
  return (
    <section className="tried gap-above" aria-label="试查的结果" aria-live="polite">
      <Ready query={query}>
        {({ read, documents, places, shown }) => (
          <>
            <h3>
              读了 {read} 份已发布的文件，{places === 0 ? "没有一处" : `${documents} 份里有 ${places} 处`}
            </h3>
            <ul>
              {shown.slice(0, 8).map((one) => (
                <li key={one.document}>
                  <a href={external.published(one.document)} target="_blank" rel="noreferrer">
                    {one.title}
                  </a>{" "}
                  {one.count} 处
                  {one.places.slice(0, 2).map((place, index) => (
                    <div key={`${index} ${place.before}`} className="quiet">
                      {place.before}
                      <mark>{place.text}</mark>
                      {place.after}
                    </div>
                  ))}
                </li>
              ))}
            </ul>
            {documents > 8 ? <p className="quiet">还有 {documents - 8} 份，没有列出</p> : null}
          </>
        )}
      </Ready>
    </section>
  );
};

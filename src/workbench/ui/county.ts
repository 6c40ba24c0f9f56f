// The county's data for choosing from: organs, columns, topics, kinds. Read once; it changes only with the software.
import { useMemo } from "react";
import type { Column, DocumentKind, Organ, Topic } from "../../county/schema.ts";
import { useGet } from "../data.ts";

type CountyData = { organs: Organ[]; columns: Column[]; topics: Topic[]; kinds: DocumentKind[] };
const EMPTY: CountyData = { organs: [], columns: [], topics: [], kinds: [] };

export type CountyChoices = CountyData & {
  /** The organs that answer for something: no offices, no county. */
  units: Organ[];
  organName(id: string): string;
  /** Its unit before its own name: 民政局养老服务股. */
  organPath(id: string): string;
};

export const useCounty = (): CountyChoices => {
  const { data = EMPTY } = useGet<CountyData>("/api/county");
  return useMemo(() => {
    const byId = new Map(data.organs.map((organ) => [organ.id, organ]));
    const organName = (id: string): string => byId.get(id)?.shortName ?? id;
    return {
      ...data,
      units: data.organs.filter((organ) => organ.group !== "office" && organ.group !== "county"),
      organName,
      organPath: (id) => {
        const organ = byId.get(id);
        return organ?.group === "office" && organ.parent ? organName(organ.parent) + organ.shortName : organName(id);
      },
    };
  }, [data]);
};

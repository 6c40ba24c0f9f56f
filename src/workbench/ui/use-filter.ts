// Filters live in the address: a list can be linked to, saved as a view, and comes back as it was.
import { useCallback, useMemo } from "react";
import { useGo, usePlace } from "./app-link.tsx";

/** The values of `defaults` (a constant of the page) as the address gives them, how to change some, and the address's part from "?" on. */
export const useFilter = <T extends Record<string, string>>(defaults: T): [T, (change: Partial<T>) => void, string] => {
  const go = useGo();
  const { path, query } = usePlace();
  const filter = useMemo(() => {
    const given = new URLSearchParams(query);
    return Object.fromEntries(Object.entries(defaults).map(([name, fallback]) => [name, given.get(name) ?? fallback])) as T;
  }, [query, defaults]);
  const set = useCallback(
    (change: Partial<T>) => {
      const next = new URLSearchParams();
      for (const [name, value] of Object.entries({ ...filter, ...change }))
        if (value !== undefined && value !== defaults[name]) next.set(name, value);
      go(next.size === 0 ? path : `${path}?${next.toString()}`, { replace: true });
    },
    [filter, path, defaults, go],
  );
  return [filter, set, query];
};

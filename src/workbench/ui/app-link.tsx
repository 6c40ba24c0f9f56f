// Links and jumps inside the workbench. Addresses come from paths.ts; a click with a modifier opens a tab as everywhere.
import { useLocation, useRouter } from "@tanstack/react-router";
import { type AnchorHTMLAttributes, type MouseEvent, type ReactElement, useCallback } from "react";
import { BASE } from "../paths.ts";

/** Where the workbench stands now, as paths.ts writes it. */
export const usePlace = (): { path: string; query: string } => {
  const { pathname, searchStr } = useLocation();
  return { path: pathname.startsWith(BASE) ? pathname.slice(BASE.length) : pathname, query: searchStr };
};

/** A function that goes to an address of paths.ts. */
export const useGo = (): ((to: string, options?: { replace?: boolean }) => void) => {
  const { history } = useRouter();
  return useCallback((to, options) => (options?.replace ? history.replace(BASE + to) : history.push(BASE + to)), [history]);
};

export const AppLink = ({ to, onClick, children, ...rest }: { to: string } & AnchorHTMLAttributes<HTMLAnchorElement>): ReactElement => {
  const go = useGo();
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a {...rest} href={BASE + to} onClick={follow}>
      {children}
    </a>
  );
};

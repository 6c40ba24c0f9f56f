// The box that everything is looked for in: on its page, and in the head of every other page. The key "/" leads into it from anywhere but a field.
import { SearchOutlined } from "@ant-design/icons";
import { Button, Grid, Input, type InputRef } from "antd";
import { type ReactElement, type RefObject, useEffect, useRef } from "react";
import { paths } from "../paths.ts";
import { useGo, usePlace } from "./app-link.tsx";

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const useSlash = (box: RefObject<InputRef | null>): void => {
  useEffect(() => {
    const lead = (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isField(event.target) || !box.current) return;
      event.preventDefault();
      box.current.focus({ cursor: "all" });
    };
    document.addEventListener("keydown", lead);
    return () => document.removeEventListener("keydown", lead);
  }, [box]);
};

type Props = { q: string; onSearch: (q: string) => void; className?: string };

export const SearchBox = ({ q, onSearch, className }: Props): ReactElement => {
  const box = useRef<InputRef>(null);
  useSlash(box);
  return (
    <Input.Search
      ref={box}
      key={q}
      defaultValue={q}
      allowClear
      maxLength={100}
      placeholder="标题、文号或正文，按 / 键"
      aria-label="查找稿件、已公开的文件和公报"
      enterButton={<SearchOutlined aria-label="查找" />}
      onSearch={(typed, _event, info) => info?.source !== "clear" && onSearch(typed.trim())}
      {...(className ? { className } : {})}
    />
  );
};

/** In the head of a page: the box, or where there is no room the way to it. The search page has its own. */
export const HeadSearch = (): ReactElement | null => {
  const go = useGo();
  const { path } = usePlace();
  const wide = Grid.useBreakpoint().lg ?? true;
  if (path === paths.search()) return null;
  return wide ? (
    <search>
      <SearchBox q="" onSearch={(q) => go(paths.search({ q }))} className="head-search" />
    </search>
  ) : (
    <Button type="text" icon={<SearchOutlined />} aria-label="查找" onClick={() => go(paths.search())} />
  );
};

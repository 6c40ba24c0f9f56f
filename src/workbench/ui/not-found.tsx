// No such page: where to go from here.
import { Button } from "antd";
import type { ReactElement } from "react";
import { paths } from "../paths.ts";
import { useGo } from "./app-link.tsx";
import { Nothing } from "./states.tsx";

export const NotFound = (): ReactElement => {
  const go = useGo();
  return <Nothing action={<Button onClick={() => go(paths.todo())}>回到我的待办</Button>}>没有这个页面，地址可能抄错了，或者它已经移走</Nothing>;
};

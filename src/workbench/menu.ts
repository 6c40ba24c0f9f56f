// The menu as data: what it is called, where it leads, and the permission without which it has no use. A module adds its rows here.
import {
  AuditOutlined,
  BarChartOutlined,
  BookOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  ClusterOutlined,
  FileSearchOutlined,
  FileTextOutlined,
  GlobalOutlined,
  LoginOutlined,
  OrderedListOutlined,
  ReadOutlined,
  SearchOutlined,
  SettingOutlined,
  SolutionOutlined,
  TeamOutlined,
} from "@ant-design/icons";
import type { ComponentType } from "react";
import type { Permission } from "../law/permissions.ts";
import { paths } from "./paths.ts";

export type MenuEntry = { to: string; label: string; icon: ComponentType; needs?: Permission };
export type MenuGroup = { label: string; entries: MenuEntry[] };

export const MENU: MenuGroup[] = [
  {
    label: "办理",
    entries: [
      { to: paths.todo(), label: "我的待办", icon: CheckSquareOutlined },
      { to: paths.search(), label: "查找", icon: SearchOutlined },
      { to: paths.manuscripts(), label: "稿件", icon: FileTextOutlined, needs: "manuscript.read" },
      { to: paths.gazette(), label: "政府公报", icon: BookOutlined, needs: "gazette.read" },
      { to: paths.requests(), label: "依申请公开", icon: SolutionOutlined, needs: "request.list" },
      { to: paths.annualReport(), label: "年度报告", icon: BarChartOutlined, needs: "report.read" },
    ],
  },
  {
    label: "校对",
    entries: [
      { to: paths.scan(), label: "每夜巡检", icon: FileSearchOutlined, needs: "proofreading.read" },
      { to: paths.sources(), label: "网站和账号", icon: GlobalOutlined, needs: "proofreading.read" },
      { to: paths.rules(), label: "校对规则", icon: OrderedListOutlined, needs: "proofreading.read" },
      { to: paths.lexicon(), label: "本地词库", icon: BookOutlined, needs: "proofreading.read" },
    ],
  },
  {
    label: "依据",
    entries: [
      { to: paths.clauses(), label: "条款", icon: ReadOutlined },
      { to: paths.calendar(), label: "工作日", icon: CalendarOutlined },
    ],
  },
  {
    label: "管理",
    entries: [
      { to: paths.organs(), label: "机构", icon: ClusterOutlined },
      { to: paths.people(), label: "人员", icon: TeamOutlined, needs: "people.read" },
      { to: paths.signIns(), label: "登录记录", icon: LoginOutlined },
      { to: paths.audit(), label: "审计日志", icon: AuditOutlined, needs: "audit.read" },
      { to: paths.settings(), label: "设置", icon: SettingOutlined },
    ],
  },
];

// What a person reads when the system is up: the addresses and, in a demonstration, whom to sign in as.
import type { System } from "./platform/system.ts";

const ACCOUNTS: [login: string, what: string][] = [
  ["civil-drafter", "民政局养老服务股·撰稿"],
  ["civil-first", "民政局养老服务股·初审（一审）"],
  ["civil-second", "民政局养老服务股·股室负责人（二审）"],
  ["civil-third", "民政局·分管负责人（三审）"],
  ["civil-chief", "民政局·主要负责人"],
  ["civil-requests", "民政局养老服务股·依申请公开经办"],
  ["civil-openness", "民政局·公开工作机构负责人（分办、批准延期）"],
  ["info-section", "旗政府办公室信息股（发布，看全旗）"],
  ["secrecy-officer", "旗国家保密局·保密审查"],
  ["system-admin", "系统管理员"],
  ["security-admin", "安全管理员"],
  ["auditor", "审计员"],
];

export const banner = (system: System, address: string): string => {
  const lines = ["", `旗政通 · ${system.county.name}`, "", `  门户    ${address}/`, `  工作台  ${address}/workbench/`, ""];
  if (system.config.QIZHENG_DEMO) {
    lines.push(`  演示账号（都是岗位，不是真人；密码都是 ${system.config.QIZHENG_DEMO_PASSWORD}）`);
    lines.push(...ACCOUNTS.map(([login, what]) => `    ${login.padEnd(16)}${what}`), "");
  }
  lines.push("  按 Ctrl-C 停止", "", "");
  return lines.join("\n");
};

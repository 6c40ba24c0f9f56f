// The settings a county makes, each with its words, its default and the clause that leaves it open.
import { z } from "zod";

export const SETTINGS = {
  drafterMayDoFirstReview: {
    label: "允许撰稿人自己一审一校",
    about: "68号第六条把一审一校交给撰写、编辑人员，没有写明能否自审自校（X06）。默认不允许：由同单位的另一人一审。",
    fallback: false,
  },
} as const;
export type SettingKey = keyof typeof SETTINGS;

export const SettingInput = z.strictObject({ value: z.boolean() });
export const SettingAddress = z.object({ key: z.enum(Object.keys(SETTINGS) as [SettingKey, ...SettingKey[]], "没有这项设置") });
export const ViewInput = z.strictObject({
  page: z.string().max(40),
  name: z.string().trim().min(1, "请给视图起个名字").max(30, "名字不超过 30 个字"),
  query: z.string().max(1000),
});

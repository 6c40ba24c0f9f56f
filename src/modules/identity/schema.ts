// Shapes of signing in, people and posts.
import { z } from "zod";
import { isPlainDate, type PlainDate } from "../../kernel/plain-date.ts";
import { ROLES, type Role } from "../../law/permissions.ts";

export const Login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,62}$/, "账号由小写字母、数字、点和连字符组成");
export const SignInInput = z.strictObject({
  login: z.string().trim().min(1, "请输入账号").max(64, "账号不超过 64 个字符"),
  password: z.string().min(1, "请输入密码").max(200, "密码不超过 200 个字符"),
});
export const NewPassword = z
  .string()
  .min(10, "密码至少 10 个字符")
  .max(200, "密码不超过 200 个字符")
  .refine((text) => new Set(text).size >= 5, "密码太简单，请混用不同的字符");
export const PasswordInput = z.strictObject({ current: z.string().max(200), next: NewPassword });
export const RoleName = z.enum(Object.keys(ROLES) as [Role, ...Role[]]);
const day = z
  .string()
  .refine(isPlainDate, "不是有效的日期")
  .transform((text) => text as PlainDate);
export const AccountInput = z.strictObject({
  login: Login,
  displayName: z.string().trim().min(1, "请填写姓名").max(40, "姓名不超过 40 个字"),
  password: NewPassword,
});
export const AccountChange = z.strictObject({
  displayName: z.string().trim().min(1).max(40).optional(),
  active: z.boolean().optional(),
  /** Who this person is at the provincial identity service; null unbinds. */
  oidcSubject: z.string().trim().min(1, "请填写统一身份标识").max(255, "统一身份标识不超过 255 个字符").nullable().optional(),
  password: NewPassword.optional(),
  unlock: z.literal(true).optional(),
});
export const PostInput = z.strictObject({
  organ: z.string().min(1),
  title: z.string().trim().min(1, "请填写职务").max(40),
  roles: z.array(RoleName).min(1, "至少选一个角色"),
  validFrom: day,
  validTo: day.nullable().default(null),
});
export type PostInput = z.infer<typeof PostInput>;

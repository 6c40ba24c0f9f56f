// What every command shares in talking: results on stdout, messages on stderr, errors that carry an exit code, arguments that are checked.
import { isPlainDate, type PlainDate } from "../kernel/plain-date.ts";

/** 1: refused or failed. 2: wrong use. */
export class Failure extends Error {
  readonly exitCode: 1 | 2;
  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.name = "Failure";
    this.exitCode = exitCode;
  }
}

export const print = (text: string): void => void process.stdout.write(`${text}\n`);
export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));
/** For the person who waits: never on stdout, which belongs to the result. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);

export const dateArgument = (text: string): PlainDate => {
  if (isPlainDate(text)) return text;
  const why = /^\d{4}-\d{2}-\d{2}$/.test(text) ? "历法中没有这一天" : "应写成 2023-10-08 的样子";
  throw new Failure(`日期“${text}”不对：${why}`, 2);
};

export const integerArgument =
  (what: string, least: number, most: number) =>
  (text: string): number => {
    const number = /^[+-]?\d{1,15}$/.test(text) ? Number(text) : NaN;
    if (Number.isNaN(number)) throw new Failure(`${what}“${text}”不对：应是整数，例如 20 或 -5`, 2);
    if (number < least || number > most) throw new Failure(`${what}“${text}”不对：应在 ${least} 到 ${most} 之间`, 2);
    // Not -0, which JSON would print as it is not written.
    return number + 0;
  };

/** What a person reads of any error, and the exit code it means. */
export const explain = (error: unknown): { message: string; exitCode: 1 | 2 } => {
  if (error instanceof Failure) return { message: error.message, exitCode: error.exitCode };
  if (!(error instanceof Error)) return { message: `失败：${String(error)}`, exitCode: 1 };
  const code = "code" in error ? error.code : undefined;
  const next = "next" in error && typeof error.next === "string" && !error.message.includes(error.next) ? `。${error.next}` : "";
  if (error.name === "ConfigError") return { message: `${error.message}。请改正环境变量后再运行`, exitCode: 2 };
  if (error.name === "Refusal" || error.name === "OfficeRefusal") return { message: error.message + next, exitCode: 1 };
  if (code === "ECONNREFUSED" || code === "ENOTFOUND" || code === "28P01" || code === "3D000")
    return { message: `连接不上数据库（${error.message || code}）。请核对 DATABASE_URL，并确认数据库已经启动`, exitCode: 1 };
  if (code === "ENOSPC") return { message: "磁盘空间不足。请清理磁盘，或换一个目录后再运行", exitCode: 1 };
  if (code === "EACCES" || code === "EPERM") return { message: `没有读写权限（${error.message}）。请换一个目录，或改用有权限的账户`, exitCode: 1 };
  return { message: `失败：${error.message}。设 QIZHENG_LOG=debug 再运行一次可以看到详情`, exitCode: 1 };
};

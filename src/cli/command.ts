// commander in Chinese: headings, hints and every error of use. Knows no command of ours.
import { Command, CommanderError } from "commander";
import { explain, Failure, say } from "./output.ts";

const TITLES: Record<string, string> = { "Usage:": "用法：", "Options:": "选项：", "Commands:": "命令：", "Arguments:": "参数：" };
const inChinese = (usage: string): string => usage.replaceAll("[options]", "[选项]").replaceAll("[command]", "<命令>");
/** Columns on a terminal: a Chinese character takes two. */
const columns = (text: string): number => [...text].reduce((sum, character) => sum + (character.codePointAt(0)! >= 0x2e80 ? 2 : 1), 0);

/** The root command; the groups hang themselves on it and inherit its ways. */
export const rootCommand = (): Command =>
  new Command("qizheng")
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      styleUsage: inChinese,
      styleSubcommandTerm: inChinese,
      displayWidth: columns,
      visibleGlobalOptions: () => [],
    })
    .helpOption("-h, --help", "显示说明")
    .helpCommand("help [命令]", "显示某个命令的说明");

/** A command that only has commands under it. */
export const group = (root: Command, name: string, description: string): Command => root.command(name).description(description).helpCommand(false);

const quoted = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? "";

/** An error of use in Chinese. */
const useError = ({ code, message }: CommanderError): string => {
  switch (code) {
    case "commander.missingArgument":
      return `缺少参数：${quoted(message)}`;
    case "commander.unknownOption":
      return `没有“${quoted(message)}”这个选项`;
    case "commander.optionMissingArgument":
      return `选项“${quoted(message)}”后面缺少内容`;
    case "commander.excessArguments":
      return `参数太多：${message.slice(message.lastIndexOf(": ") + 2).replace(/\.$/, "")}`;
    case "commander.unknownCommand": {
      const near = /Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
      return `没有“${quoted(message)}”这个命令${near ? `，是不是 ${near}` : ""}`;
    }
    default:
      return `用法不对（${message.replace(/^error: /, "")}）`;
  }
};

/** The command that the words lead to, for pointing at its help. */
const commandAt = (root: Command, words: readonly string[]): string => {
  let at = root;
  let path = root.name();
  for (const word of words) {
    const next = at.commands.find((command) => command.name() === word);
    if (!next) break;
    at = next;
    path += ` ${word}`;
  }
  return path;
};

/** Runs the words of a command line; says what went wrong and returns the exit code. */
export const runCommand = async (root: Command, words: readonly string[]): Promise<number> => {
  try {
    await root.parseAsync(words, { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help that was asked for; help in place of a missing command is wrong use, and is on stderr already.
      if (error.exitCode === 0) return 0;
      if (error.code !== "commander.help") say(`${useError(error)}。用法见：${commandAt(root, words)} --help`);
      return 2;
    }
    const { message, exitCode } = explain(error);
    say(exitCode === 2 && error instanceof Failure ? `${message}。用法见：${commandAt(root, words)} --help` : message);
    if (process.env["QIZHENG_LOG"] === "debug" && error instanceof Error) say(error.stack ?? "");
    return exitCode;
  }
};

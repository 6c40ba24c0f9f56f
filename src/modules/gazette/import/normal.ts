// Half-width marks between Chinese characters and full-width digits and letters, put right. What it counts is flagged; the source keeps its own.

const MARKS: Record<string, string> = { ".": "。", ",": "，", ";": "；", ":": "：", "?": "？", "!": "！" };
const HALF =
  /(?<=[\u4e00-\u9fff”》）])\s?([,;:?!])\s?(?=[\u4e00-\u9fff“《（\d]|$)|(?<=[)%\d])([;])(?=\s?[\u4e00-\u9fff\d]|$)|(?<=[)%])([,;:])(?=\s?[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff”》）%])(?<![一二三四五六七八九十])(\.)(?=$|[\u4e00-\u9fff“《（])/g;
const BRACKETS = /\(([^()（）]*[\u4e00-\u9fff][^()（）]*)\)/g;
/** With the point and the stroke between digits: １２．６, ０１２３－４５６. */
const WIDE = /[０-９Ａ-Ｚａ-ｚ]+(?:[．－][０-９]+)*/g;

export type Normal = { text: string; marks: number; wide: number };

export const normalOf = (text: string): Normal => {
  let marks = 0;
  let wide = 0;
  const out = text
    .replace(BRACKETS, (_, inner: string) => {
      marks += 2;
      return `（${inner}）`;
    })
    .replace(HALF, (_, one?: string, two?: string, three?: string, four?: string) => {
      marks++;
      return MARKS[one ?? two ?? three ?? four ?? ""]!;
    })
    .replace(WIDE, (run) => {
      wide += run.length;
      return [...run].map((char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).join("");
    });
  return { text: out, marks, wide };
};

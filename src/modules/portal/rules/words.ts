// How the portal says things: names for ids, sizes, kinds of files and validity. Pure.
import { findColumn, findKind, findOrgan, findTopic } from "../../../county/lookup.ts";
import type { County } from "../../../county/schema.ts";
import { dateInShanghai, type PlainDate } from "../../../kernel/plain-date.ts";
import type { PublicContent, Validity } from "../../publishing/schema.ts";

const HOUR_MS = 3_600_000;

/** The day of an instant in Asia/Shanghai. */
export const dayOf = (instant: string): PlainDate => dateInShanghai(new Date(instant));

/** `2026-11-20 09:30` in Asia/Shanghai: the form 国办发〔2017〕47号 asks of PubDate. */
export const minuteOf = (instant: string): string => new Date(Date.parse(instant) + 8 * HOUR_MS).toISOString().slice(0, 16).replace("T", " ");

// An id the county's data does not know any more is shown as it is: the old document stays readable.
export const organName = (county: County, id: string): string => findOrgan(county, id)?.name ?? id;
/** For lists inside the county: 民政局 rather than 土默特左旗民政局. */
export const organShortName = (county: County, id: string): string => findOrgan(county, id)?.shortName ?? id;
export const columnName = (county: County, id: string): string => findColumn(county, id)?.name ?? id;
export const topicName = (county: County, id: string): string => findTopic(county, id)?.name ?? id;
export const kindName = (county: County, id: string): string => findKind(county, id)?.name ?? id;

// These kinds have a head of their own, without 「文件」.
const OTHER_HEADS = /函|纪要|命令|公报/;

/** 发文机关标志 of an official letter; undefined for news, interpretations and kinds whose head is another. */
export const headMarkOf = (county: County, content: Pick<PublicContent, "documentNumber" | "kind" | "issuingOrgan">): string | undefined => {
  const kind = findKind(county, content.kind);
  if (content.documentNumber === "" || (kind && OTHER_HEADS.test(kind.name))) return undefined;
  return `${organName(county, content.issuingOrgan)}文件`;
};

/** 签发人 as the head shows it: of what goes upward only. */
export const signerOf = (county: County, content: Pick<PublicContent, "kind" | "signer">): string | undefined =>
  findKind(county, content.kind)?.upward ? content.signer : undefined;

const KB = 1024;
export const sizeInWords = (bytes: number): string => {
  if (bytes < KB) return `${bytes} 字节`;
  if (bytes < KB * KB) return `${Math.round(bytes / KB)} KB`;
  return `${(bytes / KB / KB).toFixed(1)} MB`;
};

const FILE_KINDS: Record<string, string> = {
  pdf: "PDF 文档",
  ofd: "OFD 版式文档",
  doc: "Word 文档",
  docx: "Word 文档",
  wps: "WPS 文档",
  xls: "Excel 表格",
  xlsx: "Excel 表格",
  et: "WPS 表格",
  ppt: "PPT 演示",
  pptx: "PPT 演示",
  txt: "文本",
  csv: "CSV 表格",
  zip: "压缩包",
  rar: "压缩包",
  "7z": "压缩包",
  jpg: "图片",
  jpeg: "图片",
  png: "图片",
  webp: "图片",
  gif: "图片",
  mp3: "音频",
  mp4: "视频",
};

export const fileKind = (name: string): string => FILE_KINDS[/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ""] ?? "文件";

/** 效力; undefined for what never had any, such as news. */
export const VALIDITY_NAMES: Record<Validity, string | undefined> = {
  "in-force": "有效",
  "not-yet": "尚未生效",
  expired: "失效",
  repealed: "废止",
  "partly-repealed": "部分失效",
  amended: "已修改",
  none: undefined,
};

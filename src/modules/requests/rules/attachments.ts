// What an applicant may attach to the public form: how many, how large, under which name it is kept. Whether a file is what it says is the office's check.

export const ATTACHMENTS = { most: 10, mostBytesEach: 20 * 1024 * 1024, mostBytesTogether: 40 * 1024 * 1024 } as const;

const MEGABYTE = 1024 * 1024;
export const ATTACHMENTS_HELP = `最多 ${ATTACHMENTS.most} 个，每个不超过 ${ATTACHMENTS.mostBytesEach / MEGABYTE} MB，合计不超过 ${ATTACHMENTS.mostBytesTogether / MEGABYTE} MB；可以是图片、PDF、Word（.docx）、Excel（.xlsx）或者纯文本。`;

const LONGEST_NAME = 150;
/** A name that shows as what it is: no folders, no control characters, nothing that turns the reading direction. Empty when nothing is left. */
export const plainFileName = (name: string): string =>
  name
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
    .split(/[/\\]/)
    .at(-1)!
    .replace(/^[.\s]+/, "")
    .trim()
    .slice(-LONGEST_NAME);

export type Offered = { name: string; size: number; truncated: boolean };

/** Why these together cannot be taken, in Chinese; undefined when they can. */
export const tooMuchOf = (files: readonly Offered[]): string | undefined => {
  if (files.length > ATTACHMENTS.most) return `一次最多 ${ATTACHMENTS.most} 个附件，收到了 ${files.length} 个，请合并成一个 PDF 或者分几份申请`;
  const large = files.find(({ size, truncated }) => truncated || size > ATTACHMENTS.mostBytesEach);
  if (large) return `附件“${large.name}”超过 ${ATTACHMENTS.mostBytesEach / MEGABYTE} MB，请压缩或者拆成几个文件`;
  if (files.reduce((sum, { size }) => sum + size, 0) > ATTACHMENTS.mostBytesTogether)
    return `附件合计超过 ${ATTACHMENTS.mostBytesTogether / MEGABYTE} MB，请压缩，或者当面、邮寄提交`;
  return undefined;
};

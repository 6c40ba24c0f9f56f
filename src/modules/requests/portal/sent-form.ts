// A form sent with files, read off the wire: its fields as text, its files within limits. What is beyond them is heard out and dropped, so that the
// refusal reaches whoever sent it. Keeps nothing.
import type { FastifyRequest } from "fastify";
import { ATTACHMENTS, type Offered, plainFileName, tooMuchOf } from "../rules/attachments.ts";

export type SentFile = { name: string; mediaType: string; bytes: Buffer };
export type SentForm = { fields: Record<string, string>; files: SentFile[]; problem?: string };

const LIMITS = { files: 2_000, fields: 60, parts: 2_100, fieldSize: 256 * 1024, fileSize: ATTACHMENTS.mostBytesEach + 1 };

export const readSentForm = async (request: FastifyRequest): Promise<SentForm> => {
  if (!request.isMultipart()) return { fields: (request.body ?? {}) as Record<string, string>, files: [] };
  const fields: Record<string, string> = {};
  const files: SentFile[] = [];
  const offered: Offered[] = [];
  // The plug-in reads this option here as well, though its types do not say so.
  const options = { limits: LIMITS, throwFileSizeLimit: false } as Parameters<FastifyRequest["parts"]>[0];
  for await (const part of request.parts(options)) {
    if (part.type === "field") {
      if (typeof part.value === "string") fields[part.fieldname] ??= part.value;
      continue;
    }
    const name = plainFileName(part.filename ?? "");
    const beyond = tooMuchOf(offered) !== undefined || offered.length >= ATTACHMENTS.most;
    let size = 0;
    const pieces: Buffer[] = [];
    for await (const piece of part.file as AsyncIterable<Buffer>) {
      size += piece.length;
      if (!beyond) pieces.push(piece);
    }
    // A browser sends one part without name and content where no file was chosen.
    if (size === 0 && name === "") continue;
    offered.push({ name: name === "" ? "没有名字的文件" : name, size, truncated: part.file.truncated });
    if (!beyond) files.push({ name, mediaType: part.mimetype, bytes: Buffer.concat(pieces) });
  }
  const problem = tooMuchOf(offered);
  return problem === undefined ? { fields, files } : { fields, files: [], problem };
};

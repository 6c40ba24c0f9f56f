// Width and height of a PNG, JPEG, GIF or WebP as its header states them, without decoding a pixel. Judges nothing (image-check.ts does).

export type Size = { width: number; height: number };

const latin = (bytes: Uint8Array, from: number, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, Math.min(length, bytes.byteLength - from))).toString("latin1");

/** Undefined when the bytes are none of the four or end before the size. */
export function imageSize(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (latin(bytes, 0, 8) === "\x89PNG\r\n\x1a\n")
      return latin(bytes, 12, 4) === "IHDR" ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined;
    if (/^GIF8[79]a/.test(latin(bytes, 0, 6))) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (latin(bytes, 0, 4) === "RIFF" && latin(bytes, 8, 4) === "WEBP") return webp(bytes, view);
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpeg(view);
  } catch {
    // A RangeError: the file ends where its size should stand.
  }
  return undefined;
}

function jpeg(view: DataView): Size | undefined {
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at++;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (marker === 0xd9 || marker === 0xda) return undefined;
    else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else {
      const length = view.getUint16(at + 2);
      if (length < 2) return undefined;
      at += 2 + length;
    }
  }
}

function webp(bytes: Uint8Array, view: DataView): Size | undefined {
  const chunk = latin(bytes, 12, 4);
  if (chunk === "VP8X") return { width: 1 + (view.getUint32(24, true) & 0xffffff), height: 1 + (view.getUint32(26, true) >>> 8) };
  if (chunk === "VP8 ") return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk === "VP8L") {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  return undefined;
}

// Zip files made by hand, for tests of files that are not what they say.
import { crc32, deflateRawSync } from "node:zlib";

export type Part = { name: string; content: string | Uint8Array; claims?: number; stored?: boolean; times?: number };
/** A zip made by hand, so that it can lie: `claims` is the unpacked size in its headers. */
export function zip(parts: Part[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const raw = Buffer.from(part.content);
    const data = part.stored ? raw : deflateRawSync(raw, { level: 9 });
    const name = Buffer.from(part.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(part.stored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(part.claims ?? raw.length, 18);
    common.writeUInt16LE(name.length, 22);
    const start = offset;
    local.push(Buffer.from("PK\u0003\u0004", "latin1"), common, name, data);
    offset += 30 + name.length + data.length;
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(start, 10);
    central.push(Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), common, tail, name);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

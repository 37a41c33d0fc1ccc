// Unpacks by the machine's own zlib and decoder: several times as quick as the code that runs anywhere, under the same limits.
import { Buffer, isAscii, isUtf8 } from 'node:buffer';
import * as zlib from 'node:zlib';
import { plainUnpacker, type Unpacker } from '@peerbook/shared';

export const machineUnpacker: Unpacker = {
  inflate(packed, most, claimed) {
    // One piece of the right size is quickest; room is made for what the limit allows, whatever is claimed.
    const chunkSize = Math.min(Math.max(claimed, 65_536), most) + 1;
    try {
      return zlib.inflateRawSync(packed, { maxOutputLength: Math.max(1, most), chunkSize });
    } catch (cause) {
      return (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
        ? 'too large'
        : 'broken';
    }
  },
  decode(bytes) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (isAscii(buffer)) return { text: buffer.toString('latin1'), codes: bytes };
    if (!isUtf8(buffer)) return undefined;
    const text = buffer.toString('utf8');
    const codes = new Uint16Array(text.length);
    Buffer.from(codes.buffer).write(text, 'utf16le');
    return { text, codes };
  },
  // Node has it from 20.15 on.
  checksum: zlib.crc32 ? (bytes) => zlib.crc32(bytes) : plainUnpacker.checksum,
};

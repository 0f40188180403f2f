import { isAscii, isUtf8 } from "node:buffer";

const charsetPattern = /;\s*charset\s*=\s*["']?([^"';\s]+)/i;
/** Servers that declare US-ASCII send UTF-8. */
const utf8Names = /^(?:utf-?8|us-ascii|ascii|ansi_x3.4-1968)$/i;
const pieceBytes = 2048;
/** Joining pieces temporarily doubles the memory. */
const maxPiecedBytes = 1024 * 1024;
const maxInvalidBytes = 1000;
/** A lone surrogate, which no well-formed text contains. */
const invalidByte = "\udcff";
const utf8Sequence =
  /(?:[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})+|[\x80-\xff]/g;

/**
 * The text of an answer, by its byte order mark, its declared charset or as UTF-8. An invalid UTF-8 byte becomes a lone
 * surrogate, so that only its field is unreadable. Throws {@link TypeError} for bytes that are invalid in another charset, and
 * for binary data.
 */
export function decodeText(bytes: Buffer, contentType: string | undefined): string {
  const charset = utf16ByMark(bytes) ?? charsetPattern.exec(contentType ?? "")?.[1];
  const text = charset === undefined || utf8Names.test(charset) ? decodeUtf8(bytes) : decodeAs(charset, bytes);
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** As `bytes.toString("utf8")`, but ASCII pieces are decoded faster. */
export function decodePiecewise(bytes: Buffer): string {
  let text = "";
  for (let from = 0; from < bytes.length;) {
    const to = startOfCharacter(bytes, from + pieceBytes);
    const piece = bytes.subarray(from, to);
    text += isAscii(piece) ? piece.toString("latin1") : piece.toString("utf8");
    from = to;
  }
  return text;
}

/**
 * Node.js 20 decodes a whole text ten times slower if it contains one non-ASCII character, and clinics' answers contain a few.
 * Later versions are fast.
 */
function decodeUtf8(bytes: Buffer): string {
  if (isAscii(bytes)) return bytes.toString("latin1");
  if (!isUtf8(bytes)) return decodeInvalidUtf8(bytes);
  const isSlow = process.version.startsWith("v20.") && bytes.length <= maxPiecedBytes;
  return isSlow ? decodePiecewise(bytes) : bytes.toString("utf8");
}

function decodeInvalidUtf8(bytes: Buffer): string {
  let invalid = 0;
  return bytes.toString("latin1").replace(utf8Sequence, (sequence) => {
    if (sequence.length > 1) return Buffer.from(sequence, "latin1").toString("utf8");
    invalid += 1;
    if (invalid > maxInvalidBytes) throw new TypeError("charset");
    return invalidByte;
  });
}

function decodeAs(charset: string, bytes: Buffer): string {
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(charset, { fatal: true });
  } catch {
    // An unknown charset is ignored.
    return decodeUtf8(bytes);
  }
  return decoder.decode(bytes);
}

function utf16ByMark(bytes: Buffer): string | undefined {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  return mark === 0xfffe ? "utf-16le" : mark === 0xfeff ? "utf-16be" : undefined;
}

/** The first position from there on that starts a character. */
function startOfCharacter(bytes: Buffer, position: number): number {
  let at = position;
  while (at < bytes.length && (bytes[at]! & 0xc0) === 0x80) at++;
  return Math.min(at, bytes.length);
}

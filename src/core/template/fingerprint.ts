// Tells whether a template in a journal is one that we shipped, without keeping every version of it.

/** The prime of 128-bit FNV: http://www.isthe.com/chongo/tech/comp/fnv/. */
const PRIME = (1n << 88n) + 0x13bn;
const BASIS = 0x6c62272e07bb014262b821756295c58dn;
const MASK = (1n << 128n) - 1n;

/**
 * A fingerprint of a text, 32 hexadecimal digits: FNV-1a over its UTF-16 code units. Line ends and a byte order mark
 * make no difference, since editors and git change them. Not for secrets: someone could forge it, and gain nothing.
 */
export function fingerprint(text: string): string {
  const normalised = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  let hash = BASIS;
  for (let at = 0; at < normalised.length; at++) {
    hash = ((hash ^ BigInt(normalised.charCodeAt(at))) * PRIME) & MASK;
  }
  return hash.toString(16).padStart(32, '0');
}

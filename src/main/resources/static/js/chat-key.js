/** A key for a message, the same on every attempt to send it; also where the page is not reached over TLS and browsers hide randomUUID. */
export function newKey() {
  return crypto.randomUUID?.()
    ?? [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

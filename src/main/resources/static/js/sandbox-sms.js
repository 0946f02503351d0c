// How many messages a text is for a carrier: 3GPP TS 23.038 (alphabet) and 23.040 (parts).

const BASIC = '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿'
  + 'abcdefghijklmnopqrstuvwxyzäöñüà';
const TWO_SEPTETS = '^{}\\[~]|€\f';

/** `accented` says that the text is none of the short alphabet, so that less than half as much fits. */
export function segments(text) {
  const letters = [...text];
  const accented = letters.some((letter) => !BASIC.includes(letter) && !TWO_SEPTETS.includes(letter));
  const characters = accented
    ? text.length
    : letters.reduce((sum, letter) => sum + (TWO_SEPTETS.includes(letter) ? 2 : 1), 0);
  const [alone, part] = accented ? [70, 67] : [160, 153];
  return { count: characters <= alone ? 1 : Math.ceil(characters / part), characters, accented };
}

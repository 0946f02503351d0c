package vn.hoiluat.knowledge.analysis;

import java.text.Normalizer;

/** Text as it is compared, letter by letter. */
public final class PlainText {

    private PlainText() {}

    /** Composed to NFC. */
    public static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * Lower case and without marks. As long as the NFC text it was made from, so that a place found here is the same place
     * there.
     */
    public static String of(String text) {
        String composed = nfc(text);
        var plain = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            plain.append(VietnameseLetters.TABLE.plain(Character.toLowerCase(composed.charAt(i))));
        }
        return plain.toString();
    }
}

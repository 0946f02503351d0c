package vn.hoiluat.knowledge.law;

import vn.hoiluat.knowledge.analysis.PlainText;

/**
 * What makes a document this one and no other. A local document's issuer names its province: every province has a
 * 06/2020/NQ-HĐND.
 *
 * @param type {@code Luật}, {@code Nghị định} …
 * @param number as printed
 * @param issuer the issuing body; several are joined by {@code " - "}
 */
public record DocumentRef(String type, String number, String issuer) {

    private static final String CODE = "bo luat";
    private static final String LAW = "luat";

    public DocumentRef {
        number = new DocumentNumber(number).printed();
        if (type.isBlank() || issuer.isBlank()) {
            throw new IllegalArgumentException("document " + number + " lacks its type or issuer");
        }
    }

    /** As one string, the same for every way of writing its three parts. */
    public String id() {
        return id(type, number, issuer);
    }

    /** The number's key. */
    public String numberKey() {
        return new DocumentNumber(number).key();
    }

    static String id(String type, String number, String issuer) {
        return typeKey(type) + "|" + new DocumentNumber(number).key() + "|" + PlainText.of(issuer);
    }

    /** A code (bộ luật) is a law: both are written of the same document. */
    static String typeKey(String type) {
        String plain = PlainText.of(type).strip();
        return plain.equals(CODE) ? LAW : plain;
    }
}

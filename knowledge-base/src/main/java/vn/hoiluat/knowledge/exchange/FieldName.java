package vn.hoiluat.knowledge.exchange;

import vn.hoiluat.knowledge.analysis.PlainText;

/** Ids of fields made from the topics of data sets. */
final class FieldName {

    private static final String OTHER = "khac";
    private static final int LONGEST = 60;

    private FieldName() {}

    /** {@code dat-dai} for {@code Đất đai}. */
    static String of(String topic) {
        String plain = PlainText.of(topic).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String id = plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-$", "") : plain;
        return id.isEmpty() ? OTHER : id;
    }
}

package vn.hoiluat.knowledge.exchange;

import java.util.Map;
import java.util.Optional;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.units.FieldNames;

/** How fields are called in files for people, and ids of fields made from the topics of data sets. */
final class FieldWords {

    static final String OTHER = "khac";

    private static final int LONGEST = 60;

    private final FieldNames names = FieldNames.shipped();

    /** The name, or the id of a field that has none. */
    String shown(String id) {
        return names.of(id);
    }

    /** Whether the field is one of those that citizens know. */
    boolean isKnown(String id) {
        return names.all().containsKey(id) || id.equals(OTHER);
    }

    /** The id of a field that is called so, or that is an id already; empty if it is neither. */
    Optional<String> read(String written) {
        return written.matches("[a-z0-9]+(-[a-z0-9]+)*") ? Optional.of(written) : named(written);
    }

    /** {@code dat-dai} for {@code Đất đai}, known or not. */
    String fromTopic(String topic) {
        return named(topic).orElseGet(() -> {
            String plain = PlainText.of(topic).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
            String id = plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-$", "") : plain;
            return id.isEmpty() ? OTHER : id;
        });
    }

    private Optional<String> named(String written) {
        String plain = PlainText.of(written).strip();
        return names.all().entrySet().stream()
                .filter(field -> PlainText.of(field.getValue()).equals(plain))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}

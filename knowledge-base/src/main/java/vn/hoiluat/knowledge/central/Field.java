package vn.hoiluat.knowledge.central;

import java.util.List;

/** The parts of a shared record that are merged each for itself. */
public enum Field {
    QUESTION,
    ALTERNATES,
    SHORT_ANSWER,
    FULL_ANSWER,
    CITATIONS,
    FIELDS,
    PLACES,
    VALIDITY,
    /** Whether the record is used at all; never part of a content. */
    WITHDRAWN;

    /** The fields of a content. */
    public static List<Field> ofContent() {
        return List.of(QUESTION, ALTERNATES, SHORT_ANSWER, FULL_ANSWER, CITATIONS, FIELDS, PLACES, VALIDITY);
    }

    /** The fields in which two contents differ. */
    public static List<Field> differing(CentralContent one, CentralContent other) {
        return ofContent().stream()
                .filter(field -> !field.of(one).equals(field.of(other)))
                .toList();
    }

    /** What the content says in this field. */
    public Object of(CentralContent content) {
        return switch (this) {
            case QUESTION -> content.question();
            case ALTERNATES -> content.alternates();
            case SHORT_ANSWER -> content.shortAnswer();
            case FULL_ANSWER -> content.fullAnswer();
            case CITATIONS -> content.citations();
            case FIELDS -> content.fields();
            case PLACES -> content.places();
            case VALIDITY -> content.validity();
            case WITHDRAWN -> throw new IllegalArgumentException("no part of a content");
        };
    }

    /** The content with this field as another content has it. */
    public CentralContent take(CentralContent into, CentralContent from) {
        return new CentralContent(
                this == QUESTION ? from.question() : into.question(),
                this == ALTERNATES ? from.alternates() : into.alternates(),
                this == SHORT_ANSWER ? from.shortAnswer() : into.shortAnswer(),
                this == FULL_ANSWER ? from.fullAnswer() : into.fullAnswer(),
                this == CITATIONS ? from.citations() : into.citations(),
                this == FIELDS ? from.fields() : into.fields(),
                this == PLACES ? from.places() : into.places(),
                this == VALIDITY ? from.validity() : into.validity());
    }
}

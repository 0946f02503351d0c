package vn.hoiluat.knowledge.exchange;

import java.util.List;

/**
 * What is wrong with a cell as it stands in the file, before anybody asks what it means.
 *
 * @param column of {@link Column}, or a column's place in the sheet; empty for the whole row
 * @param messageKey the sentence for people
 * @param arguments for its places
 */
record Flaw(String column, String messageKey, List<Object> arguments) {

    Flaw {
        arguments = List.copyOf(arguments);
    }

    static Flaw of(String column, String messageKey, Object... arguments) {
        return new Flaw(column, messageKey, List.of(arguments));
    }
}

package vn.hoiluat.storage;

import java.util.List;

/**
 * A sort of document.
 *
 * @param name the name in the store, never changed once used; letters, digits and dashes
 * @param type the record a document is read into
 * @param schema the form written now, counted from 1; a document of a newer form is refused, not guessed
 * @param indexes how documents are found, besides by id
 * @param migrations one step for every older form
 */
public record Kind<T>(String name, Class<T> type, int schema, List<Index<T>> indexes, List<Migration> migrations) {

    public Kind {
        if (!name.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "kind name '" + name + "' has other characters than letters, digits and dashes");
        }
        indexes = List.copyOf(indexes);
        migrations = List.copyOf(migrations);
        if (migrations.size() != schema - 1) {
            throw new IllegalArgumentException(name + " has " + migrations.size()
                    + " migrations, expected one for each older schema: " + (schema - 1));
        }
    }

    /** A kind whose form has never changed. */
    public Kind(String name, Class<T> type, List<Index<T>> indexes) {
        this(name, type, 1, indexes, List.of());
    }

    /** The index of this name; {@link IllegalArgumentException} if the kind has none. */
    public Index<T> index(String name) {
        return indexes.stream()
                .filter(index -> index.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind " + this.name + " has no index " + name));
    }
}

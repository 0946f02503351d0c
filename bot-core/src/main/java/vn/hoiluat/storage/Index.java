package vn.hoiluat.storage;

import java.util.List;
import java.util.function.Function;

/**
 * A way to find documents: non-unique keys that sort as strings (instants in ISO form, never numbers without padding).
 *
 * @param name unique within its kind
 * @param keys the keys of a document; none leaves it out of the index
 */
public record Index<T>(String name, Function<T, List<String>> keys) {}

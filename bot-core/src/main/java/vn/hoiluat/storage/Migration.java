package vn.hoiluat.storage;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One step of a document's form, applied when an older document is read.
 *
 * @param from the schema it starts from; the result has schema {@code from + 1}
 * @param step works on the document as plain maps, lists, strings, numbers and booleans
 */
public record Migration(int from, UnaryOperator<Map<String, Object>> step) {}

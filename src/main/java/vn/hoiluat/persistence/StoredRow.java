package vn.hoiluat.persistence;

import java.util.List;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;

/**
 * A document as an engine keeps it, whatever its kind: what a backup consists of. Secrets in it stay encrypted.
 *
 * @param keys by index, sorted
 */
record StoredRow(
        String kind, String id, long version, int schema, SortedMap<String, List<String>> keys, JsonNode document) {}

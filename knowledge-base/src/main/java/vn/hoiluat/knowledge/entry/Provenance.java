package vn.hoiluat.knowledge.entry;

import org.jspecify.annotations.Nullable;

/**
 * Where a version came from.
 *
 * @param origin {@code starter}, {@code import}, {@code officer}, {@code central}
 * @param reference a file's name, an address, a case code; null if the origin says it all
 */
public record Provenance(String origin, @Nullable String reference) {}

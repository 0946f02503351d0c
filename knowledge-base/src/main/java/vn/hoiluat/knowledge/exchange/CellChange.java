package vn.hoiluat.knowledge.exchange;

/**
 * A cell that an import would change.
 *
 * @param column its name for people
 * @param before what it says now; empty if nothing
 * @param after what it would say
 */
public record CellChange(String column, String before, String after) {}

package vn.hoiluat.knowledge.ranking;

/**
 * An entry that was found by its words, with what was looked at in it.
 *
 * @param doc its number in the index that was searched
 * @param firstScore what finding it by its words scored
 */
public record FoundEntry(int doc, double firstScore, Features features) {}

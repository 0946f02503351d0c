package vn.hoiluat.knowledge.entry;

/**
 * Days on which citizens get one version of an entry.
 *
 * @param days never overlap with another serving of the same entry
 */
public record Serving(EntryVersion version, Validity days) {}

package vn.hoiluat.knowledge.curation;

/**
 * A published entry that is asked about nearly the same.
 *
 * @param question its own
 * @param phrasing the phrasing of the new content that found it
 * @param likeness between 0 and 1: how likely both ask for the same point
 */
public record NearDuplicate(String key, String question, String phrasing, double likeness) {}

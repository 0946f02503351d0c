package vn.hoiluat.knowledge.curation;

import vn.hoiluat.knowledge.entry.EntryStatus;

/**
 * An entry that is asked about nearly the same.
 *
 * @param question its own
 * @param status where the version stands that is alike
 * @param phrasing the phrasing of the new content that found it
 * @param likeness between 0 and 1: how likely both ask for the same point
 */
public record NearDuplicate(String key, String question, EntryStatus status, String phrasing, double likeness) {}

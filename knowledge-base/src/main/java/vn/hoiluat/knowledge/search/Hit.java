package vn.hoiluat.knowledge.search;

import vn.hoiluat.knowledge.ranking.Features;

/**
 * An entry that was found.
 *
 * @param score comparable within one search only
 * @param confidence the probability that this entry is what was asked for
 * @param features what was looked at in it
 * @param inForce whether the entry's validity covers the day asked about
 */
public record Hit(String key, int version, double score, double confidence, Features features, boolean inForce) {}

package vn.hoiluat.knowledge.ranking;

/**
 * How an entry stands among those found.
 *
 * @param score what the model gives it
 * @param share its part of all, as if one of those found must be right, 0 to 1
 * @param lead by how much its score is above that of the next, below 0 if another is better
 */
public record Standing(double score, double share, double lead) {}

package vn.hoiluat.knowledge.search;

/**
 * An entry that was found.
 *
 * @param score comparable within one search only
 * @param share the score as a share of what a text would get that holds every word of the question, 0 to 1
 * @param question the words that were looked for
 * @param inForce whether the entry's validity covers the day asked about
 */
public record Hit(String key, int version, double score, double share, QuestionWords question, boolean inForce) {}

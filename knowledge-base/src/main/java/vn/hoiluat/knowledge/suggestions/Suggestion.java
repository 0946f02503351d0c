package vn.hoiluat.knowledge.suggestions;

/**
 * A question that has a published answer.
 *
 * @param key the entry's
 * @param question its question, word for word
 */
public record Suggestion(String key, String question) {}

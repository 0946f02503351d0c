package vn.hoiluat.knowledge.embedding;

import org.jspecify.annotations.Nullable;

/**
 * What {@code embedding.json} says of the model beside it.
 *
 * @param dim how many numbers a vector has
 * @param maxTokens longer texts are cut, 8 to 8192
 * @param queryPrefix what the model wants before a question; null for nothing
 * @param passagePrefix what it wants before a text; null for nothing
 * @param leastSimilarity a cosine below says that two texts have nothing to do with each other; models differ much in this
 * @param sha256 of {@code model.onnx}, in hexadecimal digits
 * @param licence under which the operator uses it
 */
record EmbeddingSettings(
        int dim,
        int maxTokens,
        Pooling pooling,
        @Nullable String queryPrefix,
        @Nullable String passagePrefix,
        double leastSimilarity,
        String sha256,
        String licence) {

    private static final int MOST_DIMENSIONS = 1024;
    private static final int FEWEST_TOKENS = 8;
    private static final int MOST_TOKENS = 8192;

    EmbeddingSettings {
        require(dim > 0 && dim <= MOST_DIMENSIONS, "dim", dim, "1 to " + MOST_DIMENSIONS);
        require(
                maxTokens >= FEWEST_TOKENS && maxTokens <= MOST_TOKENS,
                "maxTokens",
                maxTokens,
                FEWEST_TOKENS + " to " + MOST_TOKENS);
        require(pooling != null, "pooling", "missing", "mean or cls");
        require(
                leastSimilarity > 0 && leastSimilarity < 1,
                "leastSimilarity",
                leastSimilarity,
                "between 0 and 1, as measured for the model");
        require(sha256 != null && sha256.matches("[0-9a-fA-F]{64}"), "sha256", String.valueOf(sha256), "64 digits");
        require(licence != null && !licence.isBlank(), "licence", "missing", "its name");
    }

    String query(String text) {
        return queryPrefix == null ? text : queryPrefix + text;
    }

    String passage(String text) {
        return passagePrefix == null ? text : passagePrefix + text;
    }

    private static void require(boolean holds, String name, Object found, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("embedding.json: " + name + " is " + found + ", expected " + expected);
        }
    }
}

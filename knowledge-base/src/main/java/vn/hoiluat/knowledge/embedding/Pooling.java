package vn.hoiluat.knowledge.embedding;

/** How the vectors of a text's tokens become the vector of the text. */
public enum Pooling {
    /** The mean of all tokens that are no padding. */
    MEAN,
    /** The first token stands for the text. */
    CLS;

    /** @param mask 1 for a token, 0 for padding */
    float[] pool(float[][] tokens, long[] mask) {
        return switch (this) {
            case CLS -> tokens[0].clone();
            case MEAN -> mean(tokens, mask);
        };
    }

    private static float[] mean(float[][] tokens, long[] mask) {
        float[] sum = new float[tokens[0].length];
        int count = 0;
        for (int i = 0; i < tokens.length; i++) {
            if (mask[i] != 0) {
                count++;
                for (int j = 0; j < sum.length; j++) {
                    sum[j] += tokens[i][j];
                }
            }
        }
        for (int j = 0; j < sum.length; j++) {
            sum[j] /= Math.max(1, count);
        }
        return sum;
    }
}

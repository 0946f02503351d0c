package vn.hoiluat.knowledge.embedding;

import java.util.List;

/** Turns texts into vectors. Blocking; safe for use by many threads; fails with an unchecked exception. */
public interface EmbeddingModel extends AutoCloseable {

    /** What it is known by. Vectors of another model are of no use. */
    String id();

    /** How many numbers a vector has. */
    int dimension();

    /** A cosine below says that a question and a text have nothing to do with each other. */
    double leastSimilarity();

    /** Vectors of length 1, one for each question. */
    List<float[]> questions(List<String> texts);

    /** Vectors of length 1, one for each text that may answer a question. */
    List<float[]> passages(List<String> texts);

    /** Frees what it holds outside the Java heap. */
    @Override
    void close();
}

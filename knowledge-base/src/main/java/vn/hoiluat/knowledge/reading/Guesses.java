package vn.hoiluat.knowledge.reading;

import java.util.function.Consumer;

/** One way to guess what was meant. Implementations are immutable and safe for use by many threads. */
interface Guesses {

    /** Gives the meanings that begin at a word which may be read as another. */
    void guess(TypedText text, int at, Consumer<Meaning> found);
}

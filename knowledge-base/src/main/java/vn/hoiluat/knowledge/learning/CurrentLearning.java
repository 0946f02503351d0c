package vn.hoiluat.knowledge.learning;

import java.util.Optional;
import java.util.function.Function;
import vn.hoiluat.knowledge.reading.DidYouMean;
import vn.hoiluat.knowledge.reading.Reading;
import vn.hoiluat.knowledge.reading.ReadingTables;
import vn.hoiluat.knowledge.reading.TypedReader;

/**
 * What was learnt last, with what reads by it, swapped as one. Until something is learnt every message is read as it was
 * typed. Safe for use by many threads.
 */
public final class CurrentLearning implements Function<String, Reading> {

    private final ReadingTables tables;
    private volatile InUse inUse;

    public CurrentLearning(ReadingTables tables) {
        this.tables = tables;
        inUse = InUse.of(LearntBase.NONE, tables);
    }

    private record InUse(LearntBase learnt, TypedReader reader, DidYouMean didYouMean) {

        static InUse of(LearntBase learnt, ReadingTables tables) {
            var reader = new TypedReader(learnt.language(), tables);
            return new InUse(learnt, reader, new DidYouMean(learnt.language(), reader));
        }
    }

    /** What was learnt last; {@link LearntBase#NONE} at first. */
    public LearntBase get() {
        return inUse.learnt();
    }

    /** Puts it in use. What reads by it is made first, which takes a moment; searches go on meanwhile. */
    public void set(LearntBase learnt) {
        inUse = InUse.of(learnt, tables);
    }

    /** What may have been meant, with its marks; empty if it is what was typed. */
    public Optional<String> didYouMean(String typed) {
        return inUse.didYouMean().of(typed);
    }

    /** Reads a message by it. */
    @Override
    public Reading apply(String typed) {
        return inUse.reader().read(typed);
    }
}

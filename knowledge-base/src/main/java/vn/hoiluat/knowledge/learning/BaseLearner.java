package vn.hoiluat.knowledge.learning;

import java.time.Instant;
import vn.hoiluat.knowledge.index.IndexedEntry;
import vn.hoiluat.knowledge.reading.BaseLanguage;

/** Learns from entries, one after another. Used by one thread. */
public final class BaseLearner {

    private final BaseLanguage.Learner language = BaseLanguage.learner();
    private int entries;

    /** Reads an entry as the index has it. */
    public void add(IndexedEntry entry) {
        entries++;
        language.read(entry.question());
        entry.alternates().forEach(language::read);
        language.read(entry.body());
    }

    /** What was learnt from all entries that were added, with what their index says of their fields. */
    public LearntBase learnt(Instant now, FieldsOfLaw fields) {
        return new LearntBase(entries, now, language.learnt(), fields);
    }
}

package vn.hoiluat.knowledge.learning;

import java.time.Instant;
import vn.hoiluat.knowledge.reading.BaseLanguage;

/**
 * What was learnt from the published entries of a base.
 *
 * @param entries how many it was learnt from
 * @param learntAt when
 * @param language how the base writes
 * @param fields which words are those of which field of law
 */
public record LearntBase(int entries, Instant learntAt, BaseLanguage language, FieldsOfLaw fields) {

    /** Nothing yet: whoever reads by it leaves things as they are. */
    public static final LearntBase NONE = new LearntBase(0, Instant.EPOCH, BaseLanguage.EMPTY, FieldsOfLaw.EMPTY);
}

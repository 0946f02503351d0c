package vn.hoiluat.knowledge.evaluation;

import java.time.Duration;
import vn.hoiluat.answering.AnswerPolicy;
import vn.hoiluat.answering.AnsweringSettings;
import vn.hoiluat.flow.Deciding;
import vn.hoiluat.flow.Rehearsal;
import vn.hoiluat.triage.Triage;
import vn.hoiluat.understanding.QuestionReader;

/** Tries messages over a base of files. */
public final class BaseRehearsal {

    private static final Duration SEARCH_TIMEOUT = Duration.ofMinutes(1);

    private BaseRehearsal() {}

    /**
     * The flow's own triage, reading and decision over a base. Its citations count as the files say: one of a document that they
     * do not have may carry an answer.
     *
     * @param set where the bands lie
     */
    public static Rehearsal over(FileBase base, AnsweringSettings set) {
        var policy = new AnswerPolicy(
                new AnsweringSettings(set.answerFrom(), set.margin(), set.offerFrom(), set.mostChoices(), true));
        return new Rehearsal(
                Triage.shipped()::words, QuestionReader.shipped(), new Deciding(base.finder(), policy, SEARCH_TIMEOUT));
    }
}

package vn.hoiluat.knowledge.drafting;

import java.util.stream.Stream;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.privacy.PersonalNumbers;

/**
 * An officer's answer on its way to becoming an entry, as it was prepared or as somebody has edited it since.
 *
 * @param shortAnswer at most {@link EntryContent#LONGEST_SHORT_ANSWER} characters
 * @param basis the legal basis in words; citations are read out of it and out of the answer
 * @param field of law, empty if none is known
 */
public record AnswerDraft(String question, String shortAnswer, String fullAnswer, String basis, String field) {

    public AnswerDraft {
        question = question.strip();
        shortAnswer = shortAnswer.strip();
        fullAnswer = fullAnswer.strip();
        basis = basis.strip();
    }

    /** Whether nothing that an entry needs is empty or too long, and no mark stands where something was masked. */
    boolean isComplete() {
        boolean marked = Stream.of(question, shortAnswer, fullAnswer).anyMatch(PersonalNumbers::isMasked);
        return !shortAnswer.isEmpty() && !fullAnswer.isEmpty() && fits() && !marked;
    }

    /** Whether it can be kept, finished or not. */
    boolean fits() {
        return !question.isEmpty() && shortAnswer.length() <= EntryContent.LONGEST_SHORT_ANSWER;
    }
}

package vn.hoiluat.knowledge.central;

import java.time.Instant;
import java.util.List;
import vn.hoiluat.knowledge.law.Citation;

/**
 * The answer to an assigned question, word for word as the citizen gets it. One question has one answer: the same again is
 * {@link ContributionResult.AlreadyThere}, another one {@link ContributionResult.Conflict} without a record.
 *
 * @param questionId {@link AssignedQuestion#externalId}
 * @param citations what it rests on, perhaps none
 * @param fields the partner's codes
 */
public record QuestionAnswer(
        String questionId, String text, List<Citation> citations, List<String> fields, Instant answeredAt) {

    public QuestionAnswer {
        CentralRecord.checkId(questionId);
        if (text.isBlank()) {
            throw new IllegalArgumentException("answer to question " + questionId + " is blank");
        }
        citations = List.copyOf(citations);
        fields = List.copyOf(fields);
    }
}

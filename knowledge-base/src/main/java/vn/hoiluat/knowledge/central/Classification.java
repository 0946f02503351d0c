package vn.hoiluat.knowledge.central;

import java.time.Instant;
import java.util.List;

/**
 * That a question was taken over (tiếp nhận) and how it is classified.
 *
 * @param questionId {@link AssignedQuestion#externalId}
 * @param fields the partner's codes
 */
public record Classification(String questionId, List<String> fields, Instant takenAt) {

    public Classification {
        CentralRecord.checkId(questionId);
        fields = List.copyOf(fields);
    }
}

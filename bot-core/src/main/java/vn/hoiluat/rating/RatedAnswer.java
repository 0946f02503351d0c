package vn.hoiluat.rating;

import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.EntryRef;

/**
 * An answer that somebody may rate.
 *
 * @param id of the decision that sent it, or of the officer's letter
 * @param conversationId whose answer it is
 * @param entry the entry and version that was sent, null for an officer's answer
 * @param caseId the case it answers, null for an automatic answer
 * @param question what had been asked, masked; empty if no words were
 */
public record RatedAnswer(
        String id,
        String conversationId,
        @Nullable EntryRef entry,
        @Nullable String caseId,
        String question) {

    public RatedAnswer {
        if ((entry == null) == (caseId == null)) {
            throw new IllegalArgumentException(id + " is of entry " + entry + " and case " + caseId + ", expected one");
        }
    }
}

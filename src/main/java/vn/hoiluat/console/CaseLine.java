package vn.hoiluat.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseMessage;
import vn.hoiluat.escalation.CaseStatus;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.Versioned;

/**
 * A case in a list. Holds neither the citizen's id on the platform nor the token of the public page.
 *
 * @param question the words to be answered, empty if the citizen only wants a person
 * @param field of law, empty if unknown
 * @param unit id of the unit that answers it
 * @param paused true while the deadline stands still
 * @param overdue true if it is late and still owed
 * @param noteCount how many notes officers wrote
 */
record CaseLine(
        String code,
        long version,
        CaseStatus status,
        Channel channel,
        String accountId,
        HandOverReason reason,
        boolean sensitive,
        String question,
        String field,
        String unit,
        Instant openedAt,
        Instant dueAt,
        boolean paused,
        boolean overdue,
        @Nullable String officer,
        Instant lastMessageAt,
        int noteCount) {

    static CaseLine of(Versioned<Case> found, Instant now) {
        Case c = found.value();
        return new CaseLine(
                c.code().toString(),
                found.version(),
                c.status(),
                c.address().channel(),
                c.address().accountId(),
                c.reason(),
                c.sensitive(),
                c.question(),
                c.field(),
                c.unit(),
                c.openedAt(),
                c.dueAt(),
                c.deadline().pausedAt() != null,
                c.isOverdue(now),
                c.officer(),
                c.messages().stream()
                        .map(CaseMessage::sentAt)
                        .reduce((earlier, later) -> later)
                        .orElse(c.openedAt()),
                c.notes().size());
    }
}

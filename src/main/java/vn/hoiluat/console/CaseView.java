package vn.hoiluat.console;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseMessage;
import vn.hoiluat.escalation.CaseStatus;
import vn.hoiluat.escalation.CaseStep;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundKind;

/**
 * A case as officers get it. Holds neither the citizen's id on the platform nor the token of the public page.
 *
 * @param question the words to be answered, empty if the citizen only wants a person
 * @param overdue true if it is late and still owed
 * @param legalBasis of the answer, null until there is one
 */
record CaseView(
        String code,
        CaseStatus status,
        Channel channel,
        String accountId,
        HandOverReason reason,
        boolean sensitive,
        String question,
        List<Message> messages,
        Instant openedAt,
        Instant dueAt,
        boolean overdue,
        @Nullable String officer,
        @Nullable String answer,
        @Nullable String legalBasis,
        @Nullable Instant answeredAt,
        List<Step> history) {

    /** What the citizen said. */
    record Message(InboundKind kind, String text, Instant at) {

        static Message of(CaseMessage message) {
            return new Message(message.kind(), message.text(), message.sentAt());
        }
    }

    /** What happened to the case. */
    record Step(Instant at, String who, String what, String note) {

        static Step of(CaseStep step) {
            return new Step(step.at(), step.who(), step.what(), step.note());
        }
    }

    static CaseView of(Case c, Instant now) {
        return new CaseView(
                c.code().toString(),
                c.status(),
                c.address().channel(),
                c.address().accountId(),
                c.reason(),
                c.sensitive(),
                c.question(),
                c.messages().stream().map(Message::of).toList(),
                c.openedAt(),
                c.dueAt(),
                c.isOverdue(now),
                c.officer(),
                c.answer() == null ? null : c.answer().text(),
                c.answer() == null ? null : c.answer().legalBasis(),
                c.answer() == null ? null : c.answer().at(),
                c.history().stream().map(Step::of).toList());
    }
}

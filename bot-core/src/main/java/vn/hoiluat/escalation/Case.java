package vn.hoiluat.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * A question handed to officers (vụ việc). Its id derives from its first message, so handing over again after a crash finds
 * the same case.
 *
 * @param code what citizens read out and type
 * @param token opens the answer on the public page; 128 random bits
 * @param question the masked words to be answered, empty if the citizen only wants a person
 * @param officer who has it, null if nobody
 * @param overdueAlarmed true once its being late was alarmed
 */
public record Case(
        String id,
        CaseCode code,
        String token,
        Address address,
        String question,
        List<CaseMessage> messages,
        HandOverReason reason,
        boolean sensitive,
        List<EntryRef> considered,
        Instant openedAt,
        Instant dueAt,
        CaseStatus status,
        @Nullable String officer,
        @Nullable CaseAnswer answer,
        boolean overdueAlarmed,
        List<CaseStep> history,
        List<Notification> notifications) {

    /** Cases by code. */
    public static final String BY_CODE = "code";

    /** Cases by token. */
    public static final String BY_TOKEN = "token";

    /** Cases that owe an answer, by due date. */
    public static final String OPEN = "open";

    /** Cases that owe an answer and whose lateness was not alarmed, by due date. */
    public static final String NOT_ALARMED = "notAlarmed";

    /** Cases whose answer was stored and not yet handed to delivery. */
    public static final String TO_ANNOUNCE = "toAnnounce";

    /** Cases of a conversation, by time. */
    public static final String BY_CONVERSATION = "conversation";

    /** How cases are stored. */
    public static final Kind<Case> KIND = new Kind<>(
            "case",
            Case.class,
            List.of(
                    new Index<>(BY_CODE, c -> List.of(c.code().digits())),
                    new Index<>(BY_TOKEN, c -> List.of(c.token())),
                    new Index<>(OPEN, c -> when(c.status().isOpen(), c.dueAt())),
                    new Index<>(NOT_ALARMED, c -> when(c.status().isOpen() && !c.overdueAlarmed(), c.dueAt())),
                    new Index<>(TO_ANNOUNCE, Case::toAnnounce),
                    new Index<>(
                            BY_CONVERSATION,
                            c -> List.of(c.address().conversationId() + " " + Index.key(c.openedAt())))));

    public Case {
        messages = List.copyOf(messages);
        considered = List.copyOf(considered);
        history = List.copyOf(history);
        notifications = List.copyOf(notifications);
    }

    /** The id of the case that begins with this event. */
    public static String idFor(String firstEventId) {
        return "case/" + firstEventId;
    }

    /** With more words of the citizen; unchanged if it has them. */
    Case continued(List<InboundEvent> events, Instant now) {
        List<CaseMessage> all = new ArrayList<>(messages);
        events.stream()
                .filter(e -> messages.stream().noneMatch(m -> m.eventId().equals(e.id())))
                .map(CaseMessage::of)
                .forEach(all::add);
        return all.size() == messages.size()
                ? this
                : copy(all, status, officer, answer, overdueAlarmed, history)
                        .step(new CaseStep(now, SYSTEM, "continued", ""))
                        .notifying(new Notification("continued", now, false));
    }

    /** Without the words of a message that the citizen took back; unchanged if it is not there. */
    Case withoutWords(String providerMessageId, Instant now) {
        boolean there = messages.stream()
                .anyMatch(m -> providerMessageId.equals(m.providerMessageId()) && m.kind() != InboundKind.DELETED);
        List<CaseMessage> left = messages.stream()
                .map(m -> providerMessageId.equals(m.providerMessageId()) ? m.withdrawn() : m)
                .toList();
        return there
                ? copy(left, status, officer, answer, overdueAlarmed, history)
                        .step(new CaseStep(now, SYSTEM, "withdrawn", ""))
                : this;
    }

    Case claimed(String by, Instant now) {
        return copy(messages, CaseStatus.IN_PROGRESS, by, answer, overdueAlarmed, history)
                .step(new CaseStep(now, by, "claimed", ""));
    }

    Case answered(CaseAnswer newAnswer) {
        return copy(messages, CaseStatus.ANSWERED, newAnswer.officer(), newAnswer, overdueAlarmed, history)
                .step(new CaseStep(newAnswer.at(), newAnswer.officer(), "answered", ""));
    }

    Case announced() {
        return answer == null ? this : copy(messages, status, officer, answer.handedOver(), overdueAlarmed, history);
    }

    Case closed(String by, String note, Instant now) {
        return copy(messages, CaseStatus.CLOSED, by, answer, overdueAlarmed, history)
                .step(new CaseStep(now, by, "closed", note));
    }

    Case alarmed() {
        return copy(messages, status, officer, answer, true, history);
    }

    private Case step(CaseStep step) {
        List<CaseStep> steps = new ArrayList<>(history);
        steps.add(step);
        return copy(messages, status, officer, answer, overdueAlarmed, steps);
    }

    private Case notifying(Notification notification) {
        List<Notification> all = new ArrayList<>(notifications);
        all.add(notification);
        return new Case(
                id,
                code,
                token,
                address,
                question,
                messages,
                reason,
                sensitive,
                considered,
                openedAt,
                dueAt,
                status,
                officer,
                answer,
                overdueAlarmed,
                history,
                all);
    }

    private Case copy(
            List<CaseMessage> newMessages,
            CaseStatus newStatus,
            @Nullable String newOfficer,
            @Nullable CaseAnswer newAnswer,
            boolean newAlarmed,
            List<CaseStep> newHistory) {
        return new Case(
                id,
                code,
                token,
                address,
                question,
                newMessages,
                reason,
                sensitive,
                considered,
                openedAt,
                dueAt,
                newStatus,
                newOfficer,
                newAnswer,
                newAlarmed,
                newHistory,
                notifications);
    }

    private static List<String> when(boolean condition, Instant key) {
        return condition ? List.of(Index.key(key)) : List.of();
    }

    private static List<String> toAnnounce(Case c) {
        return c.answer() != null && !c.answer().announced()
                ? List.of(Index.key(c.answer().at()))
                : List.of();
    }

    static final String SYSTEM = "system";
}

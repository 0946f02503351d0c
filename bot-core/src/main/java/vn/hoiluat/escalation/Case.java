package vn.hoiluat.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.message.Address;
import vn.hoiluat.rating.AnswerMark;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;
import vn.hoiluat.storage.Migration;

/**
 * A question handed to officers (vụ việc). Its id derives from its first message, so handing over again after a crash finds
 * the same case.
 *
 * @param code what citizens read out and type
 * @param token opens the answer on the public page; 128 random bits
 * @param question the masked words to be answered, empty if the citizen only wants a person
 * @param field of law of the entry that came nearest, empty if none did
 * @param routing which unit answers it, and why that one
 * @param officer account name of who has it, null if nobody
 * @param letters what officers said to the citizen, oldest first
 * @param draft an answer on its way through approval, null if there is none
 * @param slips by which the question was passed on to agencies, or was to be, oldest first
 * @param unsettled true until the conversation was brought up to the case: whose it is, what is said
 */
public record Case(
        String id,
        CaseCode code,
        String token,
        Address address,
        String question,
        String field,
        CaseRouting routing,
        List<CaseMessage> messages,
        HandOverReason reason,
        boolean sensitive,
        List<EntryRef> considered,
        Instant openedAt,
        CaseStatus status,
        @Nullable String officer,
        CaseDeadline deadline,
        List<CaseLetter> letters,
        @Nullable CaseDraft draft,
        List<CaseNote> notes,
        List<CaseSlip> slips,
        boolean unsettled,
        List<CaseStep> history,
        List<Notification> notifications) {

    /** Cases by code. */
    public static final String BY_CODE = "code";

    /** Cases by token. */
    public static final String BY_TOKEN = "token";

    /** Cases that owe an answer, by due date; those whose deadline stands still behind all others. */
    public static final String OPEN = "open";

    /** Cases that owe an answer and whose lateness was not alarmed, by due date. */
    public static final String NOT_ALARMED = "notAlarmed";

    /** Cases of which the conversation does not know the last step, by the time of that step. */
    public static final String UNSETTLED = "unsettled";

    /** Cases of a conversation, by time. */
    public static final String BY_CONVERSATION = "conversation";

    /** Cases of a conversation that were answered, also those opened again, by the time of the answer. */
    public static final String ANSWERED = "answered";

    /** Cases by the hash of the token by which an agency replies. */
    public static final String BY_SLIP = "slip";

    /** Cases with files that are still with their platforms. */
    static final String WITH_LINKS = "withLinks";

    /** How cases are stored. */
    public static final Kind<Case> KIND = new Kind<>(
            "case",
            Case.class,
            4,
            Stream.concat(
                            Stream.of(
                                    new Index<Case>(
                                            BY_CODE, c -> List.of(c.code().digits())),
                                    new Index<Case>(BY_TOKEN, c -> List.of(c.token())),
                                    new Index<Case>(
                                            NOT_ALARMED,
                                            c -> when(
                                                    c.isOwed() && !c.deadline().alarmed(), c.dueKey())),
                                    new Index<Case>(UNSETTLED, c -> when(c.unsettled(), Index.key(c.lastStepAt()))),
                                    new Index<Case>(
                                            BY_CONVERSATION,
                                            c -> List.of(c.address().conversationId() + " " + Index.key(c.openedAt()))),
                                    new Index<Case>(ANSWERED, Case::answeredKeys),
                                    new Index<Case>(BY_SLIP, Case::slipKeys),
                                    new Index<Case>(
                                            WITH_LINKS,
                                            c -> when(
                                                    c.messages().stream().anyMatch(CaseAttachments::hasLink),
                                                    Index.key(c.openedAt())))),
                            CaseList.indexes().stream())
                    .toList(),
            List.of(
                    new Migration(1, OlderCases::withLetters),
                    new Migration(2, OlderCases::withUnit),
                    new Migration(3, OlderCases::withSlips)));

    public Case {
        messages = List.copyOf(messages);
        considered = List.copyOf(considered);
        letters = List.copyOf(letters);
        notes = List.copyOf(notes);
        slips = List.copyOf(slips);
        history = List.copyOf(history);
        notifications = List.copyOf(notifications);
    }

    /** The id of the case that begins with this event. */
    public static String idFor(String firstEventId) {
        return PREFIX + firstEventId;
    }

    /** The id of the unit that answers it. */
    public String unit() {
        return routing.unit();
    }

    /** Until when it is answered. */
    public Instant dueAt() {
        return deadline.dueAt();
    }

    /** True if an answer is owed and late. */
    public boolean isOverdue(Instant now) {
        return isOwed() && deadline.isLate(now);
    }

    /** The answer given last, null before the first; a case that was opened again still has it. */
    public @Nullable CaseLetter answer() {
        return letters.stream()
                .filter(letter -> letter.kind().isAnswer())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Names this answer for whoever may say what they think of it; empty for other letters, and in a sensitive case. */
    public Optional<AnswerMark> mark(CaseLetter letter) {
        int number = letters.indexOf(letter) + 1;
        return sensitive || number == 0 || letter.kind() != CaseLetter.Kind.ANSWER
                ? Optional.empty()
                : Optional.of(new AnswerMark(token, number));
    }

    /** The slip written last, null if there is none. */
    public @Nullable CaseSlip slip() {
        return slips.isEmpty() ? null : slips.getLast();
    }

    /** Since when its officer has it: the last step that gave it to somebody, or when it was opened. */
    public Instant heldSince() {
        return history.stream()
                .filter(step -> GIVEN.contains(step.what()))
                .reduce((earlier, later) -> later)
                .map(CaseStep::at)
                .orElse(openedAt);
    }

    /** When something happened last. */
    public Instant lastStepAt() {
        return history.isEmpty() ? openedAt : history.getLast().at();
    }

    boolean isOwed() {
        return status.isOpen();
    }

    String dueKey() {
        return deadline.key();
    }

    Case settled() {
        return with(deadline, letters.stream().map(CaseLetter::delivered).toList(), notes, false);
    }

    Case alarmed() {
        return with(deadline.lateAlarmed(), letters, notes, unsettled);
    }

    Case seenBy(String name) {
        List<CaseNote> seen = notes.stream().map(note -> note.seenBy(name)).toList();
        return seen.equals(notes) ? this : with(deadline, letters, seen, unsettled);
    }

    private Case with(
            CaseDeadline newDeadline, List<CaseLetter> newLetters, List<CaseNote> newNotes, boolean isUnsettled) {
        return new Case(
                id,
                code,
                token,
                address,
                question,
                field,
                routing,
                messages,
                reason,
                sensitive,
                considered,
                openedAt,
                status,
                officer,
                newDeadline,
                newLetters,
                draft,
                newNotes,
                slips,
                isUnsettled,
                history,
                notifications);
    }

    private List<String> answeredKeys() {
        CaseLetter answer = answer();
        return status == CaseStatus.CLOSED || answer == null
                ? List.of()
                : List.of(address.conversationId() + " " + Index.key(answer.at()));
    }

    private static List<String> slipKeys(Case c) {
        return c.slips().stream()
                .flatMap(slip -> Stream.ofNullable(slip.link()))
                .map(CaseSlip.Link::hash)
                .toList();
    }

    private static List<String> when(boolean condition, String key) {
        return condition ? List.of(key) : List.of();
    }

    static final String SYSTEM = "system";

    /** What the id of a case begins with. */
    static final String PREFIX = "case/";

    private static final List<String> GIVEN = List.of("claimed", "assigned", "transferred", "reopened");
}

package vn.hoiluat.knowledge.central;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * A question that a partner assigned to this unit: the case that officers answer it in, and what the partner was told. The first
 * words that came stay, since a question has no version that could say which are newer; that it was taken back stays, too.
 * Immutable. Holds personal data: never logged.
 *
 * @param question as it came, personal numbers masked and without its asker's contact
 * @param fields the partner's codes that it is classified under, perhaps none yet
 * @param opened its case, null if none was opened
 * @param told the classification that the partner has, null if none
 * @param given the answer that officers gave last, null before the first
 * @param sent the answer that the partner has, null if none
 * @param trouble why sending did not work, null if nothing went wrong
 */
public record Assignment(
        String peer,
        AssignedQuestion question,
        Instant receivedAt,
        List<String> fields,
        @Nullable Opened opened,
        @Nullable Told told,
        @Nullable Given given,
        @Nullable Sent sent,
        @Nullable Trouble trouble) {

    /** Index of all, the newest first. */
    static final String BY_TIME = "time";

    /** Index of those that something is to be sent of, by when it may be. */
    static final String TO_SEND = "toSend";

    /** Index by {@link State#name()}. */
    static final String BY_STATE = "state";

    /** How assignments are stored; the id is {@link #id}. */
    public static final Kind<Assignment> KIND = new Kind<>(
            "centralQuestion",
            Assignment.class,
            List.of(
                    new Index<>(BY_TIME, a -> List.of(Index.newestFirst(a.receivedAt()))),
                    new Index<>(BY_STATE, a -> List.of(a.state().name())),
                    new Index<>(
                            TO_SEND, a -> a.sendAt().map(Index::key).stream().toList())));

    /**
     * The case of a question.
     *
     * @param code by which people find it
     */
    public record Opened(String caseId, String code) {}

    /**
     * A classification that the partner was told.
     *
     * @param reference what the partner calls it, empty where it has none
     */
    public record Told(List<String> fields, String reference) {

        public Told {
            fields = List.copyOf(fields);
        }
    }

    /**
     * An answer that left the hands of officers.
     *
     * @param part the delivery that it is, so that handing it over again makes no second one
     * @param text word for word, with its legal basis
     * @param fields the partner's codes
     */
    public record Given(String part, String text, List<Citation> citations, List<String> fields, Instant at) {

        public Given {
            citations = List.copyOf(citations);
            fields = List.copyOf(fields);
        }
    }

    /**
     * An answer that the partner took.
     *
     * @param reference what the partner calls it, empty where it has none
     * @param decided false while the partner may yet refuse it
     */
    public record Sent(String part, String reference, boolean decided, Instant at) {}

    /**
     * Why something could not be sent.
     *
     * @param retryAt when it is tried again; null if only people can help
     * @param reason for people
     */
    public record Trouble(int attempts, @Nullable Instant retryAt, String reason) {}

    /** How far it is. */
    public enum State {
        /** The partner took it back. */
        TAKEN_BACK,
        /** Officers have it. */
        OPEN,
        /** Its answer is about to go, or to be tried again. */
        LEAVING,
        /** The partner will not have what was sent; a person must look. */
        REFUSED,
        /** The partner has the answer and has yet to decide about it. */
        WITH_PARTNER,
        /** The partner has the answer. */
        ANSWERED
    }

    public Assignment {
        fields = List.copyOf(fields);
    }

    /** The id of a question's assignment. */
    public static String id(String peer, String externalId) {
        return peer + ":" + externalId;
    }

    static Assignment of(String peer, AssignedQuestion question, Instant now) {
        return new Assignment(peer, question.withoutContact(), now, question.fields(), null, null, null, null, null);
    }

    /** The id it is stored under. */
    public String id() {
        return id(peer, question.externalId());
    }

    /** How far it is. */
    public State state() {
        if (isAnswered()) {
            return Optional.ofNullable(sent).map(Sent::decided).orElse(false) ? State.ANSWERED : State.WITH_PARTNER;
        }
        if (question.withdrawn()) {
            return State.TAKEN_BACK;
        }
        if (trouble != null && trouble.retryAt() == null) {
            return State.REFUSED;
        }
        return given == null ? State.OPEN : State.LEAVING;
    }

    /** True if the answer that officers gave last is to go to the partner. */
    boolean owesAnswer() {
        return !question.withdrawn() && given != null && !isAnswered();
    }

    /** True if the partner is to hear that the question was taken over, and under which fields. */
    boolean owesClassification() {
        boolean isOpen = !question.withdrawn() && opened != null && given == null;
        return isOpen && !fields.isEmpty() && (told == null || !told.fields().equals(fields));
    }

    /** When something may be sent of it, empty if nothing is. */
    private Optional<Instant> sendAt() {
        if (!owesAnswer() && !owesClassification()) {
            return Optional.empty();
        }
        return trouble == null ? Optional.of(Instant.EPOCH) : Optional.ofNullable(trouble.retryAt());
    }

    /** True if the answer that officers gave last is with the partner. */
    private boolean isAnswered() {
        return given != null && sent != null && sent.part().equals(given.part());
    }

    /** What this reference names at the partner: an answer, a classification, or nothing. */
    boolean wasSentAs(String reference) {
        return Stream.of(
                        Optional.ofNullable(sent).map(Sent::reference),
                        Optional.ofNullable(told).map(Told::reference))
                .flatMap(Optional::stream)
                .anyMatch(reference::equals);
    }

    Assignment takenBack() {
        return question.withdrawn()
                ? this
                : new Assignment(peer, question.takenBack(), receivedAt, fields, opened, told, given, sent, null);
    }

    Assignment opened(Opened newCase) {
        return newCase.equals(opened)
                ? this
                : new Assignment(peer, question, receivedAt, fields, newCase, told, given, sent, trouble);
    }

    Assignment classified(List<String> newFields) {
        return new Assignment(peer, question, receivedAt, newFields, opened, told, given, sent, null);
    }

    Assignment told(Told what) {
        return new Assignment(peer, question, receivedAt, fields, opened, what, given, sent, null);
    }

    /** With an answer of officers; the same instance if this delivery was handed over before. */
    Assignment given(Given answer) {
        return given != null && given.part().equals(answer.part())
                ? this
                : new Assignment(peer, question, receivedAt, fields, opened, told, answer, sent, null);
    }

    Assignment sent(Sent what) {
        return new Assignment(peer, question, receivedAt, fields, opened, told, given, what, null);
    }

    /** With the answer of this reference taken for good. */
    Assignment decided(String reference) {
        return sent == null || !sent.reference().equals(reference)
                ? this
                : sent(new Sent(sent.part(), reference, true, sent.at()));
    }

    /** Without what has this reference, which the partner will not have after all. */
    Assignment without(String reference) {
        Sent answer = sent != null && sent.reference().equals(reference) ? null : sent;
        Told classification = told != null && told.reference().equals(reference) ? null : told;
        return new Assignment(peer, question, receivedAt, fields, opened, classification, given, answer, trouble);
    }

    Assignment troubled(@Nullable Trouble what) {
        return new Assignment(peer, question, receivedAt, fields, opened, told, given, sent, what);
    }
}

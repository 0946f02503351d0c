package vn.hoiluat.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.rating.AnswerMark;
import vn.hoiluat.understanding.Topic;

/**
 * What a conversation remembers from turn to turn.
 *
 * @param lastActAt the citizen's last act, by the platform's clock: opens the window for replies
 * @param greetedAt when the citizen was last told that this is a machine
 * @param noticedAt when the citizen was last told the account's notice, if ever
 * @param caseId the case still open, if any
 * @param offer the choices still open, if any
 * @param confirming the wish the citizen was asked to confirm, if any
 * @param optedOut no messages of our own accord; questions are still answered
 * @param topic what was asked last, if anything; documents written before it was remembered lack it
 * @param answered the answer given last, if it may be rated
 * @param follows whether the citizen is known to follow the account, where a platform has that
 */
public record Memory(
        Instant lastActAt,
        @Nullable Instant greetedAt,
        @Nullable Instant noticedAt,
        @Nullable String caseId,
        @Nullable Offer offer,
        @Nullable Confirming confirming,
        @Nullable Topic topic,
        @Nullable AnswerMark answered,
        boolean optedOut,
        boolean follows) {

    /** What waits for the citizen's yes. */
    public enum Confirming {
        ERASE,
        OPT_OUT
    }

    static Memory fresh(Instant lastActAt) {
        return new Memory(lastActAt, null, null, null, null, null, null, null, false, false);
    }

    /** After an act of the citizen at this time. */
    public Memory acted(Instant at) {
        return at.isAfter(lastActAt)
                ? new Memory(at, greetedAt, noticedAt, caseId, offer, confirming, topic, answered, optedOut, follows)
                : this;
    }

    /** After the citizen was greeted. */
    public Memory greeted(Instant at) {
        return new Memory(lastActAt, at, noticedAt, caseId, offer, confirming, topic, answered, optedOut, follows);
    }

    /** After the citizen was told the account's notice. */
    public Memory noticed(Instant at) {
        return new Memory(lastActAt, greetedAt, at, caseId, offer, confirming, topic, answered, optedOut, follows);
    }

    /** With this case open, or with none. */
    public Memory withCase(@Nullable String newCaseId) {
        return new Memory(
                lastActAt, greetedAt, noticedAt, newCaseId, offer, confirming, topic, answered, optedOut, follows);
    }

    /** With these choices open, or with none. */
    public Memory withOffer(@Nullable Offer newOffer) {
        return new Memory(
                lastActAt, greetedAt, noticedAt, caseId, newOffer, confirming, topic, answered, optedOut, follows);
    }

    /** With this wish waiting for a yes, or with none. */
    public Memory withConfirming(@Nullable Confirming newConfirming) {
        return new Memory(
                lastActAt, greetedAt, noticedAt, caseId, offer, newConfirming, topic, answered, optedOut, follows);
    }

    /** With this as what was asked last. */
    public Memory withTopic(@Nullable Topic newTopic) {
        return new Memory(
                lastActAt, greetedAt, noticedAt, caseId, offer, confirming, newTopic, answered, optedOut, follows);
    }

    /** With this as the answer given last that may be rated, or with none. */
    public Memory withAnswered(@Nullable AnswerMark newAnswered) {
        return new Memory(
                lastActAt, greetedAt, noticedAt, caseId, offer, confirming, topic, newAnswered, optedOut, follows);
    }

    /** With messages of our own accord refused or allowed. */
    public Memory withOptedOut(boolean newOptedOut) {
        return new Memory(
                lastActAt, greetedAt, noticedAt, caseId, offer, confirming, topic, answered, newOptedOut, follows);
    }

    /** After the citizen followed the account or left it. */
    public Memory withFollows(boolean newFollows) {
        return new Memory(
                lastActAt, greetedAt, noticedAt, caseId, offer, confirming, topic, answered, optedOut, newFollows);
    }
}

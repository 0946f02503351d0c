package vn.hoiluat.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * Something one person is told by one way. The document's id says what, whom and how, so that nothing is told twice however
 * often it is planned.
 *
 * @param about the case, null in what is not about one
 * @param numbers of a digest, null in all others
 * @param account name of the channel account that is in trouble, null in all others
 * @param at when it was planned
 * @param notBefore when it is sent, or tried again
 * @param attempts how often it was tried
 * @param detail why it failed or was dropped, without personal data
 */
public record Alert(
        String login,
        AlertWay way,
        AlertKind kind,
        @Nullable About about,
        @Nullable Numbers numbers,
        @Nullable String account,
        Instant at,
        Instant notBefore,
        State state,
        int attempts,
        String detail) {

    /** Alerts that are to be sent, by time. */
    static final String READY = "ready";

    /** Alerts that did not arrive, by time. */
    static final String FAILED = "failed";

    /** Alerts that are done with, by time. */
    static final String DONE = "done";

    /** How alerts are stored. */
    public static final Kind<Alert> KIND = new Kind<>(
            "alert",
            Alert.class,
            List.of(
                    new Index<>(READY, a -> a.state() == State.WAITING ? List.of(Index.key(a.notBefore())) : List.of()),
                    new Index<>(FAILED, a -> a.state() == State.FAILED ? List.of(Index.key(a.at())) : List.of()),
                    new Index<>(DONE, a -> a.state() == State.WAITING ? List.of() : List.of(Index.key(a.at())))));

    /** How far an alert is. */
    public enum State {
        WAITING,
        SENT,
        /** Every attempt failed, or the way refused it. */
        FAILED,
        /** It was no longer true when its time came. */
        DROPPED
    }

    /**
     * What may be said of a case: nothing that a citizen wrote.
     *
     * @param sensitive of such a case only the code and the date are said
     */
    public record About(String caseId, String code, String field, Channel channel, boolean sensitive, Instant dueAt) {

        static About of(Case c) {
            return new About(c.id(), c.code().toString(), c.field(), c.address().channel(), c.sensitive(), c.dueAt());
        }
    }

    /** How many cases there are: nobody's, the person's, due today, late. */
    public record Numbers(long unassigned, long mine, long dueToday, long overdue) {

        boolean isNothing() {
            return unassigned + mine + dueToday + overdue == 0;
        }
    }

    Alert by(AlertWay other, Instant now) {
        return new Alert(login, other, kind, about, numbers, account, at, now, State.WAITING, 0, "");
    }

    Alert later(Instant when, int newAttempts, String why) {
        return new Alert(login, way, kind, about, numbers, account, at, when, state, newAttempts, why);
    }

    Alert ended(State end, String why) {
        return new Alert(login, way, kind, about, numbers, account, at, notBefore, end, attempts, why);
    }

    @Override
    public String toString() {
        return kind + " to " + login + " by " + way;
    }
}

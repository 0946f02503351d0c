package vn.hoiluat.attachment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.paper.FileType;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * A file that a citizen sent in a case, and how far it is. The document's id is that of the event it came with.
 *
 * @param name as the citizen sees it, personal numbers masked; null if it has none
 * @param link the platform's, null once it is not needed any more, and for what came with its content
 * @param fileId of the content among the files of cases, drawn before there is any, so that keeping it can be repeated
 * @param problem why it is not there, null if it is or is on its way
 * @param size of the content in bytes, 0 while there is none
 * @param pictured whether there is a small picture of it
 * @param attempts to fetch it, so far
 * @param due when it is to be looked after next, null for never
 * @param at when it was sent
 */
public record CitizenFile(
        String caseId,
        Address from,
        InboundKind kind,
        @Nullable String name,
        @Nullable String link,
        String fileId,
        State state,
        @Nullable FileProblem problem,
        @Nullable FileType type,
        long size,
        boolean pictured,
        int attempts,
        @Nullable Instant due,
        Instant at) {

    /** How far a file is. */
    public enum State {
        /** On its way. */
        WAITING,
        READY,
        /** Not taken for what it is. */
        REFUSED,
        /** Could not be had. */
        FAILED,
        /** Was there and is no more. */
        DELETED
    }

    /** Files that are to be looked after, by when. */
    static final String DUE = "due";

    /** Files of a conversation, by time. */
    static final String BY_CONVERSATION = "conversation";

    /** Files of a case, by time. */
    static final String BY_CASE = "case";

    /** How files are stored. */
    public static final Kind<CitizenFile> KIND = new Kind<>(
            "citizenFile",
            CitizenFile.class,
            List.of(
                    new Index<>(DUE, CitizenFile::dueKeys),
                    new Index<>(BY_CONVERSATION, f -> List.of(f.from().conversationId() + " " + Index.key(f.at()))),
                    new Index<>(BY_CASE, f -> List.of(f.caseId() + " " + Index.key(f.at())))));

    private static List<String> dueKeys(CitizenFile file) {
        Instant due = file.due();
        return due == null ? List.of() : List.of(Index.key(due));
    }

    CitizenFile later(Instant next) {
        return with(link, state, problem, type, size, pictured, attempts + 1, next);
    }

    CitizenFile ready(FileType of, long bytes, boolean hasPicture, Instant next) {
        return with(null, State.READY, null, of, bytes, hasPicture, attempts, next);
    }

    CitizenFile lookedAt(@Nullable Instant next) {
        return with(link, state, problem, type, size, pictured, attempts, next);
    }

    CitizenFile ended(State end, @Nullable FileProblem why) {
        CitizenFile ended = with(null, end, why, type, size, false, attempts, null);
        return why == FileProblem.IDENTITY_CARD ? ended.nameless() : ended;
    }

    /** The pause before the next attempt: half a minute, doubled each time. */
    Duration pause(Duration first) {
        return first.multipliedBy(1L << Math.min(attempts, 10));
    }

    /** What people called a picture of a card may tell whose it is. */
    private CitizenFile nameless() {
        return new CitizenFile(
                caseId, from, kind, null, null, fileId, state, problem, null, 0, false, attempts, due, at);
    }

    private CitizenFile with(
            @Nullable String newLink,
            State newState,
            @Nullable FileProblem newProblem,
            @Nullable FileType newType,
            long newSize,
            boolean isPictured,
            int newAttempts,
            @Nullable Instant newDue) {
        return new CitizenFile(
                caseId,
                from,
                kind,
                name,
                newLink,
                fileId,
                newState,
                newProblem,
                newType,
                newSize,
                isPictured,
                newAttempts,
                newDue,
                at);
    }
}

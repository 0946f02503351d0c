package vn.hoiluat.knowledge.unanswered;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * One question that was not answered. It is what a cluster is counted by, and what is erased with the data of who asked.
 *
 * @param conversationId who asked, for erasing only: it is shown nowhere
 * @param cluster the cluster it belongs to
 * @param words as they were typed, masked
 * @param outcome what came of it: an officer, choices, or that the bot asked back
 * @param field of the entry that came nearest, empty if none did
 * @param at when the bot decided
 */
public record AskedQuestion(
        String conversationId, String cluster, String words, Outcome outcome, String field, Instant at) {

    /** Questions of a conversation by time. */
    static final String BY_CONVERSATION = "conversation";

    /** Questions of a cluster, newest first. */
    static final String BY_CLUSTER = "cluster";

    /** Questions by time. */
    static final String BY_TIME = "time";

    /** How questions are stored; the id is {@link #idOf}. */
    public static final Kind<AskedQuestion> KIND = new Kind<>(
            "unansweredQuestion",
            AskedQuestion.class,
            List.of(
                    new Index<>(BY_CONVERSATION, q -> List.of(q.conversationId() + " " + Index.key(q.at()))),
                    new Index<>(BY_CLUSTER, q -> List.of(q.cluster() + " " + Index.newestFirst(q.at()))),
                    new Index<>(BY_TIME, q -> List.of(Index.key(q.at())))));

    /** The id of the question that a decision left open: the same however often it is delivered, and nothing of who asked. */
    static String idOf(String turnId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(turnId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Whether the citizen may still get an answer to it, by choosing or by saying more. */
    boolean isProvisional() {
        return outcome != Outcome.CASE;
    }
}

package vn.hoiluat.delivery;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Sender;

/**
 * What is sent in one call of a platform.
 *
 * @param id unique, the same over every attempt: the key that lets a platform recognise a repetition
 * @param turnId the decision it belongs to
 * @param occasion whether the citizen asked for it
 * @param attempts how often it was handed to the platform
 * @param notBefore when it may be tried next
 * @param uncertain true if it was ever resent without knowing whether the first time arrived
 * @param detail the platform's reason for a refusal or delay, for officers
 */
public record Part(
        String id,
        String turnId,
        Sender sender,
        String text,
        List<Button> buttons,
        Occasion occasion,
        PartState state,
        int attempts,
        Instant notBefore,
        boolean uncertain,
        @Nullable String detail) {

    public Part {
        buttons = List.copyOf(buttons);
    }

    /** A part that nobody has tried to send. */
    public static Part queued(
            String id, String turnId, Sender sender, String text, List<Button> buttons, Instant notBefore) {
        return new Part(id, turnId, sender, text, buttons, Occasion.REPLY, PartState.QUEUED, 0, notBefore, false, null);
    }

    /** The same part, said of our own accord. */
    public Part asNotice() {
        return new Part(
                id, turnId, sender, text, buttons, Occasion.NOTICE, state, attempts, notBefore, uncertain, detail);
    }

    /** The same part in another state; an attempt is counted when it becomes {@link PartState#SENDING}. */
    public Part with(PartState newState, Instant newNotBefore, @Nullable String newDetail) {
        int newAttempts = newState == PartState.SENDING ? attempts + 1 : attempts;
        boolean nowUncertain = uncertain || newState == PartState.UNCERTAIN;
        return new Part(
                id,
                turnId,
                sender,
                text,
                buttons,
                occasion,
                newState,
                newAttempts,
                newNotBefore,
                nowUncertain,
                newDetail);
    }

    /** The same part, refused for this reason. */
    Part refused(RefusalReason reason, String newDetail, Instant at) {
        return with(PartState.REFUSED, at, reason + ": " + newDetail);
    }

    /** Why it surely did not arrive; empty if it did, may have, or is still on its way. */
    public Optional<RefusalReason> refusal() {
        if (state != PartState.REFUSED || uncertain || detail == null) {
            return Optional.empty();
        }
        String word = detail.split(":", 2)[0];
        return Arrays.stream(RefusalReason.values())
                .filter(reason -> reason.name().equals(word))
                .findFirst();
    }

    /** The part to be sent once more, under an id that is the same however often this is asked of the same part. */
    public Part again(Instant newNotBefore) {
        return new Part(
                idAgain(id), turnId, sender, text, buttons, occasion, PartState.QUEUED, 0, newNotBefore, false, null);
    }

    /** The id of the repetition of the part of this id. */
    public static String idAgain(String id) {
        int mark = id.lastIndexOf(AGAIN);
        return mark < 0 ? id + AGAIN + 2 : id.substring(0, mark + 1) + (Integer.parseInt(id.substring(mark + 1)) + 1);
    }

    private static final char AGAIN = '~';
}

package vn.hoiluat.channels.zalo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a webhook, as far as it is used. Every field may be missing; ids and times may be strings or numbers. */
record ZaloEvent(
        @Nullable String eventName,
        @Nullable String oaId,
        @Nullable String userId,
        @Nullable String anonymousId,
        @Nullable String conversationId,
        @Nullable Party sender,
        @Nullable Party recipient,
        @Nullable Party follower,
        @Nullable Message message,
        @Nullable String timestamp) {

    /**
     * One side of an event.
     *
     * @param adminId who wrote in Zalo's own tool, only on echoes
     */
    record Party(
            @Nullable String id,
            @Nullable String anonymousId,
            @Nullable String adminId) {}

    /** The message an event is about. */
    record Message(
            @Nullable String text,
            @Nullable String msgId,
            @Nullable List<String> msgIds,
            @Nullable String conversationId,
            @Nullable String deliveryTime,
            @Nullable List<Attachment> attachments) {}

    /** What comes beside the words. */
    record Attachment(@Nullable String type, @Nullable Payload payload) {}

    /** The content of an attachment, by its type. */
    record Payload(
            @Nullable String url,
            @Nullable String name,
            @Nullable String size,
            @Nullable String text,
            @Nullable String description,
            @Nullable Coordinates coordinates) {}

    /** A place in decimal degrees. */
    record Coordinates(@Nullable String latitude, @Nullable String longitude) {}
}

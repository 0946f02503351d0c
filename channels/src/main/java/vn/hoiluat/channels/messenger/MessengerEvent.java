package vn.hoiluat.channels.messenger;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One event of a conversation: the two sides, a time in milliseconds, and one of the other fields. Every field may be
 * missing; ids and times may be strings or numbers. The fields kept as a tree are known and mean nothing to us.
 */
record MessengerEvent(
        @Nullable Party sender,
        @Nullable Party recipient,
        @Nullable String timestamp,
        @Nullable Message message,
        @Nullable Edit messageEdit,
        @Nullable Postback postback,
        @Nullable Delivery delivery,
        @Nullable Read read,
        @Nullable ThreadControl passThreadControl,
        @Nullable ThreadControl takeThreadControl,
        @Nullable JsonNode requestThreadControl,
        @Nullable JsonNode reaction,
        @Nullable JsonNode referral,
        @Nullable JsonNode optin,
        @Nullable JsonNode accountLinking,
        @Nullable JsonNode responseFeedback,
        @Nullable JsonNode appRoles,
        @JsonAlias("policy-enforcement") @Nullable JsonNode policyEnforcement) {

    /** A person or the page. */
    record Party(@Nullable String id) {}

    /**
     * A message of a person, or what the page sent.
     *
     * @param appId the application that sent an echo; null for a person in the page's own inbox
     */
    record Message(
            @Nullable String mid,
            @Nullable String text,
            @Nullable Choice quickReply,
            @Nullable List<Attachment> attachments,
            @JsonProperty("is_deleted") @Nullable Boolean deleted,
            @JsonProperty("is_echo") @Nullable Boolean echo,
            @Nullable String appId) {

        boolean isEcho() {
            return Boolean.TRUE.equals(echo);
        }

        boolean isDeleted() {
            return Boolean.TRUE.equals(deleted);
        }
    }

    /** A quick reply that was tapped. */
    record Choice(@Nullable String payload) {}

    /** What comes beside the words; {@code title} and {@code url} stand outside of the payload in old shared links. */
    record Attachment(
            @Nullable String type,
            @Nullable String title,
            @Nullable String url,
            @Nullable Payload payload) {}

    /** The content of an attachment, by its type; {@code text} is that of a template the page sent. */
    record Payload(
            @Nullable String url,
            @Nullable String title,
            @Nullable String text,
            @Nullable String stickerId,
            @Nullable Coordinates coordinates) {}

    /** A place in decimal degrees. */
    record Coordinates(
            @Nullable String lat,
            @JsonProperty("long") @Nullable String longitude) {}

    /** The new words of a message; {@code numEdit} counts its changes. */
    record Edit(
            @Nullable String mid,
            @Nullable String text,
            @Nullable String numEdit) {}

    /** A button or menu item that was pressed. */
    record Postback(
            @Nullable String mid,
            @Nullable String title,
            @Nullable String payload) {}

    /** Messages that arrived: by id, or all up to a time. */
    record Delivery(@Nullable List<String> mids, @Nullable String watermark) {}

    /** All messages up to a time were seen. */
    record Read(@Nullable String watermark) {}

    /** The conversation changed hands. */
    record ThreadControl(
            @Nullable String previousOwnerAppId, @Nullable String newOwnerAppId) {}

    /** The platform's name of a known event that is not processed, or null. */
    @Nullable
    String notNeeded() {
        if (reaction != null) {
            return "reaction";
        }
        if (referral != null) {
            return "referral";
        }
        if (optin != null) {
            return "optin";
        }
        if (accountLinking != null) {
            return "account_linking";
        }
        if (responseFeedback != null) {
            return "response_feedback";
        }
        if (requestThreadControl != null) {
            return "request_thread_control";
        }
        if (appRoles != null) {
            return "app_roles";
        }
        return policyEnforcement != null ? "policy_enforcement" : null;
    }
}

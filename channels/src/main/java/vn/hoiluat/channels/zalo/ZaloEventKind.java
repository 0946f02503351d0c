package vn.hoiluat.channels.zalo;

import java.util.Map;
import java.util.Set;
import vn.hoiluat.message.InboundKind;

/**
 * What an {@code event_name} means to us.
 *
 * @param family who is who in the body
 * @param kind the kind in our words; of no meaning for the families that are not processed
 */
record ZaloEventKind(Family family, InboundKind kind) {

    /** Who is who in an event's body, and whether it concerns us. */
    enum Family {
        /** The sender is a citizen, the recipient the account. */
        FROM_CITIZEN,
        /** The sender is a visitor without a Zalo account; the message names a conversation. */
        FROM_VISITOR,
        /** The account wrote to a citizen: the bot, or a person in Zalo's own tool. */
        ECHO,
        /** The account wrote to a visitor. */
        ECHO_TO_VISITOR,
        /** Sources differ on which side is the account. */
        RECEIPT,
        /** There is no sender; account and citizen have fields of their own. */
        ABOUT_CITIZEN,
        /** As before, but the account may be missing. */
        WITHDRAWAL,
        GROUP,
        NOT_NEEDED,
        UNKNOWN
    }

    private static final Map<String, InboundKind> CONTENT = Map.of(
            "text", InboundKind.TEXT,
            "image", InboundKind.IMAGE,
            "gif", InboundKind.IMAGE,
            "link", InboundKind.LINK,
            "audio", InboundKind.AUDIO,
            "video", InboundKind.VIDEO,
            "sticker", InboundKind.STICKER,
            "location", InboundKind.LOCATION,
            "file", InboundKind.FILE,
            "business_card", InboundKind.CONTACT);

    private static final Map<String, ZaloEventKind> OTHERS = Map.of(
            "follow", new ZaloEventKind(Family.ABOUT_CITIZEN, InboundKind.FOLLOW),
            "unfollow", new ZaloEventKind(Family.ABOUT_CITIZEN, InboundKind.UNFOLLOW),
            "user_click_chatnow", new ZaloEventKind(Family.ABOUT_CITIZEN, InboundKind.OPENED),
            "user_seen_message", new ZaloEventKind(Family.RECEIPT, InboundKind.SEEN),
            "user_received_message", new ZaloEventKind(Family.RECEIPT, InboundKind.DELIVERED),
            "user_submit_info", new ZaloEventKind(Family.FROM_CITIZEN, InboundKind.CONTACT),
            "user_withdraw", new ZaloEventKind(Family.WITHDRAWAL, InboundKind.WITHDRAW),
            "user.revoke.consent", new ZaloEventKind(Family.WITHDRAWAL, InboundKind.WITHDRAW));

    private static final Set<String> NOT_NEEDED = Set.of(
            "user_reacted_message",
            "oa_reacted_message",
            "anonymous_reacted_message",
            "add_user_to_tag",
            "remove_user_from_tag",
            "remove_tag",
            "update_user_info",
            "extension_purchased",
            "widget_interaction_accepted",
            "widget_failed_to_sync_user_external_id",
            "oa_send_consent",
            "user_reply_consent",
            "user_call_oa",
            "oa_call_user",
            "change_template_status",
            "change_oa_daily_quota");

    private static final Set<String> GROUP = Set.of(
            "create_group",
            "user_join_group",
            "user_request_join_group",
            "accept_request_join_group",
            "reject_request_join_group",
            "add_group_admin",
            "remove_group_admin",
            "update_group_info",
            "user_out_group",
            "user_leave_group",
            "delete_group");

    private static final ZaloEventKind UNKNOWN = new ZaloEventKind(Family.UNKNOWN, InboundKind.TEXT);

    /** The meaning of a name; of one never heard of, too. */
    static ZaloEventKind of(String name) {
        ZaloEventKind other = OTHERS.get(name);
        if (other != null) {
            return other;
        }
        if (NOT_NEEDED.contains(name)) {
            return new ZaloEventKind(Family.NOT_NEEDED, InboundKind.TEXT);
        }
        if (GROUP.contains(name) || name.startsWith("user_send_group_") || name.startsWith("oa_send_group_")) {
            return new ZaloEventKind(Family.GROUP, InboundKind.TEXT);
        }
        if (name.startsWith("oa_send_anonymous_")) {
            return new ZaloEventKind(Family.ECHO_TO_VISITOR, InboundKind.ECHO);
        }
        if (name.startsWith("oa_send_")) {
            return new ZaloEventKind(Family.ECHO, InboundKind.ECHO);
        }
        return message(name);
    }

    private static ZaloEventKind message(String name) {
        if (name.startsWith("user_send_")) {
            return message(Family.FROM_CITIZEN, name.substring("user_send_".length()));
        }
        if (name.startsWith("anonymous_send_")) {
            return message(Family.FROM_VISITOR, name.substring("anonymous_send_".length()));
        }
        return UNKNOWN;
    }

    private static ZaloEventKind message(Family family, String content) {
        InboundKind kind = CONTENT.get(content);
        return kind == null ? UNKNOWN : new ZaloEventKind(family, kind);
    }
}

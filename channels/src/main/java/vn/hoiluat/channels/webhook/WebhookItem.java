package vn.hoiluat.channels.webhook;

import vn.hoiluat.message.InboundEvent;

/** One member of a webhook's body after normalising. */
public sealed interface WebhookItem {

    /** Something the core must know; it is stored before the platform is answered. */
    record Accepted(InboundEvent event) implements WebhookItem {}

    /**
     * Acknowledged and counted, nothing else.
     *
     * @param accountId our id of the account, or {@link WebhookMetrics#NO_ACCOUNT}
     * @param kind the platform's name of the event, only if it is one we know
     */
    record Skipped(String accountId, String kind, SkipReason reason) implements WebhookItem {}

    /** Why an event is not processed. */
    enum SkipReason {
        /** A kind of event this program has never heard of. */
        UNKNOWN_KIND,
        /** A known kind that means nothing to us. */
        NOT_NEEDED,
        /** From a group: legal questions are not answered before an audience. */
        GROUP,
        /** A known kind without what is needed to act on it. */
        INCOMPLETE,
        /** For an account that is not registered here. */
        UNKNOWN_ACCOUNT,
        /** For an account that is switched off. */
        ACCOUNT_OFF
    }
}

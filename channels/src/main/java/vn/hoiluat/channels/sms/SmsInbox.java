package vn.hoiluat.channels.sms;

import reactor.core.publisher.Mono;

/** Where gateways hand over what a carrier brings. Safe for use by many threads. */
public interface SmsInbox {

    /** Takes a citizen's text. Completes when it is on disk, also for a repetition; fails if the store cannot take it. */
    Mono<Void> received(ReceivedSms sms);

    /**
     * Takes what the carrier says became of a text of ours. A report that comes before its text is known as sent is kept and
     * matched later. Completes when it is on disk; repetitions change nothing.
     */
    Mono<Void> reported(SmsReport report);
}

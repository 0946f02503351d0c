package vn.hoiluat.channels.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** What is done from time to time: forgets what has been kept long enough and makes missing tokens. */
final class SmsUpkeep {

    /** How often. */
    static final Duration EVERY = Duration.ofMinutes(10);

    private final SmsAccounts accounts;
    private final SmsLedger ledger;
    private final SmsReports reports;
    private final StoredSmsInbox inbox;
    private final SmsProperties properties;
    private final Clock clock;

    SmsUpkeep(
            SmsAccounts accounts,
            SmsLedger ledger,
            SmsReports reports,
            StoredSmsInbox inbox,
            SmsProperties properties,
            Clock clock) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.reports = reports;
        this.inbox = inbox;
        this.properties = properties;
        this.clock = clock;
    }

    /** One round. */
    Mono<Void> round() {
        Instant now = clock.instant();
        Instant oldReports = now.minus(properties.reportsKept());
        return accounts.enabled()
                .concatMap(accounts::token)
                .then(reports.forget(oldReports))
                .then(inbox.forget(oldReports))
                .then(ledger.forget(now.minus(properties.textsKept())))
                .then();
    }
}

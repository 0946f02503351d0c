package vn.hoiluat.channels.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.channels.webhook.WebhookMetrics;
import vn.hoiluat.message.Channel;

/** From time to time: forgets what has been kept long enough, makes missing tokens, and has every account's silence watched. */
final class SmsRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SmsRounds.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final SmsAccounts accounts;
    private final SmsLedger ledger;
    private final SmsReports reports;
    private final StoredSmsInbox inbox;
    private final WebhookMetrics metrics;
    private final SmsProperties properties;
    private final Clock clock;
    private final Scheduler scheduler;
    private volatile @Nullable Disposable running;

    SmsRounds(
            SmsAccounts accounts,
            SmsLedger ledger,
            SmsReports reports,
            StoredSmsInbox inbox,
            WebhookMetrics metrics,
            SmsProperties properties,
            Clock clock,
            Scheduler scheduler) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.reports = reports;
        this.inbox = inbox;
        this.metrics = metrics;
        this.properties = properties;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    @Override
    public void start() {
        running = Flux.interval(Duration.ZERO, EVERY, scheduler)
                .onBackpressureDrop()
                .concatMap(tick -> round(), 1)
                .subscribe();
    }

    @Override
    public void stop() {
        Disposable current = running;
        if (current != null) {
            current.dispose();
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    /** One round; never fails. */
    Mono<Void> round() {
        Instant now = clock.instant();
        Instant oldReports = now.minus(properties.reportsKept());
        return accounts.enabled()
                .doOnNext(account -> metrics.watch(Channel.SMS, account.id()))
                .concatMap(accounts::token)
                .then(reports.forget(oldReports))
                .then(inbox.forget(oldReports))
                .then(ledger.forget(now.minus(properties.textsKept())))
                .then()
                .onErrorResume(e -> {
                    log.error("SMS accounts could not be looked at", e);
                    return Mono.empty();
                });
    }
}

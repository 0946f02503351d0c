package vn.hoiluat.channels.zalo;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.channels.webhook.WebhookMetrics;
import vn.hoiluat.message.Channel;

/** Runs {@link ZaloTokenWatch} from the start of the program to its end, and has every account's silence watched. */
final class ZaloRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ZaloRounds.class);

    private final ZaloAccounts accounts;
    private final ZaloTokenWatch watch;
    private final WebhookMetrics metrics;
    private final Duration interval;
    private final Scheduler scheduler;
    private volatile @Nullable Disposable running;

    ZaloRounds(
            ZaloAccounts accounts,
            ZaloTokenWatch watch,
            WebhookMetrics metrics,
            Duration interval,
            Scheduler scheduler) {
        this.accounts = accounts;
        this.watch = watch;
        this.metrics = metrics;
        this.interval = interval;
        this.scheduler = scheduler;
    }

    @Override
    public void start() {
        running = Flux.interval(Duration.ZERO, interval, scheduler)
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

    private Mono<Void> round() {
        return accounts.all()
                .filter(ChannelAccount::enabled)
                .doOnNext(account -> metrics.watch(Channel.ZALO, account.id()))
                .then(watch.round())
                .onErrorResume(e -> {
                    log.error("Zalo accounts could not be looked at", e);
                    return Mono.empty();
                });
    }
}

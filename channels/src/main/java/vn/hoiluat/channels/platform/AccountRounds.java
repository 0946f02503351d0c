package vn.hoiluat.channels.platform;

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

/** Looks at a channel's accounts from the start of the program to its end, and has every account's silence watched. */
public final class AccountRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AccountRounds.class);

    private final Channel channel;
    private final Flux<ChannelAccount> enabled;
    private final Mono<Void> look;
    private final WebhookMetrics metrics;
    private final Duration interval;
    private final Scheduler scheduler;
    private volatile @Nullable Disposable running;

    /**
     * Rounds that are not begun yet.
     *
     * @param enabled every account of the channel that is on, read anew by each subscription
     * @param look one look at all accounts, subscribed to once a round
     */
    public AccountRounds(
            Channel channel,
            Flux<ChannelAccount> enabled,
            Mono<Void> look,
            WebhookMetrics metrics,
            Duration interval,
            Scheduler scheduler) {
        this.channel = channel;
        this.enabled = enabled;
        this.look = look;
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
        return enabled.doOnNext(account -> metrics.watch(channel, account.id()))
                .then(look)
                .onErrorResume(e -> {
                    log.error("{} accounts could not be looked at", channel, e);
                    return Mono.empty();
                });
    }
}

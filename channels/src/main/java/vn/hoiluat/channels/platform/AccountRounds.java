package vn.hoiluat.channels.platform;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.channels.webhook.WebhookMetrics;
import vn.hoiluat.message.Channel;
import vn.hoiluat.rounds.Rounds;

/** Looks at a channel's accounts from the start of the program to its end, and has every account's silence watched. */
public final class AccountRounds implements SmartLifecycle {

    private final Channel channel;
    private final Flux<ChannelAccount> enabled;
    private final Mono<Void> look;
    private final WebhookMetrics metrics;
    private final Rounds rounds;

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
        rounds = Rounds.atOnceAndEvery(interval, "Looking at " + channel + " accounts", scheduler, this::round);
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }

    private Mono<Void> round() {
        return enabled.doOnNext(account -> metrics.watch(channel, account.id())).then(look);
    }
}

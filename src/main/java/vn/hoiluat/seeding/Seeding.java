package vn.hoiluat.seeding;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/** Plants every seed before the web server takes its first request. Blocks the start, which fails if a seed does. */
final class Seeding implements SmartLifecycle {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final AccountSeed accounts;
    private final StarterSeed starter;
    private volatile boolean running;

    Seeding(AccountSeed accounts, StarterSeed starter) {
        this.accounts = accounts;
        this.starter = starter;
    }

    @Override
    public void start() {
        accounts.plant().then(starter.plant()).block(LONGEST);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server and before whatever looks at accounts. */
    @Override
    public int getPhase() {
        return 0;
    }
}

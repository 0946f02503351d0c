package vn.hoiluat.seeding;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import vn.hoiluat.units.Units;

/** Plants every seed before the web server takes its first request. Blocks the start, which fails if a seed does. */
final class Seeding implements SmartLifecycle {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Units units;
    private final SeedProperties.FirstUnit unit;
    private final AccountSeed accounts;
    private final StarterSeed starter;
    private volatile boolean running;

    Seeding(Units units, SeedProperties.FirstUnit unit, AccountSeed accounts, StarterSeed starter) {
        this.units = units;
        this.unit = unit;
        this.accounts = accounts;
        this.starter = starter;
    }

    @Override
    public void start() {
        units.begin(unit.name(), unit.address(), unit.phone())
                .then(accounts.plant())
                .then(starter.plant())
                .block(LONGEST);
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

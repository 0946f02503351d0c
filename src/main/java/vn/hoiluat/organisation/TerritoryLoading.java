package vn.hoiluat.organisation;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import vn.hoiluat.territory.Territory;

/** Reads the list of places before the web server takes its first request. Blocks the start, which fails if that does. */
final class TerritoryLoading implements SmartLifecycle {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Territory territory;
    private volatile boolean running;

    TerritoryLoading(Territory territory) {
        this.territory = territory;
    }

    @Override
    public void start() {
        territory.load().block(LONGEST);
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

    /** Before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}

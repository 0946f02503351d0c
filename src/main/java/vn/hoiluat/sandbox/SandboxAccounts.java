package vn.hoiluat.sandbox;

import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.sandbox.standin.StandInAccounts;

/** Registers the stand-ins' accounts before the service takes its first request. */
final class SandboxAccounts implements SmartLifecycle {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final List<StandInAccounts> standIns;
    private final Accounts accounts;
    private volatile boolean running;

    SandboxAccounts(List<StandInAccounts> standIns, Accounts accounts) {
        this.standIns = List.copyOf(standIns);
        this.accounts = accounts;
    }

    @Override
    public void start() {
        Flux.fromIterable(standIns)
                .concatMap(standIn -> standIn.seed(accounts))
                .then()
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

    /** Early: before the web server and before whatever looks at accounts. */
    @Override
    public int getPhase() {
        return 0;
    }
}

package vn.hoiluat.sandbox;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.sandbox.messenger.MessengerStandInAccounts;
import vn.hoiluat.sandbox.zalo.ZaloStandInAccounts;

/** Registers the stand-ins' accounts before the service takes its first request. */
final class SandboxAccounts implements SmartLifecycle {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final ZaloStandInAccounts zalo;
    private final MessengerStandInAccounts messenger;
    private final Accounts accounts;
    private volatile boolean running;

    SandboxAccounts(ZaloStandInAccounts zalo, MessengerStandInAccounts messenger, Accounts accounts) {
        this.zalo = zalo;
        this.messenger = messenger;
        this.accounts = accounts;
    }

    @Override
    public void start() {
        zalo.seed(accounts).then(messenger.seed(accounts)).block(LONGEST);
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

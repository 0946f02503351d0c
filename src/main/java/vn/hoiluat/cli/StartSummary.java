package vn.hoiluat.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.security.FirstAccounts;
import vn.hoiluat.security.FirstSignIn;

/** Tells the person who started the service where to look, which accounts are on, and that it has stopped. */
@Component
final class StartSummary {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final String EVERYWHERE = "0.0.0.0";

    private final Accounts accounts;
    private final FirstAccounts firstAccounts;
    private final Environment environment;
    private final Console console = new Console(System.out, System.err);

    StartSummary(Accounts accounts, FirstAccounts firstAccounts, Environment environment) {
        this.accounts = accounts;
        this.firstAccounts = firstAccounts;
        this.environment = environment;
    }

    /** Prints the summary; blocks the thread that starts the service, for the accounts to be read. */
    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        boolean sandbox = environment.acceptsProfiles(Profiles.of("sandbox"));
        String address = address();
        console.print("");
        console.say(sandbox ? "summary.sandbox" : "summary.service");
        console.say("summary.pages", address);
        if (sandbox) {
            console.say("summary.phones", address);
        }
        tellOfficers(address);
        tellAccounts(address);
        console.say("summary.data", data());
        console.say("summary.stop");
        console.print("");
    }

    /** The farewell. */
    @EventListener(ContextClosedEvent.class)
    void tellEnd() {
        console.say("summary.stopped");
    }

    private void tellOfficers(String address) {
        FirstSignIn first = firstAccounts.told();
        console.say("summary.officers", address);
        first.made().forEach(made -> console.say("summary.made", made.login(), made.password()));
        if (first.firstLink() != null) {
            console.say("summary.first-link", address + first.firstLink());
        }
    }

    private void tellAccounts(String address) {
        List<ChannelAccount> known =
                accounts.all().collectList().blockOptional(LONGEST).orElse(List.of());
        if (known.isEmpty()) {
            console.say("summary.no-accounts", address);
        }
        known.forEach(account -> console.say(
                account.enabled() ? "summary.account-on" : "summary.account-off",
                Console.text("summary.channel." + account.channel().name()),
                account.name(),
                account.id()));
    }

    private String address() {
        String listened = environment.getProperty("server.address", EVERYWHERE);
        return "http://" + (listened.equals(EVERYWHERE) ? "localhost" : listened) + ":"
                + environment.getProperty("local.server.port");
    }

    private String data() {
        return environment.getProperty("hoiluat.storage.mongodb-uri", "").isBlank()
                ? Path.of(environment.getProperty("hoiluat.storage.directory", "data"))
                        .toAbsolutePath()
                        .normalize()
                        .toString()
                : "MongoDB";
    }
}

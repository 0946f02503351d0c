package vn.hoiluat.sandbox.smpp;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The message centre and the service's accounts on it. Both sides read the same values, also as two processes, so the
 * passwords are no secrets.
 *
 * @param port where it listens, on this machine only; 0 for any that is free, which only tests can use
 * @param accounts who may bind; while there is none it does not listen
 * @param reportAfter how long after a text is taken its delivery report goes out
 * @param againAfter how long until what was not acknowledged is brought again
 */
@ConfigurationProperties("hoiluat.sandbox.smpp")
public record SmppStandInProperties(
        @DefaultValue("2775") int port,
        @Nullable List<Account> accounts,
        @DefaultValue("500ms") Duration reportAfter,
        @DefaultValue("2s") Duration againAfter) {

    public SmppStandInProperties {
        accounts = accounts == null ? List.of() : List.copyOf(accounts);
    }

    /**
     * One account.
     *
     * @param id our id of the account
     * @param source what texts come from and go to, a short code
     * @param name as citizens read it
     */
    public record Account(
            String id,
            String source,
            String name,
            @DefaultValue("hoiluat") String systemId,
            @DefaultValue("sandbox") String password) {}

    List<Account> list() {
        return accounts == null ? List.of() : accounts;
    }

    /** The account of this source, the first if none is named; null if there is none such. */
    @Nullable
    Account account(@Nullable String source) {
        return list().stream()
                .filter(account -> source == null || account.source().equals(source))
                .findFirst()
                .orElse(null);
    }
}

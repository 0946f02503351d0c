package vn.hoiluat.sandbox.smpp;

import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.PlatformApp;
import vn.hoiluat.account.Secret;
import vn.hoiluat.message.Channel;

/** Registers the message centre's accounts with the service. */
final class SmppStandInAccounts {

    private static final String APP = "smpp-sandbox";

    private final SmppStandInProperties properties;

    SmppStandInAccounts(SmppStandInProperties properties) {
        this.properties = properties;
    }

    /** Stores what is not there yet. */
    Mono<Void> seed(Accounts accounts) {
        return Flux.fromIterable(properties.list())
                .concatMap(account -> accounts.seed(new PlatformApp(APP, Channel.SMS, APP, Map.of(), Map.of()))
                        .then(accounts.seed(account(account))))
                .then();
    }

    private ChannelAccount account(SmppStandInProperties.Account account) {
        return new ChannelAccount(
                account.id(),
                Channel.SMS,
                APP,
                account.source(),
                account.name(),
                AddressForm.ONG_BA,
                true,
                Map.of("password", new Secret(account.password())),
                Map.of(
                        "gateway", "smpp",
                        "host", "127.0.0.1",
                        "port", Integer.toString(properties.port()),
                        "systemId", account.systemId(),
                        "sourceKind", "short-code",
                        "segments", "3"));
    }
}

package vn.hoiluat.setup;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.PlatformApp;
import vn.hoiluat.account.Secret;
import vn.hoiluat.account.TokenCustody;
import vn.hoiluat.channels.messenger.MessengerSettings;
import vn.hoiluat.channels.sms.SmsSettings;
import vn.hoiluat.channels.sms.esms.EsmsSettings;
import vn.hoiluat.channels.zalo.ZaloSettings;
import vn.hoiluat.message.Channel;

/** Stores what administrators type to connect an account, and gives new secrets to one that is connected. */
final class Connecting {

    private static final int MADE_BYTES = 18;

    private final Accounts accounts;
    private final List<TokenCustody> custodies;
    private final RandomGenerator random;

    /** The random generator must be unpredictable. */
    Connecting(Accounts accounts, List<TokenCustody> custodies, RandomGenerator random) {
        this.accounts = accounts;
        this.custodies = List.copyOf(custodies);
        this.random = random;
    }

    /**
     * Makes the account, on from now, with its application; one with the same platform id gets what is new instead.
     *
     * @param typed by the names of {@link ConnectField}; empty where nothing was typed
     * @return the id of the account
     */
    Mono<String> connect(Channel channel, String name, Map<String, String> typed) {
        return app(channel, typed)
                .flatMap(appId -> accounts.all()
                        .filter(account ->
                                account.channel() == channel && account.appId().equals(appId))
                        .filter(account -> account.externalId().equals(typed.getOrDefault(ConnectField.ACCOUNT_ID, "")))
                        .filter(account -> channel != Channel.WEB)
                        .next()
                        .flatMap(known -> renew(known, typed).thenReturn(known.id()))
                        .switchIfEmpty(Mono.defer(() -> add(channel, appId, name, typed))));
    }

    /** Gives the account the secrets and settings that were typed; what was left empty stays. */
    Mono<ChannelAccount> renew(ChannelAccount account, Map<String, String> typed) {
        Map<String, Secret> secrets = new HashMap<>(account.secrets());
        secrets.putAll(secrets(account.channel(), ConnectField.Place.ACCOUNT_SECRET, typed));
        Map<String, String> settings = settings(account.channel(), typed);
        return app(account.channel(), account.appId(), typed)
                .then(accounts.change(
                        account.id(), stored -> stored.with(settings).withSecrets(secrets)))
                .flatMap(stored -> adopt(stored, typed).thenReturn(stored));
    }

    /** Tokens that renew themselves are in the custody of their channel once the account is known. */
    private Mono<Void> adopt(ChannelAccount account, Map<String, String> typed) {
        String refresh = typed.getOrDefault(ZaloSettings.REFRESH_TOKEN, "");
        return refresh.isEmpty()
                ? Mono.empty()
                : Flux.fromIterable(custodies)
                        .filter(custody -> custody.channel() == account.channel())
                        .concatMap(custody -> custody.adopt(
                                account.id(),
                                new Secret(typed.getOrDefault(ZaloSettings.ACCESS_TOKEN, "")),
                                new Secret(refresh)))
                        .then();
    }

    private Mono<String> add(Channel channel, String appId, String name, Map<String, String> typed) {
        Map<String, Secret> secrets = secrets(channel, ConnectField.Place.ACCOUNT_SECRET, typed);
        Map<String, String> settings = settings(channel, typed);
        if (channel == Channel.SMS) {
            settings.put(SmsSettings.GATEWAY, EsmsSettings.NAME);
            secrets.computeIfAbsent(SmsSettings.WEBHOOK_TOKEN, token -> made());
        }
        return free(channel, 1)
                .flatMap(id -> accounts.seed(new ChannelAccount(
                                id,
                                channel,
                                appId,
                                typed.getOrDefault(ConnectField.ACCOUNT_ID, id),
                                name,
                                AddressForm.ONG_BA,
                                true,
                                secrets,
                                settings))
                        .flatMap(isNew -> isNew ? Mono.just(id) : add(channel, appId, name, typed)));
    }

    /** The first of zalo, zalo-2, zalo-3 … that no account has. */
    private Mono<String> free(Channel channel, int number) {
        String name = channel.name().toLowerCase(Locale.ROOT);
        String id = number == 1 ? name : name + "-" + number;
        return accounts.account(id).hasElement().flatMap(taken -> taken ? free(channel, number + 1) : Mono.just(id));
    }

    /** The application's id: that of the one the platform knows by this id, or of a new one; empty where there are none. */
    private Mono<String> app(Channel channel, Map<String, String> typed) {
        String externalId = typed.getOrDefault(ConnectField.APP_ID, "");
        if (externalId.isEmpty()) {
            return Mono.just("");
        }
        return accounts.apps()
                .filter(app -> app.channel() == channel && app.externalId().equals(externalId))
                .next()
                .flatMap(known -> app(channel, known.id(), typed).thenReturn(known.id()))
                .switchIfEmpty(Mono.defer(() -> addApp(channel, externalId, typed)));
    }

    private Mono<String> addApp(Channel channel, String externalId, Map<String, String> typed) {
        String id = channel.name().toLowerCase(Locale.ROOT) + "-" + externalId;
        Map<String, Secret> secrets = secrets(channel, ConnectField.Place.APP_SECRET, typed);
        if (channel == Channel.MESSENGER) {
            secrets.put(MessengerSettings.VERIFY_TOKEN, made());
        }
        return accounts.seed(new PlatformApp(id, channel, externalId, secrets, Map.of()))
                .thenReturn(id);
    }

    private Mono<Void> app(Channel channel, String id, Map<String, String> typed) {
        Map<String, Secret> secrets = secrets(channel, ConnectField.Place.APP_SECRET, typed);
        return secrets.isEmpty()
                ? Mono.empty()
                : accounts.app(id).flatMap(app -> {
                    Map<String, Secret> all = new HashMap<>(app.secrets());
                    all.putAll(secrets);
                    return accounts.overwrite(
                            new PlatformApp(app.id(), channel, app.externalId(), Map.copyOf(all), app.settings()));
                });
    }

    private static Map<String, Secret> secrets(Channel channel, ConnectField.Place place, Map<String, String> typed) {
        Map<String, Secret> secrets = new HashMap<>();
        typed(channel, place, typed).forEach((name, value) -> secrets.put(name, new Secret(value)));
        return secrets;
    }

    private static Map<String, String> settings(Channel channel, Map<String, String> typed) {
        return typed(channel, ConnectField.Place.ACCOUNT_SETTING, typed);
    }

    private static Map<String, String> typed(Channel channel, ConnectField.Place place, Map<String, String> typed) {
        Map<String, String> found = new HashMap<>();
        for (ConnectField field : ConnectField.of(channel)) {
            String value = typed.getOrDefault(field.name(), "");
            if (field.place() == place && !value.isEmpty()) {
                found.put(field.name(), value);
            }
        }
        return found;
    }

    private Secret made() {
        byte[] bytes = new byte[MADE_BYTES];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}

package vn.hoiluat.sandbox.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.PlatformApp;
import vn.hoiluat.channels.zalo.ZaloSettings;
import vn.hoiluat.storage.InMemoryDocumentStore;

@NullUnmarked
class ZaloStandInAccountsTest {

    private final Accounts accounts = new Accounts(new InMemoryDocumentStore());
    private final ZaloStandInProperties properties =
            Binder.get(new MockEnvironment()).bindOrCreate("hoiluat.sandbox.zalo", ZaloStandInProperties.class);

    @Test
    void seed_namesSecretsAsTheChannelDoes() {
        new ZaloStandInAccounts(properties, Clock.systemUTC()).seed(accounts).block();

        PlatformApp app = accounts.app("zalo-sandbox").block();
        ChannelAccount account = accounts.account("zalo-sandbox").block();
        assertThat(app.secrets()).containsOnlyKeys(ZaloSettings.WEBHOOK_SECRET, ZaloSettings.APP_SECRET);
        assertThat(account.secrets()).containsOnlyKeys(ZaloSettings.ACCESS_TOKEN, ZaloSettings.REFRESH_TOKEN);
    }

    @Test
    void seed_again_changesNothing() {
        ZaloStandInAccounts standIn = new ZaloStandInAccounts(properties, Clock.systemUTC());
        standIn.seed(accounts).block();
        ChannelAccount first = accounts.account("zalo-sandbox").block();

        standIn.seed(accounts).block();

        assertThat(accounts.account("zalo-sandbox").block()).isEqualTo(first);
    }
}

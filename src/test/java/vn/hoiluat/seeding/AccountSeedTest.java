package vn.hoiluat.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.Secret;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.InMemoryDocumentStore;

class AccountSeedTest {

    private final Accounts accounts = new Accounts(new InMemoryDocumentStore());

    @Test
    void plant_storesAppsAndAccounts_asConfigured() {
        new AccountSeed(accounts, zalo("first", false)).plant().block();

        assertThat(accounts.app("zalo").block()).satisfies(app -> {
            assertThat(app.channel()).isEqualTo(Channel.ZALO);
            assertThat(app.secret("webhookSecret")).isEqualTo(new Secret("first"));
            assertThat(app.setting("strict", "false")).isEqualTo("true");
        });
        assertThat(accounts.account("zalo", "579").block()).satisfies(account -> {
            assertThat(account.id()).isEqualTo("so-tu-phap");
            assertThat(account.addressForm()).isEqualTo(AddressForm.ANH_CHI);
            assertThat(account.enabled()).isTrue();
        });
    }

    @Test
    void plant_again_keepsWhatTheStoreHas() {
        new AccountSeed(accounts, zalo("first", false)).plant().block();

        new AccountSeed(accounts, zalo("second", false)).plant().block();

        assertThat(accounts.app("zalo").map(app -> app.secret("webhookSecret")).block())
                .isEqualTo(new Secret("first"));
    }

    @Test
    void plant_overwriting_writesWhatIsConfigured() {
        new AccountSeed(accounts, zalo("first", false)).plant().block();

        new AccountSeed(accounts, zalo("second", true)).plant().block();

        assertThat(accounts.app("zalo").map(app -> app.secret("webhookSecret")).block())
                .isEqualTo(new Secret("second"));
    }

    @Test
    void sameId_twice_isRefused() {
        SeedProperties.App app = new SeedProperties.App("zalo", Channel.ZALO, "1", Map.of(), Map.of());
        SeedProperties twice = new SeedProperties(
                List.of(app, app),
                List.of(),
                false,
                new SeedProperties.FirstUnit("Sở", "", ""),
                SeedProperties.Starter.NONE);

        assertThatThrownBy(() -> new AccountSeed(accounts, twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("zalo");
    }

    @Test
    void properties_neverPrintSecrets() {
        assertThat(zalo("very-secret", false).toString()).doesNotContain("very-secret");
    }

    private static SeedProperties zalo(String webhookSecret, boolean overwrite) {
        return new Binder(new MapConfigurationPropertySource(Map.<String, Object>ofEntries(
                        Map.entry("hoiluat.overwrite-accounts", overwrite),
                        Map.entry("hoiluat.platform-apps[0].id", "zalo"),
                        Map.entry("hoiluat.platform-apps[0].channel", "zalo"),
                        Map.entry("hoiluat.platform-apps[0].external-id", "1234"),
                        Map.entry("hoiluat.platform-apps[0].secrets.webhookSecret", webhookSecret),
                        Map.entry("hoiluat.platform-apps[0].settings.strict", "true"),
                        Map.entry("hoiluat.channel-accounts[0].id", "so-tu-phap"),
                        Map.entry("hoiluat.channel-accounts[0].channel", "zalo"),
                        Map.entry("hoiluat.channel-accounts[0].app-id", "zalo"),
                        Map.entry("hoiluat.channel-accounts[0].external-id", "579"),
                        Map.entry("hoiluat.channel-accounts[0].name", "Sở Tư pháp"),
                        Map.entry("hoiluat.channel-accounts[0].address-form", "anh-chi"))))
                .bind("hoiluat", SeedProperties.class)
                .get();
    }
}

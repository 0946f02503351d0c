package vn.hoiluat.channels.zalo;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.PlatformApp;
import vn.hoiluat.account.Secret;
import vn.hoiluat.channels.JsonFixtures;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.DocumentStore;

/** One application with one account, and the bodies under {@code resources/zalo}. All people are made up. */
@NullUnmarked
final class ZaloFixtures {

    static final String APP_ID = "1234567890123456789";
    static final String OA_ID = "388613280878808645";
    static final String USER_ID = "246845883529197922";
    static final String WEBHOOK_SECRET = "test-oa-secret-key";
    static final String APP_SECRET = "test-app-secret";
    static final String TIMESTAMP = "1735689600000";
    static final Instant NOW = Instant.parse("2025-01-01T00:00:02Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private ZaloFixtures() {}

    static byte[] body(String name) {
        return JsonFixtures.body("zalo", name);
    }

    /** The signature as Zalo's SDK makes it, written apart from the code under test. */
    static String sign(byte[] body, String timestamp) {
        var digest = ZaloSignature.sha256();
        digest.update(APP_ID.getBytes());
        digest.update(body);
        digest.update(timestamp.getBytes());
        digest.update(WEBHOOK_SECRET.getBytes());
        return "mac=" + HexFormat.of().formatHex(digest.digest());
    }

    static PlatformApp app(Map<String, String> settings) {
        return new PlatformApp(
                "dvc",
                Channel.ZALO,
                APP_ID,
                Map.of(
                        ZaloSettings.WEBHOOK_SECRET,
                        new Secret(WEBHOOK_SECRET),
                        ZaloSettings.APP_SECRET,
                        new Secret(APP_SECRET)),
                settings);
    }

    static ChannelAccount account(boolean enabled) {
        return account(
                enabled,
                Map.of(
                        ZaloSettings.ACCESS_TOKEN,
                        new Secret("access-0"),
                        ZaloSettings.REFRESH_TOKEN,
                        new Secret("refresh-0")));
    }

    static ChannelAccount accountWith(Map<String, Secret> secrets) {
        return account(true, secrets);
    }

    private static ChannelAccount account(boolean enabled, Map<String, Secret> secrets) {
        return new ChannelAccount(
                "stp", Channel.ZALO, "dvc", OA_ID, "Sở Tư pháp", AddressForm.ONG_BA, enabled, secrets, Map.of());
    }

    static ZaloProperties properties(URI platform) {
        return new ZaloProperties(
                platform,
                platform,
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofDays(7),
                Duration.ofHours(40),
                Duration.ofHours(20),
                Duration.ofDays(90),
                Duration.ofDays(14),
                Duration.ofMinutes(1));
    }

    static Accounts accounts(DocumentStore store, Map<String, String> appSettings) {
        Accounts accounts = new Accounts(store);
        accounts.seed(app(appSettings)).block();
        accounts.seed(account(true)).block();
        return accounts;
    }
}

package vn.hoiluat.channels.messenger;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.NullUnmarked;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.PlatformApp;
import vn.hoiluat.account.Secret;
import vn.hoiluat.channels.JsonFixtures;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.DocumentStore;

/** One application with one page, and the bodies under {@code resources/messenger}. All people are made up. */
@NullUnmarked
final class MessengerFixtures {

    static final String APP_ID = "2000000000000001";
    static final String PAGE_ID = "100000000000001";
    static final String USER_ID = "7000000000000001";
    static final String COMMENT_ID = "100000000000001_900";
    static final String APP_SECRET = "test-app-secret";
    static final String VERIFY_TOKEN = "test-verify-token";
    static final String PAGE_TOKEN = "EAAtesttoken";
    static final String PROOF = "62f73cbe7b318721f6695dcd7ce46d9a60b2134d6e69eb38057c6db0608019a8";
    static final Instant NOW = Instant.parse("2025-01-01T00:00:02Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private MessengerFixtures() {}

    static byte[] body(String name) {
        return JsonFixtures.body("messenger", name);
    }

    /** The signature as the platform makes it, written apart from the code under test. */
    static String sign(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(APP_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static PlatformApp app() {
        return new PlatformApp(
                "fb",
                Channel.MESSENGER,
                APP_ID,
                Map.of(
                        MessengerSettings.APP_SECRET,
                        new Secret(APP_SECRET),
                        MessengerSettings.VERIFY_TOKEN,
                        new Secret(VERIFY_TOKEN)),
                Map.of());
    }

    static ChannelAccount page(boolean enabled, String token, Map<String, String> settings) {
        return new ChannelAccount(
                "stp",
                Channel.MESSENGER,
                "fb",
                PAGE_ID,
                "Sở Tư pháp",
                AddressForm.ONG_BA,
                enabled,
                Map.of(MessengerSettings.PAGE_TOKEN, new Secret(token)),
                settings);
    }

    static Accounts accounts(DocumentStore store, Map<String, String> pageSettings) {
        Accounts accounts = new Accounts(store);
        accounts.seed(app()).block();
        accounts.seed(page(true, PAGE_TOKEN, pageSettings)).block();
        return accounts;
    }

    static MessengerProperties properties(URI platform) {
        return new MessengerProperties(
                platform,
                "v25.0",
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofHours(24),
                Duration.ofDays(7),
                Duration.ofDays(7),
                List.of("HUMAN_AGENT"),
                2000,
                true,
                Duration.ofMinutes(1));
    }

    static Address citizen() {
        return new Address(Channel.MESSENGER, "stp", USER_ID);
    }

    static Address commenter() {
        return new Address(Channel.MESSENGER, "stp", "comment:" + COMMENT_ID, COMMENT_ID);
    }
}

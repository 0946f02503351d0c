package vn.hoiluat.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.PlatformApp;
import vn.hoiluat.account.Secret;
import vn.hoiluat.account.TokenCustody;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.InMemoryDocumentStore;

@NullUnmarked
class ConnectingTest {

    private static final Map<String, String> ZALO = Map.of(
            "appId", "111",
            "appSecret", "app-secret",
            "webhookSecret", "hook-secret",
            "accountId", "222",
            "refreshToken", "refresh-1");

    private final Accounts accounts = new Accounts(new InMemoryDocumentStore());
    private final List<String> adopted = new ArrayList<>();
    private final Connecting connecting = new Connecting(accounts, List.of(new Custody()), new Random(7));

    @Test
    void zalo_isStored_withItsApplication_andIsOn() {
        String id = connecting.connect(Channel.ZALO, "Sở Tư pháp", ZALO).block();

        ChannelAccount account = accounts.account(id).block();
        PlatformApp app = accounts.app(account.appId()).block();
        assertThat(id).isEqualTo("zalo");
        assertThat(account.enabled()).isTrue();
        assertThat(account.externalId()).isEqualTo("222");
        assertThat(account.secret("refreshToken")).isEqualTo(new Secret("refresh-1"));
        assertThat(app.externalId()).isEqualTo("111");
        assertThat(app.secrets()).containsOnlyKeys("appSecret", "webhookSecret");
    }

    @Test
    void zalo_connectedAgain_getsTheNewTokens_andStaysOneAccount() {
        connecting.connect(Channel.ZALO, "Sở Tư pháp", ZALO).block();
        Map<String, String> again = new HashMap<>(ZALO);
        again.put("refreshToken", "refresh-2");

        String id = connecting.connect(Channel.ZALO, "Sở Tư pháp", again).block();

        assertThat(id).isEqualTo("zalo");
        assertThat(accounts.all().collectList().block()).hasSize(1);
        assertThat(accounts.apps().collectList().block()).hasSize(1);
        assertThat(adopted).containsExactly("zalo: refresh-2");
    }

    @Test
    void secondPage_ofTheSameApplication_isAnAccountOfItsOwn() {
        Map<String, String> page = Map.of("appId", "1", "appSecret", "s", "accountId", "10", "pageToken", "t");
        Map<String, String> other = new HashMap<>(page);
        other.put("accountId", "20");

        connecting.connect(Channel.MESSENGER, "Sở Tư pháp", page).block();
        String id = connecting.connect(Channel.MESSENGER, "Xã Tân Trào", other).block();

        assertThat(id).isEqualTo("messenger-2");
        assertThat(accounts.apps().collectList().block())
                .singleElement()
                .satisfies(app -> assertThat(app.secret("verifyToken").value()).hasSizeGreaterThan(16));
    }

    @Test
    void sms_hasAnUnguessableAddress() {
        Map<String, String> typed =
                Map.of("accountId", "STPTQ", "short-name", "STP TQ", "apiKey", "k", "secretKey", "s");

        String id = connecting.connect(Channel.SMS, "Sở Tư pháp", typed).block();

        ChannelAccount account = accounts.account(id).block();
        assertThat(account.setting("gateway", "")).isEqualTo("esms");
        assertThat(account.secret("webhookToken").value()).hasSizeGreaterThan(16);
    }

    @Test
    void sms_keepsTheAddressThatWasDeclaredBefore() {
        Map<String, String> typed = Map.of(
                "accountId", "STPTQ",
                "short-name", "STP TQ",
                "apiKey", "k",
                "secretKey", "s",
                "webhookToken", "declared-some-time-ago");

        String id = connecting.connect(Channel.SMS, "Sở Tư pháp", typed).block();

        assertThat(accounts.account(id).block().secret("webhookToken")).isEqualTo(new Secret("declared-some-time-ago"));
    }

    /** Writes down what it is given. */
    private final class Custody implements TokenCustody {

        @Override
        public Channel channel() {
            return Channel.ZALO;
        }

        @Override
        public Mono<Void> adopt(String accountId, Secret accessToken, Secret refreshToken) {
            return Mono.fromRunnable(() -> adopted.add(accountId + ": " + refreshToken.value()));
        }
    }
}

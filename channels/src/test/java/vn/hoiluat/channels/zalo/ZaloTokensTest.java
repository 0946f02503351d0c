package vn.hoiluat.channels.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.netty.resources.ConnectionProvider;
import vn.hoiluat.account.AccountHealth;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.Secret;
import vn.hoiluat.alarm.Alarm;
import vn.hoiluat.alarm.AlarmKind;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.channels.platform.KnownAccounts;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.InMemoryDocumentStore;

@NullUnmarked
class ZaloTokensTest {

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final MovableClock clock = new MovableClock(ZaloFixtures.NOW);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ConnectionProvider connections = ConnectionProvider.newConnection();
    private SingleUseOAuth platform;
    private Accounts accounts;
    private ChannelAccount account;
    private ZaloTokens tokens;

    @BeforeEach
    void start() {
        platform = new SingleUseOAuth();
        accounts = ZaloFixtures.accounts(store, Map.of());
        account = ZaloFixtures.account(true);
        tokens = tokens();
    }

    @AfterEach
    void stop() {
        platform.stop();
        connections.dispose();
    }

    @Test
    void current_firstTime_isTheTokenOfTheSettings() {
        assertThat(tokens.current(account).block()).isEqualTo(usable("access-0"));
        assertThat(platform.exchanges()).isZero();
    }

    @Test
    void current_afterItsTime_isRenewed() {
        tokens.current(account).block();
        clock.advance(Duration.ofHours(26));

        assertThat(tokens.current(account).block()).isEqualTo(usable("access-1"));
        assertThat(tokens.current(account).block()).isEqualTo(usable("access-1"));
        assertThat(platform.exchanges()).isOne();
    }

    @Test
    void current_withoutAnyToken_isLost() {
        ChannelAccount bare = ZaloFixtures.accountWith(Map.of());

        assertThat(tokens.current(bare).block()).isInstanceOf(ZaloToken.Lost.class);
        assertThat(platform.exchanges()).isZero();
    }

    @Test
    void renew_byManyInTwoProcesses_exchangesOnce() {
        ZaloTokens other = tokens();

        List<ZaloToken> all = Flux.range(0, 20)
                .flatMap(
                        i -> (i % 2 == 0 ? tokens : other)
                                .renew(account, new Secret("access-0"))
                                .subscribeOn(Schedulers.boundedElastic()),
                        20)
                .collectList()
                .block(Duration.ofSeconds(30));

        assertThat(all).hasSize(20).containsOnly(usable("access-1"));
        assertThat(platform.exchanges()).isOne();
        assertThat(platform.reused()).isZero();
    }

    @Test
    void renew_againAndAgain_neverUsesATokenTwice() {
        Secret current = new Secret("access-0");
        for (int i = 1; i <= 10; i++) {
            ZaloToken next =
                    (i % 2 == 0 ? tokens : tokens()).renew(account, current).block();

            assertThat(next).isEqualTo(usable("access-" + i));
            current = new Secret("access-" + i);
        }

        assertThat(platform.reused()).isZero();
    }

    @Test
    void renew_storeDiesDuringTheExchange_keepsThePairAndStoresItLater() {
        platform.beforeAnswer(store::breakDown);

        assertThat(tokens.renew(account, new Secret("access-0"))
                        .onErrorComplete()
                        .block())
                .isNull();
        store.repair();
        platform.beforeAnswer(() -> {});

        assertThat(tokens.renew(account, new Secret("access-0")).block()).isEqualTo(usable("access-1"));
        assertThat(tokens().current(account).block()).isEqualTo(usable("access-1"));
        assertThat(platform.exchanges()).isOne();
    }

    @Test
    void renew_newPair_isStoredBeforeItIsUsed() {
        ZaloToken renewed = tokens.renew(account, new Secret("access-0")).block();

        ZaloTokenPair stored = tokens().pair(account).block().value();
        assertThat(renewed).isEqualTo(new ZaloToken.Usable(stored.accessToken()));
        assertThat(stored.refreshToken()).isEqualTo(new Secret("refresh-1"));
        assertThat(stored.expiresAt()).isEqualTo(clock.instant().plusSeconds(90000));
        assertThat(stored.isHeld(clock.instant())).isFalse();
    }

    @Test
    void renew_heldByADeadProcess_isTakenOverAfterTheLease() {
        var pairs = store.documents(ZaloTokenPair.KIND);
        tokens.current(account).block();
        pairs.modify("stp", pair -> pair.heldBy("dead", clock.instant().plus(ZaloProperties.LEASE)))
                .block();
        clock.advance(ZaloProperties.LEASE);

        assertThat(tokens.renew(account, new Secret("access-0")).block()).isEqualTo(usable("access-1"));
    }

    @Test
    void renew_refused_isLostAndNotTriedAgainAtOnce() {
        platform.forget();

        assertThat(tokens.renew(account, new Secret("access-0")).block()).isInstanceOf(ZaloToken.Lost.class);
        assertThat(tokens.renew(account, new Secret("access-0")).block()).isInstanceOf(ZaloToken.Lost.class);
        assertThat(platform.exchanges()).isOne();
    }

    @Test
    void renew_unanswered_isTriedAgainAfterAPause() {
        platform.answerStatus(500);
        assertThat(tokens.renew(account, new Secret("access-0")).block()).isInstanceOf(ZaloToken.NotNow.class);
        assertThat(tokens.renew(account, new Secret("access-0")).block()).isInstanceOf(ZaloToken.NotNow.class);
        assertThat(platform.exchanges()).isOne();

        platform.answerStatus(200);
        clock.advance(Duration.ofSeconds(30));

        assertThat(tokens.renew(account, new Secret("access-0")).block()).isEqualTo(usable("access-1"));
    }

    @Test
    void adopt_pairOfAnAdministrator_endsTheTrouble() {
        platform.forget();
        tokens.renew(account, new Secret("access-0")).block();
        platform.issue("refresh-9");

        tokens.adopt("stp", new Secret("access-9"), new Secret("refresh-9")).block();

        assertThat(tokens.current(account).block()).isEqualTo(usable("access-1"));
    }

    @Test
    void watch_youngPair_isLeftAlone() {
        watch().round().block();
        clock.advance(Duration.ofHours(19));
        watch().round().block();

        assertThat(platform.exchanges()).isZero();
        assertThat(new Alarms(store, clock).open().collectList().block()).isEmpty();
    }

    @Test
    void watch_pairOfTwentyHours_isRenewedAheadOfTime() {
        ZaloTokenWatch watch = watch();
        watch.round().block();
        clock.advance(Duration.ofHours(20));

        watch.round().block();

        assertThat(platform.exchanges()).isOne();
        assertThat(registry.get(ZaloTokenWatch.AGE)
                        .tag("account", "stp")
                        .gauge()
                        .value())
                .isZero();
        assertThat(registry.get(ZaloTokenWatch.STATE).gauge().value()).isZero();
    }

    @Test
    void watch_failingRenewal_raisesOneAlarmADay() {
        ZaloTokenWatch watch = watch();
        watch.round().block();
        platform.answerStatus(500);
        clock.advance(Duration.ofHours(20));

        for (int i = 0; i < 5; i++) {
            watch.round().block();
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(new Alarms(store, clock).open().collectList().block())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.kind()).isEqualTo(AlarmKind.ACCOUNT));
        assertThat(watch.accounts().blockFirst().level()).isEqualTo(AccountHealth.Level.FAILING);
        assertThat(registry.get(ZaloTokenWatch.STATE).gauge().value()).isEqualTo(2);
    }

    @Test
    void watch_lostToken_isDown() {
        ZaloTokenWatch watch = watch();
        watch.round().block();
        platform.forget();
        clock.advance(Duration.ofHours(26));

        watch.round().block();

        AccountHealth health = watch.accounts().blockFirst();
        assertThat(health.level()).isEqualTo(AccountHealth.Level.DOWN);
        assertThat(health.detail()).contains("-14014").doesNotContain("refresh-0");
    }

    @Test
    void watch_refreshTokenNearsItsEnd_warns() {
        ZaloTokenPair old = ZaloTokenPair.fresh(
                new Secret("a"), new Secret("r"), clock.instant().minus(Duration.ofDays(80)), Duration.ofDays(100));
        ZaloTokenStatus status =
                ZaloTokenStatus.of("stp", old, ZaloFixtures.properties(platform.url()), clock.instant());

        assertThat(status.health().level()).isEqualTo(AccountHealth.Level.WARNING);
        assertThat(status.health().detail()).contains("2025-01-11");
    }

    @Test
    void watch_storeDown_isOverWithTheNextRound() {
        ZaloTokenWatch watch = watch();
        store.breakDown();
        watch.round().onErrorComplete().block();
        store.repair();

        watch.round().block();

        assertThat(watch.accounts().blockFirst().level()).isEqualTo(AccountHealth.Level.GOOD);
    }

    @Test
    void alarm_holdsNoSecret() {
        platform.forget();
        clock.advance(Duration.ofHours(1));
        tokens.renew(account, new Secret("access-0")).block();
        watch().round().block();

        assertThat(new Alarms(store, clock).open().collectList().block())
                .extracting(Alarm::detail)
                .allSatisfy(detail -> assertThat(detail).doesNotContain("access-0", "refresh-0", "secret"));
    }

    private ZaloToken usable(String token) {
        return new ZaloToken.Usable(new Secret(token));
    }

    private ZaloTokens tokens() {
        ZaloProperties properties = ZaloFixtures.properties(platform.url());
        ZaloApi api = new ZaloApi(WebClient.builder(), connections, properties, clock);
        return new ZaloTokens(store, accounts, new ZaloOAuth(api, properties), clock);
    }

    private ZaloTokenWatch watch() {
        return new ZaloTokenWatch(
                new KnownAccounts(Channel.ZALO, accounts, clock),
                tokens,
                ZaloFixtures.properties(platform.url()),
                new Alarms(store, clock),
                registry,
                clock);
    }
}

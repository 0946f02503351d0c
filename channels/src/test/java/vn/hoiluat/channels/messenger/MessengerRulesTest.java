package vn.hoiluat.channels.messenger;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.channels.platform.TokenAlarms;
import vn.hoiluat.delivery.Addressee;
import vn.hoiluat.delivery.Courier;
import vn.hoiluat.delivery.DeliverySettings;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Sender;
import vn.hoiluat.storage.InMemoryDocumentStore;

/** Generated parts of every sender, at every age of the window, through the courier to what stands for the platform. */
@NullUnmarked
class MessengerRulesTest {

    private static final int PARTS = 1000;
    private static final Duration WINDOW = Duration.ofHours(24);
    private static final Duration OFFICERS = Duration.ofDays(7);

    @RegisterExtension
    static final WireMockExtension META = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().maxRequestJournalEntries(5000))
            .build();

    private final JsonMapper json = JsonMapper.builder().build();

    private record Generated(Part part, Duration age) {}

    @ParameterizedTest
    @CsvSource({"BOT, true", "SYSTEM, true", "OFFICER, true", "BOT, false", "SYSTEM, false", "OFFICER, false"})
    void send_thousandParts_keepToWindowAndTag(Sender sender, boolean permitted) {
        META.stubFor(post(anyUrl()).willReturn(okJson("{\"message_id\":\"m-1\"}")));
        Map<String, Generated> generated = new HashMap<>();
        generate(sender, 20261123 + sender.ordinal())
                .forEach(one -> generated.put(one.part().id(), one));
        ConnectionProvider connections = ConnectionProvider.create("rules", 50);
        Courier courier = courier(connections, permitted);

        Flux.fromIterable(generated.values())
                .flatMap(one -> courier.send(one.part(), addressee(one)), 16)
                .blockLast();
        connections.dispose();

        List<JsonNode> left = META.findAll(postRequestedFor(anyUrl())).stream()
                .map(request -> json.readTree(request.getBody()))
                .toList();
        long expected = generated.values().stream()
                .filter(one -> mayLeave(one, permitted))
                .count();
        assertThat(left).hasSize((int) expected).allSatisfy(body -> {
            Generated one = generated.get(body.path("message").path("metadata").asString());
            boolean late = one.age().compareTo(WINDOW) > 0;
            assertThat(one.age()).isLessThanOrEqualTo(late ? OFFICERS : WINDOW);
            assertThat(body.path("messaging_type").asString()).isEqualTo(late ? "MESSAGE_TAG" : "RESPONSE");
            assertThat(body.path("tag").asString("")).isEqualTo(late ? "HUMAN_AGENT" : "");
            assertThat(!late || one.part().sender() == Sender.OFFICER).isTrue();
        });
    }

    private static boolean mayLeave(Generated one, boolean permitted) {
        boolean officer = permitted && one.part().sender() == Sender.OFFICER;
        return one.age().compareTo(officer ? OFFICERS : WINDOW) <= 0;
    }

    private static List<Generated> generate(Sender sender, long seed) {
        Random random = new Random(seed);
        List<Generated> all = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            String text = "Câu " + i + " " + "x".repeat(random.nextInt(1600));
            all.add(new Generated(
                    Part.queued("p-" + i, "t-" + i, sender, text, buttons(random), Instant.EPOCH), age(random)));
        }
        return all;
    }

    /** Ages of all kinds, and often the very edge of a window. */
    private static Duration age(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> WINDOW.plusMillis(random.nextInt(3) - 1);
            case 1 -> OFFICERS.plusMillis(random.nextInt(3) - 1);
            default -> Duration.ofMinutes(random.nextInt(12 * 24 * 60));
        };
    }

    private static List<Button> buttons(Random random) {
        List<Button> all = List.of(
                new Button(Button.Type.ANSWER, "Gặp cán bộ", "#HL_CANBO"),
                new Button(Button.Type.OPEN_LINK, "Xem đầy đủ", "https://hoi.example/a/1"),
                new Button(Button.Type.CALL, "Gọi 113", "113"));
        return all.subList(0, random.nextInt(all.size() + 1));
    }

    private static Addressee addressee(Generated one) {
        return new Addressee(MessengerFixtures.citizen(), MessengerFixtures.NOW.minus(one.age()), false);
    }

    private static Courier courier(ConnectionProvider connections, boolean permitted) {
        InMemoryDocumentStore store = new InMemoryDocumentStore();
        Accounts accounts =
                MessengerFixtures.accounts(store, Map.of(MessengerSettings.HUMAN_AGENT, Boolean.toString(permitted)));
        MessengerProperties settings = MessengerFixtures.properties(URI.create(META.baseUrl()));
        MessengerProperties properties = new MessengerProperties(
                settings.graphUrl(),
                settings.graphVersion(),
                settings.connectTimeout(),
                Duration.ofSeconds(30),
                WINDOW,
                OFFICERS,
                settings.commentWindow(),
                settings.allowedTags(),
                settings.maxText(),
                false,
                settings.tokenCheckInterval());
        MessengerTokens tokens = new MessengerTokens(
                store,
                new TokenAlarms("Messenger", new Alarms(store, MessengerFixtures.CLOCK), MessengerFixtures.CLOCK),
                MessengerFixtures.CLOCK);
        MessengerApi api = new MessengerApi(WebClient.builder(), connections, properties);
        DeliverySettings delivery = new DeliverySettings(
                Duration.ofSeconds(40), Duration.ofSeconds(30), 8, Duration.ofSeconds(2), Duration.ofMinutes(10));
        return new Courier(
                List.of(new MessengerSender(accounts, tokens, api, store, properties)),
                delivery,
                MessengerFixtures.CLOCK);
    }
}

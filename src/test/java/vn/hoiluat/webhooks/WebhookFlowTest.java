package vn.hoiluat.webhooks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.localdata.LocalDatum;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.publicbase.ServedEntries;
import vn.hoiluat.storage.InMemoryDocumentStore;
import vn.hoiluat.webhooks.Delivery.State;

/** From a change of an entry to a signed call, with a receiver that fails in every way there is. */
@NullUnmarked
class WebhookFlowTest {

    @RegisterExtension
    static final WireMockExtension RECEIVER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MovableClock clock = new MovableClock("2026-11-23T02:00:00Z");
    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final Entries entries = new Entries(store, clock);
    private final Map<String, ServedEntries.Served> served = new ConcurrentHashMap<>();
    private final Webhooks webhooks = new Webhooks(store, new SecureRandom(), clock);
    private final Deliveries deliveries = new Deliveries(store, clock);
    private WebhookProperties properties;
    private EventFeed feed;
    private EventFeed otherNode;
    private Sending sending;
    private Webhook webhook;

    @BeforeEach
    void begin() {
        URI receiver = URI.create(RECEIVER.baseUrl());
        properties = new WebhookProperties(
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                4,
                Duration.ofSeconds(10),
                Duration.ofMinutes(1),
                Duration.ofDays(30),
                receiver);
        feed = node();
        otherNode = node();
        Calls calls =
                new Calls(WebClient.builder(), properties, new Targets(receiver), Schedulers.boundedElastic(), clock);
        sending = new Sending(deliveries, webhooks, calls, properties, clock);
        RECEIVER.stubFor(any(anyUrl()).willReturn(ok()));
        write("q0");
        webhook = webhooks.add("Cổng", receiver + "/in", EventType.CHOICES).block();
        feed.tend().block();
        otherNode.tend().block();
    }

    @AfterEach
    void end() {
        feed.close();
        otherNode.close();
    }

    @Test
    void entry_publishedChangedWithdrawn_isTold_onceEach_inOrder() {
        write("q1");
        awaitDeliveries(1);
        write("q1");
        awaitDeliveries(2);
        withdraw("q1");
        awaitDeliveries(3);
        send(3);

        assertThat(told())
                .extracting(body -> body.path("type").asString())
                .containsExactly("entry.published", "entry.changed", "entry.withdrawn");
        assertThat(told()).extracting(body -> body.path("id").asString()).doesNotHaveDuplicates();
        assertThat(told().getFirst().at("/data/url").asString()).isEqualTo("https://hoiluat.example/hoi-dap/s/q1");
        assertThat(told().getLast().at("/data/externalId").asString()).isEqualTo("q1");
    }

    @Test
    void whatWasThereBefore_isNotTold() {
        feed.tend().block();
        sending.sweep().block();

        assertThat(ledger()).isEmpty();
    }

    @Test
    void call_isSigned_asTheGuideSays() throws Exception {
        write("q1");
        awaitDeliveries(1);
        send(1);

        LoggedRequest call = calls().getFirst();
        String header = call.getHeader("X-HoiLuat-Signature");
        String time = header.substring(2, header.indexOf(','));
        assertThat(header)
                .isEqualTo("t=" + clock.instant().getEpochSecond() + ",v1="
                        + mac(webhook.secret().value(), time, call.getBody()));
        assertThat(call.getHeader("X-HoiLuat-Event")).isEqualTo("entry.published");
    }

    @Test
    void rotation_signsWithBoth_untilTheFormerEnds() throws Exception {
        Webhook rotated = webhooks.rotate(webhook.id()).block();
        write("q1");
        awaitDeliveries(1);
        send(1);

        LoggedRequest call = calls().getFirst();
        String time = Long.toString(clock.instant().getEpochSecond());
        assertThat(call.getHeader("X-HoiLuat-Signature"))
                .contains(mac(rotated.secret().value(), time, call.getBody()))
                .contains(mac(webhook.secret().value(), time, call.getBody()));
        clock.advance(Webhooks.FORMER_LASTS);
        assertThat(webhooks.find(webhook.id()).block().secrets(clock.instant())).containsExactly(rotated.secret());
    }

    static List<ResponseDefinitionBuilder> faults() {
        return List.of(
                aResponse().withStatus(500),
                aResponse().withStatus(302).withHeader("Location", "/elsewhere"),
                aResponse().withFixedDelay(3000),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void fault_isTriedAgain_underTheSameId(ResponseDefinitionBuilder fault) {
        RECEIVER.stubFor(any(anyUrl()).willReturn(fault));
        write("q1");
        awaitDeliveries(1);
        sending.sweep().block();
        assertThat(ledger().getFirst().state()).isEqualTo(State.WAITING);
        assertThat(ledger().getFirst().attempts()).isEqualTo(1);
        sending.sweep().block();
        assertThat(ledger().getFirst().attempts()).as("not before its time").isEqualTo(1);

        RECEIVER.stubFor(any(anyUrl()).willReturn(ok()));
        clock.advance(Duration.ofSeconds(10));
        send(1);

        RECEIVER.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
        assertThat(told()).extracting(body -> body.path("id").asString()).containsOnly("entry/s:q1#1");
    }

    @Test
    void laterNotice_waitsForTheEarlierOne_ofTheSameEntryOnly() {
        RECEIVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));
        write("q1");
        awaitDeliveries(1);
        sending.sweep().block();
        RECEIVER.stubFor(any(anyUrl()).willReturn(ok()));
        RECEIVER.resetRequests();
        write("q1");
        write("q2");
        awaitDeliveries(3);

        sending.sweep().block();

        assertThat(told())
                .extracting(body -> body.at("/data/externalId").asString())
                .containsExactly("q2");
        clock.advance(Duration.ofSeconds(30));
        send(3);
        assertThat(told())
                .extracting(body -> body.path("type").asString())
                .containsExactly("entry.published", "entry.published", "entry.changed");
    }

    @Test
    void limit_endsIt_untilAnAdministratorSendsItAgain() {
        RECEIVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
        write("q1");
        awaitDeliveries(1);
        IntStream.range(0, 6).forEach(i -> {
            sending.sweep().block();
            clock.advance(Duration.ofMinutes(2));
        });
        assertThat(ledger().getFirst().state()).isEqualTo(State.FAILED);
        assertThat(ledger().getFirst().attempts()).isEqualTo(4);
        assertThat(ledger().getFirst().detail()).isEqualTo("status 500");

        RECEIVER.stubFor(any(anyUrl()).willReturn(ok()));
        deliveries.again(webhook.id(), ledger().getFirst().event()).block();

        send(1);
    }

    @Test
    void crashBeforeHandingOn_losesNothing() {
        feed.close();
        otherNode.close();
        Notice notice = new Notice(EventType.ENTRY_PUBLISHED, clock.instant(), "{}");
        store.documents(Told.KIND)
                .insert("entry/s:q9", Told.never("entry/s:q9").now("1", notice))
                .block();

        node().tend().block();

        assertThat(ledger()).extracting(Delivery::subject).containsExactly("entry/s:q9");
    }

    @Test
    void switchedOff_isToldNothing_andForgetsWhereItWas() {
        webhooks.change(webhook.id(), "Cổng", webhook.address(), EventType.CHOICES, false)
                .block();
        feed.tend().block();
        otherNode.tend().block();
        write("q1");
        sending.sweep().block();

        assertThat(ledger()).isEmpty();
        assertThat(store.documents(FeedPlace.KIND).find(FeedPlace.ID).block()).isNull();
    }

    @Test
    void midnight_withdrawsWhatEnds() {
        served.remove("s:q0");
        feed.tend().block();
        assertThat(ledger()).isEmpty();

        clock.advance(Duration.ofDays(1));
        feed.tend().block();

        awaitDeliveries(1);
        assertThat(ledger()).extracting(Delivery::type).containsExactly(EventType.ENTRY_WITHDRAWN);
    }

    @Test
    void lawThatChanges_isLookedIntoAWhileLater_forEntriesThatCiteIt() {
        clock.advance(Duration.ofSeconds(1));
        write("other", "31/2024/QH15");
        awaitDeliveries(1);
        served.clear();
        store.documents(LegalDocument.KIND)
                .insert("luat|60/2014/QH13|quoc hoi", law("60/2014/QH13"))
                .block();
        feed.tend().block();
        assertThat(ledger()).as("the register may not have read it yet").hasSize(1);

        Awaitility.await().untilAsserted(() -> {
            clock.advance(Shaken.SETTLES);
            feed.tend().block();
            assertThat(ledger())
                    .filteredOn(line -> line.type() == EventType.ENTRY_WITHDRAWN)
                    .hasSize(1);
        });

        assertThat(ledger())
                .filteredOn(line -> line.type() == EventType.ENTRY_WITHDRAWN)
                .extracting(Delivery::subject)
                .containsExactly("entry/s:q0");
    }

    @Test
    void localValueThatChanges_isTold_thoughTheVersionIsTheSame() {
        write("fee", "60/2014/QH13", "Nộp {phí}.");
        awaitDeliveries(1);
        served.put("s:fee", served("fee", 1, "1:50"));
        store.documents(LocalDatum.KIND)
                .insert("d1", value("d1", "50.000 đồng"))
                .block();
        Awaitility.await().untilAsserted(() -> {
            lookAfterAWhile();
            assertThat(store.documents(Told.KIND)
                            .find("entry/s:fee")
                            .block()
                            .value()
                            .mark())
                    .isEqualTo("1:50");
        });
        assertThat(ledger()).as("marks told before were of the version alone").hasSize(1);

        served.put("s:fee", served("fee", 1, "1:60"));
        store.documents(LocalDatum.KIND)
                .insert("d2", value("d2", "60.000 đồng"))
                .block();

        Awaitility.await().untilAsserted(() -> {
            lookAfterAWhile();
            assertThat(ledger()).hasSize(2);
        });
        assertThat(ledger())
                .extracting(Delivery::type)
                .containsExactlyInAnyOrder(EventType.ENTRY_PUBLISHED, EventType.ENTRY_CHANGED);
    }

    private void lookAfterAWhile() {
        clock.advance(Shaken.SETTLES);
        feed.tend().block();
    }

    private static LocalDatum value(String id, String text) {
        return new LocalDatum(
                id,
                "phí",
                "",
                text,
                Validity.ALWAYS,
                "Nghị quyết",
                "binh",
                Instant.parse("2026-11-23T02:00:00Z"),
                null);
    }

    @Test
    void erasure_reachesTheLedger_ofThePersonOnly() {
        var person = new Address(Channel.WEB, "web-tq", "visitor-1", null);
        var other = new Address(Channel.WEB, "web-tq", "visitor-2", null);
        Notice notice = new Notice(EventType.CASE_ANSWERED, clock.instant(), "{\"code\":\"HD-4827-1936\"}");
        for (Address one : List.of(person, other)) {
            String subject = "case/" + one.conversationId();
            store.documents(Told.KIND)
                    .insert(subject, Told.ofCase(one.conversationId()).now("1", notice))
                    .block();
            deliveries
                    .add(Delivery.of(webhook, "case/x" + one.userId() + "#1", subject, one.conversationId(), 1, notice))
                    .block();
        }

        new WebhookData(store).erase(person).block();

        assertThat(ledger()).extracting(Delivery::person).containsExactly(other.conversationId());
        assertThat(store.documents(Told.KIND)
                        .find("case/" + person.conversationId())
                        .block())
                .isNull();
    }

    private static LegalDocument law(String number) {
        LocalDate from = LocalDate.of(2016, 1, 1);
        return new LegalDocument(
                "Luật",
                number,
                "Quốc hội",
                "Hộ tịch",
                from,
                null,
                null,
                null,
                List.of(),
                List.of(),
                from,
                "test",
                null,
                List.of(),
                List.of(),
                null);
    }

    private EventFeed node() {
        ServedEntries now = key -> Mono.justOrEmpty(served.get(key));
        return new EventFeed(
                store,
                entries,
                webhooks,
                new Notices(store, now, webhooks, deliveries, new NoticeTexts(JSON), clock),
                clock);
    }

    /** Writes and publishes a further version. */
    private void write(String id) {
        write(id, "60/2014/QH13");
    }

    private void write(String id, String law) {
        write(id, law, "Đáp.");
    }

    private void write(String id, String law, String answer) {
        int version = served.containsKey("s:" + id) ? served.get("s:" + id).version() + 1 : 1;
        served.put("s:" + id, served(id, version, Integer.toString(version)));
        EntryContent content = new EntryContent(
                "f",
                "Hỏi " + version + "?",
                List.of(),
                answer,
                answer,
                List.of(new Citation("Luật", law, null, "18", null, null)),
                List.of(),
                Validity.ALWAYS,
                null,
                null,
                List.of(),
                false);
        entries.writeAll(
                        List.of(new Proposal(
                                "s", id, content, new Provenance("officer", null), EntryStatus.DRAFT, null)),
                        true)
                .block();
    }

    private static ServedEntries.Served served(String id, int version, String mark) {
        URI page = URI.create("https://hoiluat.example/hoi-dap/s/" + id);
        return new ServedEntries.Served("s", id, version, "f", "Hỏi?", page, mark);
    }

    private void withdraw(String id) {
        served.remove("s:" + id);
        entries.retire("s:" + id, "can-bo").block();
    }

    private void awaitDeliveries(int count) {
        Awaitility.await().untilAsserted(() -> assertThat(ledger()).hasSize(count));
    }

    private void send(int count) {
        Awaitility.await().untilAsserted(() -> {
            clock.advance(properties.checkEvery());
            sending.sweep().block();
            assertThat(ledger()).filteredOn(line -> line.state() == State.SENT).hasSize(count);
        });
    }

    private List<Delivery> ledger() {
        return deliveries.of(webhook.id(), 100).block();
    }

    private List<LoggedRequest> calls() {
        return RECEIVER.findAll(postRequestedFor(urlEqualTo("/in"))).stream()
                .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
                .toList();
    }

    private List<JsonNode> told() {
        return calls().stream().map(call -> JSON.readTree(call.getBody())).toList();
    }

    /** As a receiver does it who has read the guide. */
    private static String mac(String secret, String time, byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] before = (time + ".").getBytes(StandardCharsets.UTF_8);
        byte[] signed = Arrays.copyOf(before, before.length + body.length);
        System.arraycopy(body, 0, signed, before.length, body.length);
        return HexFormat.of().formatHex(mac.doFinal(signed));
    }
}

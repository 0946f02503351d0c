package vn.hoiluat.auditing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.audit.AuditTrail;
import vn.hoiluat.audit.AuditedCitizens;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.CaseRouter;
import vn.hoiluat.escalation.CaseSettings;
import vn.hoiluat.escalation.UnitCalendars;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.people.People;
import vn.hoiluat.people.SessionSettings;
import vn.hoiluat.people.Sessions;
import vn.hoiluat.storage.InMemoryDocumentStore;

/** What cannot be written in the trail is not shown. */
class NoRecordNoAnswerTest {

    private final Clock clock = new MovableClock("2026-11-23T02:00:00Z");
    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final InMemoryDocumentStore trailStore = new InMemoryDocumentStore();

    @Audited(value = AuditAction.CASES_LISTED, reading = true)
    void reading() {}

    @Test
    void trailDown_nothingOfTheAnswerLeaves() throws IOException, InterruptedException {
        trailStore.breakDown();
        HttpHandler service =
                WebHttpHandlerBuilder.webHandler(this::answer).filter(calls()).build();
        DisposableServer server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(new ReactorHttpHandlerAdapter(service))
                .bindNow();
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + server.port() + "/api/cases");
            HttpResponse<String> got =
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(got.statusCode()).isEqualTo(500);
            assertThat(got.body()).isEmpty();
        } finally {
            server.disposeNow();
        }
    }

    private Mono<Void> answer(ServerWebExchange exchange) {
        Method reading = ReflectionUtils.findMethod(getClass(), "reading");
        exchange.getAttributes()
                .put(
                        HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE,
                        new HandlerMethod(this, Objects.requireNonNull(reading)));
        return exchange.getResponse()
                .writeWith(Mono.fromSupplier(
                        () -> exchange.getResponse().bufferFactory().wrap("what a citizen wrote".getBytes())));
    }

    private AuditedCalls calls() {
        AuditTrail trail = new AuditTrail(trailStore, clock);
        SessionSettings settings = new SessionSettings(Duration.ofHours(1), Duration.ofHours(1));
        People people = new People(store, new Sessions(store, settings, new Random(1), clock), clock);
        CaseRegister cases = new CaseRegister(
                store,
                CaseRouter.toOnlyUnit(),
                UnitCalendars.common(WorkingCalendar.shipped()),
                new CaseSettings(2),
                new Random(2),
                clock);
        AuditedCitizens citizens = new AuditedCitizens(store, trail, new Random(3), clock);
        return new AuditedCalls(new CallRecords(people, cases, citizens, clock), new RepeatedReadings(clock), trail);
    }
}

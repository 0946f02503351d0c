package vn.hoiluat.sandbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.alarm.Alarms;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Departure;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.intake.IntakeResult;
import vn.hoiluat.intake.MessageIntake;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.sandbox.messenger.MessengerStandInAccounts;
import vn.hoiluat.sandbox.messenger.MessengerStandInProperties;
import vn.hoiluat.sandbox.zalo.ZaloStandInAccounts;
import vn.hoiluat.sandbox.zalo.ZaloStandInProperties;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.InMemoryDocumentStore;

/** The channels as the program declares them, over an in-memory store and an intake that only records. */
@NullUnmarked
public final class ChannelUnderTest {

    private final List<InboundEvent> accepted = new CopyOnWriteArrayList<>();
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final List<String> retryHeaders = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final DisposableServer server;
    private volatile HttpHandler handler;
    private ConfigurableApplicationContext context;

    public ChannelUnderTest() {
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle((request, response) -> {
                    String retry = request.requestHeaders().get("num_retry", "none");
                    retryHeaders.add(retry);
                    return refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0
                            ? response.status(503).send()
                            : new ReactorHttpHandlerAdapter(handler).apply(request, response);
                })
                .bindNow();
    }

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** Connects the channels with the stand-ins of a server. */
    @SuppressWarnings("unchecked")
    public void connect(String standIns) {
        context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .initializers(starting -> ((org.springframework.context.support.GenericApplicationContext) starting)
                        .registerBean(MessageIntake.class, () -> this::accept))
                .run(
                        "--hoiluat.channels.zalo.open-api-url=" + standIns + "/sandbox/zalo",
                        "--hoiluat.channels.zalo.oauth-url=" + standIns + "/sandbox/zalo",
                        "--hoiluat.channels.zalo.response-timeout=1s",
                        "--hoiluat.channels.messenger.graph-url=" + standIns + "/sandbox/messenger",
                        "--hoiluat.channels.messenger.response-timeout=1s");
        new ZaloStandInAccounts(context.getBean(ZaloStandInProperties.class), Clock.systemUTC())
                .seed(context.getBean(Accounts.class))
                .block();
        new MessengerStandInAccounts(context.getBean(MessengerStandInProperties.class))
                .seed(context.getBean(Accounts.class))
                .block();
        RouterFunction<ServerResponse> routes = context.getBeansOfType(RouterFunction.class).values().stream()
                .map(route -> (RouterFunction<ServerResponse>) route)
                .reduce(RouterFunction::and)
                .orElseThrow();
        handler = RouterFunctions.toHttpHandler(routes);
    }

    public DeliveryResult send(Part part, Address to) {
        return send(new Departure.InTime(part), to);
    }

    public DeliveryResult send(Departure departure, Address to) {
        return context.getBeansOfType(ReplySender.class).values().stream()
                .filter(sender -> sender.channel() == to.channel())
                .findFirst()
                .orElseThrow()
                .send(departure, to)
                .block();
    }

    public List<InboundEvent> events(InboundKind kind) {
        return accepted.stream().filter(event -> event.kind() == kind).toList();
    }

    public List<String> retryHeaders() {
        return List.copyOf(retryHeaders);
    }

    public void refuse(int times) {
        refusals.set(times);
    }

    public void clear() {
        refusals.set(0);
        accepted.clear();
        retryHeaders.clear();
    }

    public void close() {
        context.close();
        server.disposeNow();
    }

    private Mono<IntakeResult> accept(InboundEvent event) {
        return Mono.fromSupplier(() -> {
            if (!ids.add(event.id())) {
                return IntakeResult.DUPLICATE;
            }
            accepted.add(event);
            return IntakeResult.ACCEPTED;
        });
    }

    @ComponentScan({"vn.hoiluat.channels.webhook", "vn.hoiluat.channels.zalo", "vn.hoiluat.channels.messenger"})
    @org.springframework.boot.context.properties.EnableConfigurationProperties({
        ZaloStandInProperties.class,
        MessengerStandInProperties.class
    })
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        MeterRegistry registry() {
            return new SimpleMeterRegistry();
        }

        @Bean
        DocumentStore store() {
            return new InMemoryDocumentStore();
        }

        @Bean
        Accounts accounts(DocumentStore store) {
            return new Accounts(store);
        }

        @Bean
        Alarms alarms(DocumentStore store, Clock clock) {
            return new Alarms(store, clock);
        }

        @Bean
        WebClient.Builder webClient() {
            return WebClient.builder();
        }
    }
}

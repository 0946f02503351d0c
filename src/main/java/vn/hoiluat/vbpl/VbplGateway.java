package vn.hoiluat.vbpl;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import vn.hoiluat.knowledge.law.DocumentNumber;
import vn.hoiluat.knowledge.law.LegalDocumentSource;

/**
 * Asks the public gateway of vbpl.vn, one request at a time and seldom. Answers are used again for hours; a refusal makes it wait
 * longer, and after a few it says that there is no answer.
 */
final class VbplGateway implements LegalDocumentSource {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String AGENT = "HoiLuat/1 (legal answers of a justice department; asks seldom)";
    private static final int PAGE = 20;
    private static final int MOST_KEPT = 500;

    private final VbplProperties properties;
    private final URI url;
    private final WebClient client;
    private final VbplDocuments documents;
    private final Pace pace;
    private final Clock clock;
    private final Cache<String, List<Found>> searches;
    private final Cache<String, Fetched> fetched;

    VbplGateway(WebClient client, VbplProperties properties, VbplDocuments documents, Pace pace, Clock clock) {
        this.properties = properties;
        url = Objects.requireNonNull(properties.url(), "no address of the gateway");
        this.client = client;
        this.documents = documents;
        this.pace = pace;
        this.clock = clock;
        searches = cache(properties.keptFor());
        fetched = cache(properties.keptFor());
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public Mono<List<Found>> search(DocumentNumber number) {
        return Mono.defer(() -> {
            List<Found> known = searches.getIfPresent(number.key());
            return known != null
                    ? Mono.just(known)
                    : found(number).doOnNext(found -> searches.put(number.key(), found));
        });
    }

    @Override
    public Mono<Fetched> fetch(String id) {
        if (VbplDocuments.isTranslation(id)) {
            return Mono.just(new Fetched.ReferenceOnly(""));
        }
        return Mono.defer(() -> {
            Fetched known = fetched.getIfPresent(id);
            return known != null ? Mono.just(known) : one(id).doOnNext(document -> fetched.put(id, document));
        });
    }

    /** The search looks for words; what has another number is left out, whatever marks either has. */
    private Mono<List<Found>> found(DocumentNumber number) {
        Mono<VbplWire.Found> answer = Mono.defer(() -> client.post()
                .uri(address("api", "qtdc", "public", "doc", "all"))
                .header("User-Agent", AGENT)
                .bodyValue(VbplWire.SearchFor.number(number.printed(), PAGE))
                .exchangeToMono(response -> body(response, VbplWire.Found.class)));
        return politely(answer)
                .map(found -> found.data() == null ? List.<VbplWire.Document>of() : items(found.data()))
                .defaultIfEmpty(List.of())
                .map(items -> items.stream()
                        .flatMap(item -> documents.found(item).stream())
                        .filter(item -> new DocumentNumber(item.number()).key().equals(number.key()))
                        .toList());
    }

    private Mono<Fetched> one(String id) {
        URI address = address("api", "qtdc", "public", "doc", id);
        Mono<VbplWire.One> answer = Mono.defer(() -> client.get()
                .uri(address)
                .header("User-Agent", AGENT)
                .exchangeToMono(response -> body(response, VbplWire.One.class)));
        LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        return politely(answer)
                .flatMap(one -> Mono.justOrEmpty(one.data()))
                .map(document -> documents.fetched(document, today, address.toString()))
                .defaultIfEmpty(new Fetched.Missing());
    }

    private <T> Mono<T> politely(Mono<T> request) {
        return pace.turn()
                .then(request.timeout(properties.responseTimeout()))
                .retryWhen(Retry.backoff(properties.mostAttempts() - 1L, properties.backoff())
                        .filter(GatewayFailure::passes)
                        .onRetryExhaustedThrow((retry, last) -> last.failure()))
                .onErrorMap(GatewayFailure::unavailable);
    }

    /** A document that is not there is an answer; anything unforeseen is a refusal. */
    private static <T> Mono<T> body(ClientResponse response, Class<T> type) {
        int status = response.statusCode().value();
        if (response.statusCode().is2xxSuccessful()) {
            return response.bodyToMono(type);
        }
        Mono<T> outcome = status == 404 || status == 410 ? Mono.empty() : Mono.error(() -> GatewayFailure.of(status));
        return response.releaseBody().then(outcome);
    }

    private URI address(String... segments) {
        return UriComponentsBuilder.fromUri(url)
                .pathSegment(segments)
                .build()
                .encode()
                .toUri();
    }

    private static List<VbplWire.Document> items(VbplWire.Items items) {
        return Objects.requireNonNullElse(items.items(), List.of());
    }

    private <T> Cache<String, T> cache(Duration kept) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterWrite(kept)
                .ticker(() -> clock.millis() * 1_000_000)
                .build();
    }
}

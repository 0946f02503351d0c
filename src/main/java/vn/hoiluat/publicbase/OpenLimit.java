package vn.hoiluat.publicbase;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import vn.hoiluat.limit.RateLimit;
import vn.hoiluat.throttling.NetworkAddress;

/** Limits how much of the open base one network address reads, by pages, feeds and interface together. */
@Component
final class OpenLimit implements WebFilter {

    private static final List<String> LIMITED = List.of(EntryAddress.SECTION, "/api/v1/", "/sitemap");

    private final RateLimit limit;

    OpenLimit(@Qualifier("openReadingsOfAddress") RateLimit limit) {
        this.limit = limit;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        if (LIMITED.stream().noneMatch(path::startsWith)) {
            return chain.filter(exchange);
        }
        Optional<Duration> wait = limit.take(NetworkAddress.of(exchange.getRequest()));
        wait.ifPresent(time ->
                exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(time.toSeconds() + 1)));
        return wait.isEmpty()
                ? chain.filter(exchange)
                : Mono.error(new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS));
    }
}

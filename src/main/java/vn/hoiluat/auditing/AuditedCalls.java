package vn.hoiluat.auditing;

import org.springframework.core.Ordered;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.security.web.server.authentication.ServerHttpBasicAuthenticationConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditTrail;

/**
 * The one place where calls become records: when the answer is ready and before any of it leaves. If the record cannot be
 * stored, the call fails and nothing is shown.
 */
@Component
final class AuditedCalls implements WebFilter, Ordered {

    /** Before the security's filters, to see what they refuse. */
    private static final int FIRST = -1_000;

    private final ServerAuthenticationConverter typed = new ServerHttpBasicAuthenticationConverter();
    private final CallRecords records;
    private final RepeatedReadings repeated;
    private final AuditTrail trail;

    AuditedCalls(CallRecords records, RepeatedReadings repeated, AuditTrail trail) {
        this.records = records;
        this.repeated = repeated;
        this.trail = trail;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> record(exchange));
        return typed.convert(exchange)
                .doOnNext(program -> CallNote.of(exchange).by(program.getName()))
                .then(chain.filter(exchange));
    }

    @Override
    public int getOrder() {
        return FIRST;
    }

    private Mono<Void> record(ServerWebExchange exchange) {
        return Mono.justOrEmpty(AuditedCall.of(exchange))
                .flatMap(call -> records.of(call, exchange.getRequest())
                        .filter(record -> !(call.reading() && repeated.isKnown(record)))
                        .flatMap(record -> trail.add(record).then(Mono.fromRunnable(() -> repeated.note(record)))));
    }
}

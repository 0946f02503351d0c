package vn.hoiluat.auditing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.audit.AuditRecord.Outcome;
import vn.hoiluat.audit.AuditTrail;

/** What one call did to many things: each gets a record of its own in the trail, beside that of the call. */
@Component
public final class ManyDeeds {

    private final CallRecords records;
    private final AuditTrail trail;

    ManyDeeds(CallRecords records, AuditTrail trail) {
        this.records = records;
        this.trail = trail;
    }

    /** One of them. */
    public record Deed(String subject, String detail, boolean done) {}

    /** Writes the records, in their order; fails as the trail does. */
    public Mono<Void> keep(ServerWebExchange exchange, AuditAction action, List<Deed> deeds) {
        String login = CallNote.of(exchange).login();
        return Flux.fromIterable(deeds)
                .map(deed -> new AuditedCall(
                        action,
                        false,
                        deed.done() ? Outcome.DONE : Outcome.REFUSED,
                        login,
                        deed.subject(),
                        deed.detail()))
                .concatMap(call -> records.of(call, exchange.getRequest()))
                .concatMap(trail::add)
                .then();
    }
}

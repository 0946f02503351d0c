package vn.hoiluat.auditing;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;

/** What only the one who answers a call knows of it, for the trail. One per call; used by one thread at a time. */
public final class CallNote {

    private static final String ATTRIBUTE = CallNote.class.getName();

    private String login = "";
    private String detail = "";
    private String subject = "";
    private @Nullable AuditAction action;

    private CallNote() {}

    /** The call's note. */
    public static CallNote of(ServerWebExchange exchange) {
        return (CallNote) exchange.getAttributes().computeIfAbsent(ATTRIBUTE, name -> new CallNote());
    }

    /** A filter behind the one that knows who is signed in. */
    public static Mono<Void> rememberWho(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getPrincipal()
                .doOnNext(caller -> of(exchange).by(caller.getName()))
                .then(chain.filter(exchange));
    }

    /** Who calls, as signed in or as typed. */
    public CallNote by(String login) {
        this.login = login;
        return this;
    }

    /** What is done by this call. */
    public CallNote did(AuditAction action) {
        this.action = action;
        return this;
    }

    /** What it is done to, where the address does not say. */
    public CallNote to(String subject) {
        this.subject = subject;
        return this;
    }

    /** A reason that was given, or which list; no words of citizens. */
    public CallNote because(String detail) {
        this.detail = detail;
        return this;
    }

    String login() {
        return login;
    }

    String detail() {
        return detail;
    }

    String subject() {
        return subject;
    }

    @Nullable
    AuditAction action() {
        return action;
    }
}

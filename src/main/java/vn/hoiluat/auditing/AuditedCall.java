package vn.hoiluat.auditing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.audit.AuditRecord.Outcome;

/**
 * What is known of a call when its answer is ready.
 *
 * @param reading true if it only showed something
 * @param login of who called, as signed in or as typed; empty if nobody said
 */
record AuditedCall(AuditAction action, boolean reading, Outcome outcome, String login, String subject, String detail) {

    private static final int LONGEST_DETAIL = 500;

    /** Calls that everybody may make. */
    private static final List<String> OPEN = List.of("/api/web/", "/api/v1/", "/api/suggestions");

    AuditedCall {
        detail = detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
    }

    /** Empty if the call touched nothing that the trail is about. */
    static Optional<AuditedCall> of(ServerWebExchange exchange) {
        CallNote note = CallNote.of(exchange);
        Object handler = exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        if (handler == null) {
            return refused(exchange, note);
        }
        HandlerMethod method = handler instanceof HandlerMethod known ? known : null;
        Audited audited = method == null ? null : method.getMethodAnnotation(Audited.class);
        AuditAction action = note.action() != null ? note.action() : audited != null ? audited.value() : null;
        if (action == null) {
            boolean harmless = method != null && method.hasMethodAnnotation(Unaudited.class);
            return harmless || !isForStaff(exchange)
                    ? Optional.empty()
                    : Optional.of(call(exchange, note, AuditAction.OTHER, false, "", address(exchange)));
        }
        String subject =
                note.subject().isEmpty() && audited != null ? variable(exchange, audited.subject()) : note.subject();
        boolean reading = audited != null && audited.reading();
        return Optional.of(call(exchange, note, action, reading, subject, note.detail()));
    }

    /** Calls under which only people who work here have something to look for. */
    static boolean isForStaff(String path) {
        return (path.startsWith("/api/") && OPEN.stream().noneMatch(path::startsWith))
                || path.startsWith("/lam-viec")
                || path.startsWith("/kho")
                || path.startsWith("/quan-tri");
    }

    /** A call that came to nobody: not signed in, or not allowed. */
    private static Optional<AuditedCall> refused(ServerWebExchange exchange, CallNote note) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        if (!isForStaff(exchange) || status == null) {
            return Optional.empty();
        }
        if (status.isSameCodeAs(HttpStatus.FORBIDDEN)) {
            return Optional.of(call(exchange, note, AuditAction.CALL_REFUSED, false, "", address(exchange)));
        }
        boolean tried = exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
        return status.isSameCodeAs(HttpStatus.UNAUTHORIZED) && tried
                ? Optional.of(call(exchange, note, AuditAction.SIGN_IN_FAILED, false, "", ""))
                : Optional.empty();
    }

    private static AuditedCall call(
            ServerWebExchange exchange,
            CallNote note,
            AuditAction action,
            boolean reading,
            String subject,
            String detail) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        Outcome outcome = status == null || !status.isError()
                ? Outcome.DONE
                : status.is4xxClientError() ? Outcome.REFUSED : Outcome.FAILED;
        return new AuditedCall(action, reading, outcome, note.login(), subject, detail);
    }

    private static boolean isForStaff(ServerWebExchange exchange) {
        return isForStaff(exchange.getRequest().getPath().value());
    }

    private static String variable(ServerWebExchange exchange, String name) {
        Map<String, String> variables = exchange.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? "" : variables.getOrDefault(name, "");
    }

    /** By pattern where one fits, so that nothing typed into an address gets into the trail. */
    private static String address(ServerWebExchange exchange) {
        PathPattern pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String path = pattern == null ? exchange.getRequest().getPath().value() : pattern.getPatternString();
        return exchange.getRequest().getMethod() + " " + path;
    }
}

package vn.hoiluat.channels.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import vn.hoiluat.attachment.Attachments;
import vn.hoiluat.attachment.CheckedFile;
import vn.hoiluat.channels.webhook.WebhookBody;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Attachment;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.paper.FileType;

/**
 * The page's way to send a file: the bytes alone as the body, so that there is nothing to take apart before the limits are
 * known to hold; what it is called stands in a header. Only a visitor whose question is with an officer may.
 */
final class WebFiles {

    /** What the visitor calls the file, percent-encoded. */
    static final String NAME = "X-Hoiluat-File-Name";

    private static final int LONGEST_NAME = 120;

    /** Ten megabytes at 700 kbit/s, what a telephone far from the next mast has. */
    private static final Duration READ_TIMEOUT = Duration.ofMinutes(2);

    /** Each is in memory while it comes in. */
    private static final int MOST_AT_A_TIME = 8;

    private final WebGate gate;
    private final WebVisitors visitors;
    private final WebIntake intake;
    private final Attachments attachments;
    private final WebProblems problems;
    private final Clock clock;
    private final AtomicInteger underWay = new AtomicInteger();

    WebFiles(
            WebGate gate,
            WebVisitors visitors,
            WebIntake intake,
            Attachments attachments,
            WebProblems problems,
            Clock clock) {
        this.gate = gate;
        this.visitors = visitors;
        this.intake = intake;
        this.attachments = attachments;
        this.problems = problems;
        this.clock = clock;
    }

    /**
     * Whether a file may be sent now.
     *
     * @param mostBytes of one file
     */
    record Allowed(long mostBytes) {}

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/api/web/{accountId}/files", this::mayTake)
                .POST("/api/web/{accountId}/files/{clientId}", this::take)
                .filter((request, next) -> Mono.defer(() -> next.handle(request))
                        .doOnError(e -> passOver(request))
                        .onErrorResume(problems::answer))
                .build();
    }

    /** Asked before a file travels in vain. */
    private Mono<ServerResponse> mayTake(ServerRequest request) {
        gate.requireOurPage(request);
        gate.countReading(request);
        return visitor(request)
                .flatMap(this::openCase)
                .flatMap(c -> ServerResponse.ok().bodyValue(new Allowed(attachments.mostBytes())));
    }

    private Mono<ServerResponse> take(ServerRequest request) {
        gate.requireOurPage(request);
        String clientId = WebInput.clientId(request.pathVariable("clientId"));
        String name = name(request);
        Instant receivedAt = clock.instant();
        return visitor(request)
                .doOnNext(from -> gate.countFile(request, from.conversationId()))
                .flatMap(from -> openCase(from)
                        .flatMap(c -> body(request)
                                .flatMap(content -> keep(c, event(from, clientId, name, content, receivedAt), content)))
                        .flatMap(event -> intake.take(event, clientId, shown(name))))
                .flatMap(message -> ServerResponse.ok().bodyValue(WebView.of(message)));
    }

    /** Lets go of what has come of a body that nobody reads; one that was read complains, and that is all. */
    private static void passOver(ServerRequest request) {
        request.exchange().getRequest().getBody().subscribe(DataBufferUtils.releaseConsumer(), alreadyRead -> {});
    }

    private Mono<Address> visitor(ServerRequest request) {
        WebVisitor visitor = visitors.known(request.exchange().getRequest())
                .orElseThrow(() -> new WebRefusedException(WebProblem.NO_VISITOR));
        return gate.account(request).map(account -> visitor.address(account.id()));
    }

    private Mono<Case> openCase(Address from) {
        return attachments.openCase(from).switchIfEmpty(Mono.error(() -> new WebRefusedException(WebProblem.NO_CASE)));
    }

    private Mono<byte[]> body(ServerRequest request) {
        return Mono.defer(() -> {
            if (underWay.incrementAndGet() > MOST_AT_A_TIME) {
                underWay.decrementAndGet();
                throw new WebRefusedException(WebProblem.TOO_MANY, Duration.ofSeconds(5));
            }
            return WebhookBody.read(request, Math.toIntExact(attachments.mostBytes()), READ_TIMEOUT)
                    .doFinally(end -> underWay.decrementAndGet())
                    .onErrorMap(DataBufferLimitException.class, e -> new WebRefusedException(WebProblem.FILE_TOO_LARGE))
                    .onErrorMap(TimeoutException.class, e -> new WebRefusedException(WebProblem.TOO_SLOW));
        });
    }

    private Mono<InboundEvent> keep(Case c, InboundEvent event, byte[] content) {
        return attachments.take(c, event, content).map(checked -> switch (checked) {
            case CheckedFile.Good good -> event;
            case CheckedFile.Refused refused -> throw new WebRefusedException(WebProblem.of(refused.problem()));
            case CheckedFile.Unchecked unchecked -> throw new WebRefusedException(WebProblem.UNAVAILABLE);
        });
    }

    private static InboundEvent event(Address from, String clientId, String name, byte[] content, Instant at) {
        boolean picture = FileType.of(content)
                .filter(type -> type == FileType.JPEG || type == FileType.PNG)
                .isPresent();
        return new InboundEvent(
                from.conversationId() + ":" + clientId,
                picture ? InboundKind.IMAGE : InboundKind.FILE,
                from,
                "",
                null,
                new Attachment(null, name, content.length),
                clientId,
                at,
                at);
    }

    private static String name(ServerRequest request) {
        String header = request.headers().firstHeader(NAME);
        try {
            String name = WebInput.clean(URLDecoder.decode(header == null ? "" : header, StandardCharsets.UTF_8))
                    .replace('\n', ' ');
            return name.codePointCount(0, name.length()) > LONGEST_NAME
                    ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME))
                    : name;
        } catch (IllegalArgumentException e) {
            throw new WebRefusedException(WebProblem.UNREADABLE);
        }
    }

    private static String shown(String name) {
        return "📎 " + name;
    }
}

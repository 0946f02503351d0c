package vn.hoiluat.channels.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.message.Channel;

/** Who gets in: our own page, to an account that is on, within the limits. Refuses by {@link WebRefusedException}. */
final class WebGate {

    /** A header that another site's page cannot send without asking first, which is never granted. */
    static final String OUR_PAGE = "X-Hoiluat";

    private final Accounts accounts;
    private final WebLimits limits;

    WebGate(Accounts accounts, WebLimits limits) {
        this.accounts = accounts;
        this.limits = limits;
    }

    /** The account the call's path names. */
    Mono<ChannelAccount> account(ServerRequest request) {
        return accounts.account(request.pathVariable("accountId"))
                .filter(account -> account.channel() == Channel.WEB)
                .filter(ChannelAccount::enabled)
                .switchIfEmpty(Mono.error(() -> new WebRefusedException(WebProblem.NO_ACCOUNT)));
    }

    /** Refuses what another site made the browser send. */
    void requireOurPage(ServerRequest request) {
        if (request.headers().firstHeader(OUR_PAGE) == null) {
            throw new WebRefusedException(WebProblem.FOREIGN);
        }
        requireSameOrigin(request);
    }

    /** Refuses what a browser says another site's page asked for; all that can be asked of an event stream. */
    void requireSameOrigin(ServerRequest request) {
        if (!isSameOrigin(request.headers().asHttpHeaders(), request.uri())) {
            throw new WebRefusedException(WebProblem.FOREIGN);
        }
    }

    /** Refuses what is not JSON. */
    void requireJson(ServerRequest request) {
        if (!request.headers()
                .contentType()
                .filter(MediaType.APPLICATION_JSON::equalsTypeAndSubtype)
                .isPresent()) {
            throw new WebRefusedException(WebProblem.NOT_JSON);
        }
    }

    /** Counts a message against the limits. */
    void countMessage(ServerRequest request, String conversationId) {
        limits.message(conversationId, networkAddress(request)).ifPresent(WebGate::refuse);
    }

    /** Counts a file against the limits. */
    void countFile(ServerRequest request, String conversationId) {
        limits.file(conversationId, networkAddress(request)).ifPresent(WebGate::refuse);
    }

    /** Counts the opening of a stream or the reading of a history against the limits. */
    void countReading(ServerRequest request) {
        limits.reading(networkAddress(request)).ifPresent(WebGate::refuse);
    }

    /** Browsers say themselves where a request comes from; older ones name the origin only. */
    private static boolean isSameOrigin(HttpHeaders headers, URI ours) {
        String site = headers.getFirst("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = headers.getOrigin();
        return origin == null || origin.equalsIgnoreCase(ours.getScheme() + "://" + ours.getAuthority());
    }

    private static void refuse(Duration wait) {
        throw new WebRefusedException(WebProblem.TOO_MANY, wait);
    }

    private static String networkAddress(ServerRequest request) {
        return request.remoteAddress()
                .map(InetSocketAddress::getAddress)
                .map(InetAddress::getHostAddress)
                .orElse("unknown");
    }
}

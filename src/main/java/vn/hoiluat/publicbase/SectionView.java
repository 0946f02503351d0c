package vn.hoiluat.publicbase;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.message.Channel;
import vn.hoiluat.pages.EmbeddingOrigins;
import vn.hoiluat.security.PagePolicy;

/** What the pages of the section have in common: who may frame them, how long they are kept, and their own address. */
@Component
final class SectionView {

    static final String POLICY = "Content-Security-Policy";

    private static final String IN_FRAME = "1";

    private final Accounts accounts;
    private final URI service;

    SectionView(Accounts accounts, @Value("${hoiluat.bot.public-url}") URI service) {
        this.accounts = accounts;
        this.service = service;
    }

    /** Whoever may show our conversation in a frame may show this, too. */
    Mono<String> policy() {
        return accounts.all()
                .filter(account -> account.channel() == Channel.WEB && account.enabled())
                .flatMapIterable(EmbeddingOrigins::of)
                .distinct()
                .collectList()
                .map(PagePolicy::framedBy);
    }

    /** @param framed what the address says of a frame */
    Rendering.Builder<?> page(String view, HttpStatus status, String policy, String framed) {
        boolean inFrame = framed.equals(IN_FRAME);
        return Rendering.view(view)
                .status(status)
                .header(POLICY, policy)
                .header(HttpHeaders.CACHE_CONTROL, OpenDocuments.CACHED_HEADER)
                .modelAttribute("links", new SectionLinks(inFrame))
                .modelAttribute("framed", inFrame);
    }

    /** The page of what is not there: a way on rather than an end. */
    Rendering missing(String policy, String framed) {
        return page("section-missing", HttpStatus.NOT_FOUND, policy, framed).build();
    }

    /** The whole address of a page, by which it is known outside. */
    String address(String path) {
        return service.resolve(path).toString();
    }
}

package vn.hoiluat.publicbase;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * Says who may frame the page that tells why there is none, before that is written: else browsers show a portal's readers an empty
 * frame.
 */
@Component
@Order(-2)
final class SectionProblems implements WebExceptionHandler {

    private final SectionView view;

    SectionProblems(SectionView view) {
        this.view = view;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (!exchange.getRequest().getPath().value().startsWith(EntryAddress.SECTION)
                || exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        return view.policy()
                .onErrorComplete()
                .doOnNext(policy -> exchange.getResponse().getHeaders().set(SectionView.POLICY, policy))
                .then(Mono.error(failure));
    }
}

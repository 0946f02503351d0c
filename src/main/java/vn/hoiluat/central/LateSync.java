package vn.hoiluat.central;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells the pages of those who work here that the sync is late or fails, as {@code lateSync}, for a line in their heads. */
@ControllerAdvice(annotations = Controller.class)
final class LateSync {

    private static final List<String> WORKPLACES = List.of("/kho", "/lam-viec");

    private final CentralFigures figures;
    private final SyncTexts texts = new SyncTexts();

    LateSync(CentralFigures figures) {
        this.figures = figures;
    }

    /** In words, from what was read last; empty if there is nothing to say. */
    @ModelAttribute("lateSync")
    Mono<String> late(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().pathWithinApplication().value();
        return WORKPLACES.stream().anyMatch(path::startsWith)
                ? Mono.justOrEmpty(figures.late().map(state -> texts.late(state.lastGood())))
                : Mono.empty();
    }
}

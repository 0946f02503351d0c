package vn.hoiluat.curation;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * What the editor sent, and what is to be done with it.
 *
 * @param wish the word of the button that was pressed
 * @param despiteDuplicates whether entries that are much alike were shown before
 */
record EditorDraft(EntryForm form, String wish, boolean despiteDuplicates) {

    /** On a thread that may be kept: reading citations goes through the register. */
    static Mono<EditorDraft> of(ServerWebExchange exchange) {
        return exchange.getFormData()
                .publishOn(Schedulers.boundedElastic())
                .map(sent -> new EditorDraft(
                        EntryForm.read(sent),
                        String.valueOf(sent.getFirst("viec")),
                        "co".equals(sent.getFirst("biet-trung"))));
    }

    /** Whether nothing is to be saved. */
    boolean onlyLooks() {
        return wish.equals("xem");
    }

    /** Whether it is to be reviewed. */
    boolean submits() {
        return wish.equals("trinh");
    }
}

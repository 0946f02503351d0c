package vn.hoiluat.curation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.knowledge.law.CitationPicker;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentRegister;

/** Offers provisions for what an editor types. */
@RestController
final class EntryCitationApi {

    private static final int MOST = 8;
    private static final int LONGEST = 300;

    private final CitationPicker picker;
    private final CitationText texts;
    private final DocumentRegister documents;
    private final Clock clock;

    EntryCitationApi(CitationPicker picker, CitationText texts, DocumentRegister documents, Clock clock) {
        this.picker = picker;
        this.texts = texts;
        this.documents = documents;
        this.clock = clock;
    }

    /** What may be meant, the likeliest first. */
    record Offered(List<EntryCitation> citations) {}

    @GetMapping("/api/kho/can-cu")
    @Unaudited("provisions of the register")
    Mono<Offered> offered(@RequestParam(name = "q") String typed) {
        String text = typed.substring(0, Math.min(typed.length(), LONGEST));
        LocalDate today = EntryTimes.day(clock.instant());
        return Mono.fromCallable(() -> new Offered(picker.offer(text, today, MOST).stream()
                        .map(citation ->
                                EntryCitation.of(documents.known().resolve(citation, today), texts.complete(citation)))
                        .toList()))
                .subscribeOn(Schedulers.boundedElastic());
    }
}

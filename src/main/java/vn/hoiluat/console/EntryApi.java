package vn.hoiluat.console;

import java.security.Principal;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.Question;
import vn.hoiluat.auditing.Unaudited;

/** What the base would say, for officers to put into their answers. What was searched for is not logged. */
@RestController
final class EntryApi {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int SUGGESTED = 5;
    private static final int MOST = 20;

    /** No question is longer; beyond it nothing more would be found. */
    private static final int LONGEST = 2_000;

    private final CaseLookup cases;
    private final AnswerFinder finder;
    private final Clock clock;

    EntryApi(CaseLookup cases, AnswerFinder finder, Clock clock) {
        this.cases = cases;
        this.finder = finder;
        this.clock = clock;
    }

    /** Entries for a case, best first. */
    record Suggested(List<EntryView> suggestions) {}

    /** Entries for words, best first. */
    record Found(List<EntryView> entries) {}

    @GetMapping("/api/cases/{code}/suggestions")
    @Unaudited("entries of the base")
    Mono<Suggested> suggestions(@PathVariable String code, Principal officer) {
        return cases.find(code, officer.getName())
                .map(seen -> seen.value().question())
                .flatMap(question -> find(question, SUGGESTED))
                .map(Suggested::new);
    }

    @GetMapping("/api/entries")
    @Unaudited("entries of the base")
    Mono<Found> entries(@RequestParam(name = "q") String words, @RequestParam(defaultValue = "5") int limit) {
        return find(words, Math.clamp(limit, 1, MOST)).map(Found::new);
    }

    private Mono<List<EntryView>> find(String words, int limit) {
        String text = Normalizer.normalize(words, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            return Mono.just(List.of());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        String asked = text.substring(0, Math.min(text.length(), LONGEST));
        return finder.find(new Question(asked, today, limit))
                .map(found -> found.stream().limit(limit).map(EntryView::of).toList());
    }
}

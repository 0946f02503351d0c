package vn.hoiluat.canned;

import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** The canned answers of this installation. Of two officers who change one at once the last one wins. */
@Component
public final class CannedAnswers {

    /** Nobody finds their way among more. */
    static final int MOST = 500;

    private final Documents<CannedAnswer> answers;
    private final Clock clock;

    CannedAnswers(DocumentStore store, Clock clock) {
        answers = store.documents(CannedAnswer.KIND);
        this.clock = clock;
    }

    /** All of them, by title. */
    public Mono<List<CannedAnswer>> all() {
        Comparator<Object> vietnamese = Collator.getInstance(Locale.of("vi"));
        return answers.all(Range.all())
                .map(Versioned::value)
                .collectSortedList(Comparator.comparing(CannedAnswer::title, vietnamese));
    }

    /** The one with this id, or empty. */
    public Mono<CannedAnswer> find(String id) {
        return answers.find(id).map(Versioned::value);
    }

    /** Adds one; false if there are {@link #MOST} already. */
    public Mono<Boolean> add(String title, String text, String officer) {
        CannedAnswer added = new CannedAnswer(UUID.randomUUID().toString(), title, text, officer, clock.instant());
        return answers.count(Range.all(), MOST)
                .flatMap(count -> count >= MOST ? Mono.just(false) : answers.insert(added.id(), added));
    }

    /** Changes one; false if it is gone. */
    public Mono<Boolean> change(String id, String title, String text, String officer) {
        return answers.modify(id, before -> new CannedAnswer(id, title, text, officer, clock.instant()))
                .hasElement();
    }

    /** Takes one away; nothing happens if it is gone. */
    public Mono<Void> remove(String id) {
        return answers.find(id)
                .flatMap(found -> answers.delete(id, found.version()))
                .then();
    }
}

package vn.hoiluat.knowledge.golden;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** The golden questions of this installation. One question, however it is written, is kept once. Never blocks. */
public final class GoldenQuestions {

    /** Questions kept; publishing asks all of them, and somebody waits for it. */
    public static final int MOST = 2_000;

    private final Documents<KeptQuestion> kept;
    private final Clock clock;

    public GoldenQuestions(DocumentStore store, Clock clock) {
        kept = store.documents(KeptQuestion.KIND);
        this.clock = clock;
    }

    /** All of them, the protected first, then by what they ask. */
    public Mono<List<KeptQuestion>> all() {
        return kept.all(Range.all())
                .map(Versioned::value)
                .collectSortedList(Comparator.comparing(KeptQuestion::isProtected)
                        .reversed()
                        .thenComparing(one -> one.question().writings().getFirst()));
    }

    /** Keeps a question in place of what was kept of it; false if there are {@link #MOST} already. */
    public Mono<Boolean> keep(GoldenQuestion question, boolean isProtected, String by) {
        String id = id(question);
        KeptQuestion wanted = new KeptQuestion(id, question, isProtected, by, clock.instant());
        return kept.modify(id, before -> wanted)
                .map(written -> true)
                .switchIfEmpty(Mono.defer(() -> kept.count(Range.all(), MOST)
                        .flatMap(count -> count >= MOST ? Mono.just(false) : kept.insert(id, wanted))));
    }

    /** Keeps many; gives how many were kept before there were {@link #MOST}. */
    public Mono<Integer> keepAll(List<GoldenQuestion> questions, boolean isProtected, String by) {
        return Flux.fromIterable(questions)
                .concatMap(question -> keep(question, isProtected, by))
                .filter(done -> done)
                .count()
                .map(Long::intValue);
    }

    /**
     * Protects the question of an entry and all its other phrasings: from now on nothing may be published that makes the entry
     * not be found by one of them.
     */
    public Mono<Boolean> protect(Entry entry, EntryContent content, String by) {
        return keep(new GoldenQuestion(content.phrasings(), List.of(entry.key()), List.of(), null), true, by);
    }

    /** Whether the question of this content is protected, so that nothing may be published that takes it away. */
    public Mono<Boolean> isProtected(EntryContent content) {
        return kept.find(id(content.question(), null))
                .map(found -> found.value().isProtected())
                .defaultIfEmpty(false);
    }

    /** Protects a question that is kept, or leaves it unprotected; false if it is gone. */
    public Mono<Boolean> protect(String id, boolean isProtected, String by) {
        return kept.modify(id, old -> new KeptQuestion(id, old.question(), isProtected, by, clock.instant()))
                .hasElement();
    }

    /** Takes one away; nothing happens if it is gone. */
    public Mono<Void> remove(String id) {
        return kept.find(id).flatMap(found -> kept.delete(id, found.version())).then();
    }

    private static String id(GoldenQuestion question) {
        return id(question.writings().getFirst(), question.asOf());
    }

    private static String id(String question, @Nullable LocalDate day) {
        String asked = PlainText.of(question) + " " + day;
        return UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8)).toString();
    }
}

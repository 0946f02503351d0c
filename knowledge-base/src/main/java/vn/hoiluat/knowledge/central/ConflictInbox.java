package vn.hoiluat.knowledge.central;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.central.Conflict.Choice;
import vn.hoiluat.knowledge.entry.PublicationBlock;
import vn.hoiluat.storage.Cursor;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Page;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** The records that both sides changed, for a person to choose. Calls fail with the store's exceptions and never block. */
public final class ConflictInbox {

    private static final int COUNTED_AT_MOST = 10_000;

    private final Documents<Conflict> conflicts;
    private final CentralSync sync;

    public ConflictInbox(DocumentStore store, CentralSync sync) {
        this.conflicts = store.documents(Conflict.KIND);
        this.sync = sync;
    }

    /** What came of choosing. */
    public sealed interface Resolved {

        /** It is published here as chosen; where it differs from theirs it is offered to the partner. */
        record Done() implements Resolved {}

        /** One of the sides has changed since the page was shown, or somebody else has chosen: look again. */
        record Changed() implements Resolved {}

        /** What was chosen may not be published yet: it is an open draft, to be completed and published. */
        record Drafted(Set<PublicationBlock> blocks) implements Resolved {

            public Drafted {
                blocks = Set.copyOf(blocks);
            }
        }
    }

    /** A page of conflicts, in order of id. */
    public Mono<Page<Conflict>> page(@Nullable Cursor after, int limit) {
        return conflicts.page(Range.all(), after, limit);
    }

    /** How many there are, counted no further than {@value #COUNTED_AT_MOST}. */
    public Mono<Long> count() {
        return conflicts.count(Range.all(), COUNTED_AT_MOST);
    }

    /** The conflict, or empty. */
    public Mono<Conflict> find(String id) {
        return conflicts.find(id).map(Versioned::value);
    }

    /** The conflicts about an entry; one for each partner at most. */
    public Flux<Conflict> ofEntry(String key) {
        return conflicts.all(Range.exactly(Conflict.BY_ENTRY, key)).map(Versioned::value);
    }

    /**
     * Chooses, field by field.
     *
     * @param shown the conflict as it was shown to who chose
     * @param choices one for each field in question
     * @param by login of who chose; may publish
     */
    public Mono<Resolved> resolve(Conflict shown, Map<Field, Choice> choices, String by) {
        return sync.stands(shown)
                .flatMap(stands -> stands ? store(shown, choices, by) : Mono.just(false))
                .flatMap(stored -> sync.settle(shown.externalId()).map(done -> stored && done))
                .flatMap(done -> done
                        ? sync.blocks(shown.chosen(choices)).map(ConflictInbox::resolved)
                        : Mono.just(new Resolved.Changed()));
    }

    private Mono<Boolean> store(Conflict shown, Map<Field, Choice> choices, String by) {
        return conflicts
                .find(shown.id())
                .filter(known -> known.value().isAbout(shown) && known.value().resolution() == null)
                .flatMap(known -> conflicts.replace(
                        known.id(), known.version(), known.value().resolved(sync.resolution(choices, by))))
                .defaultIfEmpty(false);
    }

    private static Resolved resolved(Set<PublicationBlock> blocks) {
        return blocks.isEmpty() ? new Resolved.Done() : new Resolved.Drafted(blocks);
    }
}

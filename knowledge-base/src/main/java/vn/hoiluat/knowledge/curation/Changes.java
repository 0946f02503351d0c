package vn.hoiluat.knowledge.curation;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.curation.CurationResult.ChangedMeanwhile;
import vn.hoiluat.knowledge.curation.CurationResult.Done;
import vn.hoiluat.knowledge.curation.CurationResult.Missing;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;

/** Writes changes of entries that were decided on by looking at them as they stand when they are written. */
final class Changes {

    private final Entries entries;

    Changes(Entries entries) {
        this.entries = entries;
    }

    /** @param step pure; may be asked several times */
    Mono<CurationResult> change(VersionRef ref, Function<Entry, CurationResult> step) {
        return change(ref.key(), ref.newest(), step);
    }

    Mono<CurationResult> change(String key, int newest, Function<Entry, CurationResult> step) {
        return Mono.defer(() -> {
            AtomicReference<@Nullable CurationResult> last = new AtomicReference<>();
            return entries.modify(key, entry -> {
                        CurationResult result =
                                entry.newest().number() == newest ? step.apply(entry) : new ChangedMeanwhile(entry);
                        last.set(result);
                        return result instanceof Done done ? done.entry() : entry;
                    })
                    .mapNotNull(entry -> last.get())
                    .defaultIfEmpty(new Missing());
        });
    }
}

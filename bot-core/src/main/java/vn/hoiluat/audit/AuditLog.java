package vn.hoiluat.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.Cursor;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Page;

/** Reads the trail, the newest records first. */
public final class AuditLog {

    private static final int LINKS_AT_A_TIME = 100;

    private final Documents<AuditBlock> blocks;

    public AuditLog(DocumentStore store) {
        blocks = store.documents(AuditBlock.KIND);
    }

    /** A record and its number in the chain. */
    public record Numbered(long number, AuditRecord record) {}

    /**
     * Some of the records.
     *
     * @param next where to go on, null at the end
     */
    public record Found(List<Numbered> records, @Nullable Cursor next) {

        public Found {
            records = List.copyOf(records);
        }
    }

    /** At least this many records behind a place, and a few more if they were stored together; fewer only at the end. */
    public Mono<Found> page(AuditFilter filter, @Nullable Cursor after, int atLeast) {
        return blocks.page(filter.range(), after, Math.min(atLeast, LINKS_AT_A_TIME))
                .map(page -> found(filter, page))
                .flatMap(found -> {
                    int missing = atLeast - found.records().size();
                    return missing <= 0 || found.next() == null
                            ? Mono.just(found)
                            : page(filter, found.next(), missing).map(rest -> joined(found, rest));
                });
    }

    /** All of them, as the subscriber asks for them. */
    public Flux<Numbered> all(AuditFilter filter) {
        return blocks.all(filter.range()).concatMapIterable(found -> taken(filter, found.value()));
    }

    private static Found found(AuditFilter filter, Page<AuditBlock> page) {
        return new Found(
                page.items().stream()
                        .flatMap(found -> taken(filter, found.value()).stream())
                        .toList(),
                page.next());
    }

    private static Found joined(Found found, Found rest) {
        List<Numbered> all = new ArrayList<>(found.records());
        all.addAll(rest.records());
        return new Found(all, rest.next());
    }

    private static List<Numbered> taken(AuditFilter filter, AuditBlock block) {
        List<Numbered> taken = new ArrayList<>();
        for (int i = 0; i < block.records().size(); i++) {
            if (filter.takes(block.records().get(i))) {
                taken.add(new Numbered(block.first() + i, block.records().get(i)));
            }
        }
        Collections.reverse(taken);
        return taken;
    }
}

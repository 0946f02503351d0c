package vn.hoiluat.knowledge.localdata;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;

/** Which values entries wait for. Reads only entries that name local data; never blocks. */
public final class MissingLocalData {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Entries entries;
    private final LocalData data;
    private final Clock clock;

    public MissingLocalData(Entries entries, LocalData data, Clock clock) {
        this.entries = entries;
        this.data = data;
        this.clock = clock;
    }

    /**
     * A name that nothing is known of.
     *
     * @param unserved published entries that are not served for want of it
     * @param waiting open versions that cannot be published for want of it
     */
    public record Missing(String name, int unserved, int waiting) {

        private Missing plus(int moreUnserved, int moreWaiting) {
            return new Missing(name, unserved + moreUnserved, waiting + moreWaiting);
        }
    }

    /** What is missing today, that which keeps most entries from citizens first. */
    public Mono<List<Missing>> today() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        return entries.withLocalNames()
                .collect(TreeMap<String, Missing>::new, (all, entry) -> count(entry, today, all))
                .map(all -> all.values().stream()
                        .sorted(Comparator.comparingInt((Missing one) -> -one.unserved())
                                .thenComparing(one -> -one.waiting())
                                .thenComparing(Missing::name))
                        .toList());
    }

    private void count(Entry entry, LocalDate today, Map<String, Missing> all) {
        entry.publishedOn(today).ifPresent(version -> count(version.content(), today, 1, 0, all));
        entry.open().ifPresent(version -> count(version.content(), today, 0, 1, all));
    }

    private void count(EntryContent content, LocalDate today, int unserved, int waiting, Map<String, Missing> all) {
        data.missing(content, today)
                .forEach(name -> all.merge(
                        LocalDatum.key(name),
                        new Missing(name, unserved, waiting),
                        (known, more) -> known.plus(unserved, waiting)));
    }
}

package vn.hoiluat.knowledge.localdata;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryVersion;

/** Which values entries wait for. Reads only entries that name local data; never blocks. */
public final class MissingLocalData {

    /** Of the entries that are not served for want of one value. */
    private static final int MOST_NAMED = 10;

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
     * @param first some of those that are not served
     */
    public record Missing(String name, int unserved, int waiting, List<Unserved> first) {

        public Missing {
            first = List.copyOf(first);
        }

        private Missing plus(Missing more) {
            return new Missing(
                    name,
                    unserved + more.unserved,
                    waiting + more.waiting,
                    Stream.concat(first.stream(), more.first.stream())
                            .limit(MOST_NAMED)
                            .toList());
        }
    }

    /** A published entry that citizens do not get. */
    public record Unserved(String key, String question) {}

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
        entry.publishedOn(today).map(EntryVersion::content).ifPresent(content -> {
            var unserved = List.of(new Unserved(entry.key(), content.question()));
            count(content, today, name -> new Missing(name, 1, 0, unserved), all);
        });
        entry.open()
                .map(EntryVersion::content)
                .ifPresent(content -> count(content, today, name -> new Missing(name, 0, 1, List.of()), all));
    }

    private void count(EntryContent content, LocalDate today, Function<String, Missing> one, Map<String, Missing> all) {
        data.missing(content, today).forEach(name -> all.merge(LocalDatum.key(name), one.apply(name), Missing::plus));
    }
}

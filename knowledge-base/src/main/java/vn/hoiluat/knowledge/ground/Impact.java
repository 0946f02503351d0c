package vn.hoiluat.knowledge.ground;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.law.DocumentRef;
import vn.hoiluat.knowledge.law.LegalRelation;
import vn.hoiluat.knowledge.law.ProvisionPath;

/**
 * What happens to provisions of one document from one day on, and to what rests on them.
 *
 * @param relation what does it, null if the document itself ends
 * @param of the document whose provisions these are
 * @param from the first day
 * @param provisions those that entries rest on
 * @param untouched how many of the named provisions no entry rests on
 */
public record Impact(
        @Nullable LegalRelation relation, DocumentRef of, LocalDate from, List<Touched> provisions, int untouched) {

    public Impact {
        provisions = List.copyOf(provisions);
    }

    /** A provision with the entries that rest on it. */
    public record Touched(ProvisionPath provision, List<ImpactedEntry> entries) {

        public Touched {
            entries = List.copyOf(entries);
        }
    }

    /** How many entries are done. */
    public long done() {
        return provisions.stream()
                .flatMap(touched -> touched.entries().stream())
                .filter(ImpactedEntry::isDone)
                .count();
    }

    /** How many entries rest on what is touched. */
    public long all() {
        return provisions.stream()
                .mapToLong(touched -> touched.entries().size())
                .sum();
    }
}

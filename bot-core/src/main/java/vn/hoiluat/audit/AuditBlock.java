package vn.hoiluat.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * Records that were written together: one link of the chain. The document's id is the number of its first record, so of two
 * writers who go on from the same place one finds the id taken: the chain cannot fork, and there is no step between a record
 * and its place in the chain at which a crash could fall.
 *
 * @param first number of its first record; the chain's first is 1
 * @param day in Viet Nam when it was written, never before the day of the link before
 * @param previous hash of the link before, empty at the beginning
 * @param hash over all of it, with the chain's key
 */
record AuditBlock(long first, LocalDate day, String previous, List<AuditRecord> records, String hash) {

    static final String NEWEST = "newest";
    static final String BY_WHO = "who";
    static final String BY_ACTION = "action";
    static final String BY_SUBJECT = "subject";
    static final String BY_CITIZEN = "citizen";

    /** How links are stored. */
    static final Kind<AuditBlock> KIND = new Kind<>(
            "auditBlock",
            AuditBlock.class,
            List.of(
                    new Index<>(NEWEST, block -> List.of(block.newestFirst())),
                    index(BY_WHO, AuditRecord::who),
                    index(BY_ACTION, record -> record.action().name()),
                    index(BY_SUBJECT, AuditRecord::subject),
                    index(BY_CITIZEN, AuditRecord::citizen)));

    AuditBlock {
        records = List.copyOf(records);
    }

    String id() {
        return id(first);
    }

    /** Where the chain goes on behind it. */
    AuditTip tip() {
        return new AuditTip(first + records.size(), day, hash);
    }

    static String id(long number) {
        return "%019d".formatted(number);
    }

    /** All that the hash is over. */
    List<String> parts() {
        List<String> parts = new ArrayList<>(List.of("block", Long.toString(first), day.toString(), previous));
        for (AuditRecord record : records) {
            List<String> of = record.parts();
            parts.add(Integer.toString(of.size()));
            parts.addAll(of);
        }
        return parts;
    }

    /** By its youngest record, and of links of the same moment the later one first. */
    private String newestFirst() {
        Instant youngest =
                records.stream().map(AuditRecord::at).max(Instant::compareTo).orElse(Instant.EPOCH);
        return Index.newestFirst(youngest) + id(Long.MAX_VALUE - first);
    }

    private static Index<AuditBlock> index(String name, Function<AuditRecord, String> key) {
        return new Index<>(
                name,
                block -> distinct(block, key)
                        .map(found -> found + " " + block.newestFirst())
                        .toList());
    }

    private static Stream<String> distinct(AuditBlock block, Function<AuditRecord, String> key) {
        return block.records.stream().map(key).filter(found -> !found.isEmpty()).distinct();
    }
}

package vn.hoiluat.sandbox.central;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The shared records, in memory, in the order of their newest changes. Safe for use by many threads. */
final class HeldRecords {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock clock;
    private final Map<String, HeldRecord> byId = new TreeMap<>();
    private final NavigableMap<Long, HeldRecord> byPlace = new TreeMap<>();
    private long places;

    HeldRecords(Clock clock) {
        this.clock = clock;
    }

    /** What came of a write. */
    sealed interface Outcome {

        record Created(HeldRecord now) implements Outcome {}

        record Changed(HeldRecord now) implements Outcome {}

        /** It was so already. */
        record Same(HeldRecord now) implements Outcome {}

        /** Something else is there. */
        record Other(HeldRecord now) implements Outcome {}

        record Missing() implements Outcome {}
    }

    synchronized Outcome create(String externalId, JsonNode content) {
        HeldRecord there = byId.get(externalId);
        if (there == null) {
            return new Outcome.Created(put(externalId, 1, content, false));
        }
        return isSame(there, content, false) ? new Outcome.Same(there) : new Outcome.Other(there);
    }

    /** Changes a record that still has the version; with the same words as it has, nothing happens whatever the version. */
    synchronized Outcome change(String externalId, long version, JsonNode content) {
        return write(externalId, version, content, false);
    }

    synchronized Outcome withdraw(String externalId, long version) {
        HeldRecord there = byId.get(externalId);
        return there == null ? new Outcome.Missing() : write(externalId, version, there.content(), true);
    }

    /** Somebody at the Ministry writes: no version is asked for. */
    synchronized HeldRecord edit(String externalId, JsonNode content, boolean withdrawn) {
        HeldRecord there = byId.get(externalId);
        return put(externalId, there == null ? 1 : there.version() + 1, content, withdrawn);
    }

    /** Puts a record there as it is said to be; for tests. */
    synchronized HeldRecord put(
            String externalId, long version, JsonNode content, boolean withdrawn, OffsetDateTime updatedAt) {
        HeldRecord record = new HeldRecord(externalId, version, content, withdrawn, updatedAt, ++places);
        HeldRecord before = byId.put(externalId, record);
        if (before != null) {
            byPlace.remove(before.seq());
        }
        byPlace.put(record.seq(), record);
        return record;
    }

    synchronized Optional<HeldRecord> find(String externalId) {
        return Optional.ofNullable(byId.get(externalId));
    }

    /** The changes behind a place, oldest first. */
    synchronized List<HeldRecord> after(long place, int limit) {
        return byPlace.tailMap(place, false).values().stream().limit(limit).toList();
    }

    /** The newest changes. */
    synchronized List<HeldRecord> newest(String words, int limit) {
        return byId.values().stream()
                .filter(record -> words.isEmpty()
                        || record.externalId().contains(words)
                        || record.content().path("cau_hoi").asString("").contains(words))
                .sorted(Comparator.comparingLong(HeldRecord::seq).reversed())
                .limit(limit)
                .toList();
    }

    synchronized int count() {
        return byId.size();
    }

    synchronized void clear() {
        byId.clear();
        byPlace.clear();
    }

    private Outcome write(String externalId, long version, JsonNode content, boolean withdrawn) {
        HeldRecord there = byId.get(externalId);
        if (there == null) {
            return new Outcome.Missing();
        }
        if (isSame(there, content, withdrawn)) {
            return new Outcome.Same(there);
        }
        return there.version() == version
                ? new Outcome.Changed(put(externalId, version + 1, content, withdrawn))
                : new Outcome.Other(there);
    }

    private static boolean isSame(HeldRecord there, JsonNode content, boolean withdrawn) {
        return there.withdrawn() == withdrawn && there.content().equals(content);
    }

    private HeldRecord put(String externalId, long version, JsonNode content, boolean withdrawn) {
        return put(
                externalId,
                version,
                content,
                withdrawn,
                clock.instant().atZone(VIETNAM).toOffsetDateTime());
    }
}

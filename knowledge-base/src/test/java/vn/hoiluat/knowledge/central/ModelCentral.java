package vn.hoiluat.knowledge.central;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The partner as its contract has it, in a few lines and without any of the program's code but the records: a map of records, a
 * list of all that ever changed, and a compare-and-set on the version.
 */
final class ModelCentral {

    private final Map<String, CentralRecord> records = new LinkedHashMap<>();
    private final List<CentralRecord> log = new ArrayList<>();

    Map<String, CentralRecord> records() {
        return records;
    }

    List<CentralRecord> log() {
        return log;
    }

    void edit(String externalId, CentralContent content, boolean withdrawn) {
        CentralRecord old = records.get(externalId);
        long version = old == null ? 1 : old.version() + 1;
        CentralRecord changed = new CentralRecord(externalId, version, content, withdrawn, Instant.EPOCH);
        records.put(externalId, changed);
        log.add(changed);
    }

    ContributionResult contribute(Contribution offered) {
        CentralRecord old = records.get(offered.externalId());
        if (old != null && !old.withdrawn() && old.content().equals(offered.content())) {
            return new ContributionResult.AlreadyThere(old.version());
        }
        if ((old == null ? 0 : old.version()) != offered.baseVersion()) {
            return new ContributionResult.Conflict(old);
        }
        edit(offered.externalId(), offered.content(), false);
        return new ContributionResult.Accepted(version(offered.externalId()));
    }

    ContributionResult withdraw(Withdrawal asked) {
        CentralRecord old = records.get(asked.externalId());
        if (old == null) {
            return new ContributionResult.Conflict(null);
        }
        if (old.withdrawn()) {
            return new ContributionResult.AlreadyThere(old.version());
        }
        if (old.version() != asked.baseVersion()) {
            return new ContributionResult.Conflict(old);
        }
        edit(asked.externalId(), old.content(), true);
        return new ContributionResult.Accepted(version(asked.externalId()));
    }

    /** What changed after the place, each record as it was after that change. */
    Batch<CentralRecord> pull(CentralCursor after, int limit) {
        int from = after.value().isEmpty() ? 0 : Integer.parseInt(after.value());
        int to = Math.min(log.size(), from + limit);
        return new Batch<>(log.subList(from, to), new CentralCursor(Integer.toString(to)), to < log.size());
    }

    private long version(String externalId) {
        @Nullable CentralRecord record = records.get(externalId);
        return record == null ? 0 : record.version();
    }
}

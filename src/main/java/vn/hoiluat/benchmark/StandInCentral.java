package vn.hoiluat.benchmark;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.central.AssignedQuestion;
import vn.hoiluat.knowledge.central.Batch;
import vn.hoiluat.knowledge.central.CentralContent;
import vn.hoiluat.knowledge.central.CentralCursor;
import vn.hoiluat.knowledge.central.CentralDatabase;
import vn.hoiluat.knowledge.central.CentralRecord;
import vn.hoiluat.knowledge.central.Classification;
import vn.hoiluat.knowledge.central.Contribution;
import vn.hoiluat.knowledge.central.ContributionResult;
import vn.hoiluat.knowledge.central.Fetched;
import vn.hoiluat.knowledge.central.QuestionAnswer;
import vn.hoiluat.knowledge.central.Taxonomy;
import vn.hoiluat.knowledge.central.Withdrawal;

/** A central database in memory, for measuring what the sync takes without a line. Safe for use by many threads. */
final class StandInCentral implements CentralDatabase {

    private final Map<String, CentralRecord> records = new LinkedHashMap<>();
    private final List<String> changed = new ArrayList<>();
    private final Clock clock;

    StandInCentral(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String peer() {
        return "bench";
    }

    synchronized List<CentralRecord> records() {
        return List.copyOf(records.values());
    }

    /** Changes a record, as somebody at the partner would. */
    synchronized long put(String externalId, CentralContent content, boolean withdrawn) {
        CentralRecord old = records.get(externalId);
        long version = old == null ? 1 : old.version() + 1;
        records.put(externalId, new CentralRecord(externalId, version, content, withdrawn, clock.instant()));
        changed.add(externalId);
        return version;
    }

    @Override
    public Mono<ContributionResult> contribute(Contribution offered) {
        return Mono.fromSupplier(() -> take(offered));
    }

    @Override
    public Mono<ContributionResult> withdraw(Withdrawal asked) {
        return Mono.fromSupplier(() -> take(asked));
    }

    @Override
    public Mono<Fetched<Batch<CentralRecord>>> pull(CentralCursor after, int limit) {
        return Mono.fromSupplier(() -> new Fetched.Received<>(page(after, limit)));
    }

    @Override
    public Mono<Fetched<Batch<AssignedQuestion>>> questions(CentralCursor after, int limit) {
        return Mono.just(new Fetched.Received<>(new Batch<>(List.of(), after, false)));
    }

    @Override
    public Mono<ContributionResult> classify(Classification classification) {
        return Mono.just(new ContributionResult.Accepted(1));
    }

    @Override
    public Mono<ContributionResult> answer(QuestionAnswer answer) {
        return Mono.just(new ContributionResult.Accepted(1));
    }

    @Override
    public Mono<Fetched<List<Taxonomy>>> taxonomies() {
        return Mono.just(new Fetched.Received<>(List.of()));
    }

    private synchronized ContributionResult take(Contribution offered) {
        CentralRecord old = records.get(offered.externalId());
        if (old != null && !old.withdrawn() && old.content().equals(offered.content())) {
            return new ContributionResult.AlreadyThere(old.version());
        }
        long version = old == null ? 0 : old.version();
        return version == offered.baseVersion()
                ? new ContributionResult.Accepted(put(offered.externalId(), offered.content(), false))
                : new ContributionResult.Conflict(old);
    }

    private synchronized ContributionResult take(Withdrawal asked) {
        CentralRecord old = records.get(asked.externalId());
        if (old == null || old.version() != asked.baseVersion()) {
            return new ContributionResult.Conflict(old);
        }
        return old.withdrawn()
                ? new ContributionResult.AlreadyThere(old.version())
                : new ContributionResult.Accepted(put(asked.externalId(), old.content(), true));
    }

    private synchronized Batch<CentralRecord> page(CentralCursor after, int limit) {
        int from = after.value().isEmpty() ? 0 : Integer.parseInt(after.value());
        int to = Math.min(changed.size(), from + limit);
        List<CentralRecord> items =
                changed.subList(from, to).stream().distinct().map(records::get).toList();
        return new Batch<>(items, new CentralCursor(Integer.toString(to)), to < changed.size());
    }
}

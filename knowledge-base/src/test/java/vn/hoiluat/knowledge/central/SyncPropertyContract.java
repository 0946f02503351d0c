package vn.hoiluat.knowledge.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.knowledge.central.ConflictInbox.Resolved;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Kind;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/**
 * Random edits on both sides over a bad line and in a process that dies at any write: in the end both sides say the same, and
 * every edit is in it, or was overwritten by somebody who saw it, or (where the partner wins) is kept as a draft. On an
 * asynchronous store the records of a page are settled at the same time, and a seed need not run the same way twice.
 */
@NullUnmarked
public abstract class SyncPropertyContract {

    private static final int STEPS = 30;
    private static final int LAST_ROUNDS = 40;

    /** A store; what runs before left in it is taken away by the contract. */
    protected abstract DocumentStore store();

    /** How many runs of each rule are worth their time on this store. */
    protected abstract int runs();

    @ParameterizedTest
    @EnumSource(CentralRule.class)
    void bothSides_comeTogether_andLoseNothing(CentralRule rule) {
        DocumentStore store = store();
        long first = Long.getLong("hoiluat.test.seed", 1);
        int runs = Integer.getInteger("hoiluat.test.runs", runs());

        for (long seed = first; seed < first + runs; seed++) {
            try {
                new World(store, seed, rule).play();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(rule + ", seed " + seed + ": " + e.getMessage(), e);
            }
            List.of(Entry.KIND, CentralLink.KIND, Conflict.KIND, Exchange.KIND, PeerState.KIND)
                    .forEach(kind -> clear(store, kind));
        }
    }

    private static <T> void clear(DocumentStore store, Kind<T> kind) {
        Documents<T> documents = store.documents(kind);
        documents
                .all(Range.all())
                .collectList()
                .blockOptional()
                .orElseThrow()
                .forEach(found -> documents.delete(found.id(), found.version()).block());
    }

    /** One run: a partner, a line, a store, people on both sides. */
    private static final class World {

        private final Random random;
        private final CentralRule rule;
        private final MovableClock clock = new MovableClock("2026-11-23T01:00:00Z");
        private final Lineage lineage = new Lineage();
        private final ModelCentral model = new ModelCentral();
        private final DocumentStore store;
        private final Line line;
        private final Officers officers;
        private final Writing writing;

        World(DocumentStore store, long seed, CentralRule rule) {
            this.random = new Random(seed);
            this.rule = rule;
            this.store = store;
            this.line = new Line("central", model, random);
            this.officers = new Officers(store, random, lineage, rule, clock);
            this.writing = new Writing(random, lineage);
        }

        void play() {
            for (int i = 0; i < STEPS; i++) {
                step();
            }
            line.mend();
            settleAll();
            checkTogether();
            checkNothingLost();
        }

        private void step() {
            switch (random.nextInt(14)) {
                case 0 -> centralCreates();
                case 1, 2 -> centralEdits();
                case 3 -> officers.create();
                case 4, 5 -> officers.edit();
                case 6 -> officers.review(false);
                case 7 -> resolveOne();
                case 8 -> {
                    if (random.nextInt(3) == 0) {
                        centralWithdraws();
                    }
                }
                case 9 -> {
                    if (random.nextInt(3) == 0) {
                        officers.withdraw();
                    }
                }
                case 10 -> syncTwice();
                default -> syncOnce();
            }
            clock.advance(Duration.ofMinutes(random.nextInt(30)));
        }

        private void centralCreates() {
            String id = "c-" + (model.records().size() + 1);
            if (!model.records().containsKey(id)) {
                model.edit(id, writing.fresh(id), false);
            }
        }

        private void centralEdits() {
            one().ifPresent(record -> {
                String id = record.externalId();
                CentralContent content = random.nextInt(6) == 0
                        ? writing.unfounded(id, record.content())
                        : writing.edited(id, record.content());
                if (record.withdrawn()) {
                    Lineage.in(content).forEach(word -> lineage.supersede(word, lineage.withdrawals(id)));
                }
                model.edit(id, content, false);
            });
        }

        private void centralWithdraws() {
            one().filter(record -> !record.withdrawn()).ifPresent(record -> {
                lineage.withdraw(record.externalId(), Lineage.in(record.content()));
                model.edit(record.externalId(), record.content(), true);
            });
        }

        private Optional<CentralRecord> one() {
            List<CentralRecord> all = new ArrayList<>(model.records().values());
            return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
        }

        private void syncOnce() {
            Life life = new Life();
            if (random.nextInt(3) == 0) {
                life.crashAfter(random.nextInt(25), random.nextBoolean());
            }
            live(life, sync(life).run(true, SyncProgress.NONE));
        }

        /** What came of it; nothing if the program died, which is started again when its turn has run out. */
        private <R> Optional<R> live(Life life, Mono<R> work) {
            try {
                return work.blockOptional();
            } catch (Life.Crash e) {
                clock.advance(SyncSettings.USUAL_LEASE);
                return Optional.empty();
            } finally {
                life.end();
            }
        }

        /** A run falls silent for longer than its lease; another one takes its turn; the first one wakes up. */
        private void syncTwice() {
            Life slow = new Life();
            slow.sleepAfter(random.nextInt(25));
            CompletableFuture<Optional<RunResult>> first = sync(slow)
                    .run(true, SyncProgress.NONE)
                    .map(Optional::of)
                    .onErrorReturn(
                            e -> e instanceof Life.Crash || e instanceof Turns.TurnLostException, Optional.empty())
                    .toFuture();
            CompletableFuture.anyOf(first, slow.asleep()).join();
            clock.advance(SyncSettings.USUAL_LEASE);
            if (random.nextBoolean()) {
                centralEdits();
            }
            syncOnce();
            slow.wake();
            first.join();
            slow.end();
        }

        private CentralSync sync(Life life) {
            return new CentralSync(
                    line.in(life),
                    new CrashingStore(store, life),
                    new Messages(),
                    new SyncSettings(Officers.UNIT, rule, SyncSettings.USUAL_LEASE),
                    clock);
        }

        private ConflictInbox inbox(Life life) {
            return new ConflictInbox(new CrashingStore(store, life), sync(life));
        }

        private void resolveOne() {
            Optional<Conflict> first = conflicts().stream().findFirst();
            first.ifPresent(conflict -> {
                Map<Field, Conflict.Choice> choices = officers.choose(conflict);
                Life life = new Life();
                if (random.nextInt(3) == 0) {
                    life.crashAfter(random.nextInt(6), random.nextBoolean());
                }
                boolean stands = conflict.resolution() == null
                        && sync(new Life()).stands(conflict).blockOptional().orElseThrow();
                Optional<Resolved> resolved = live(life, inbox(life).resolve(conflict, choices, "binh"));
                assertThat(stands || resolved.stream().allMatch(Resolved.Changed.class::isInstance))
                        .as("nobody is told that a choice about something else was carried out")
                        .isTrue();
                if (stands
                        && resolved.map(r -> !(r instanceof Resolved.Changed)).orElseGet(() -> isStored(conflict))) {
                    officers.chosen(conflict, choices);
                }
            });
        }

        /** What a program that died left behind: the choice, or a record it was carried out in. */
        private boolean isStored(Conflict conflict) {
            return isDecided(conflict)
                    || inbox(new Life())
                            .find(conflict.id())
                            .blockOptional()
                            .filter(left -> left.resolution() != null)
                            .isPresent();
        }

        private boolean isDecided(Conflict conflict) {
            return store.documents(CentralLink.KIND)
                    .find(conflict.id())
                    .blockOptional()
                    .orElseThrow()
                    .value()
                    .isDecided(conflict.theirs().version());
        }

        private List<Conflict> conflicts() {
            return inbox(new Life()).page(null, 100).block().items().stream()
                    .map(Versioned::value)
                    .toList();
        }

        private void settleAll() {
            for (int i = 0; i < LAST_ROUNDS; i++) {
                clock.advance(Duration.ofHours(8));
                Life life = new Life();
                live(life, sync(life).run(true, SyncProgress.NONE));
                officers.endDrafts();
                officers.review(true);
                conflicts().forEach(conflict -> resolveOne());
                if (i > 5 && isQuiet()) {
                    return;
                }
            }
        }

        private boolean isQuiet() {
            return conflicts().isEmpty()
                    && officers.entries().stream()
                            .allMatch(entry -> entry.open().isEmpty())
                    && sync(new Life()).plan().collectList().block().isEmpty();
        }

        private void checkTogether() {
            assertThat(conflicts()).as("conflicts left").isEmpty();
            assertThat(sync(new Life()).plan().collectList().block())
                    .as("left to do")
                    .isEmpty();
            Map<String, Entry> ours = new HashMap<>();
            officers.entries().forEach(entry -> ours.put(Officers.record(entry), entry));
            model.records().forEach((id, record) -> checkRecord(id, record, ours.get(id)));
            ours.forEach((id, entry) -> assertThat(
                            entry.published().isEmpty() || model.records().containsKey(id))
                    .as(id + " is at the partner")
                    .isTrue());
        }

        private void checkRecord(String id, CentralRecord record, Entry entry) {
            Optional<EntryVersion> given = entry == null ? Optional.empty() : entry.published();
            if (record.withdrawn()) {
                assertThat(given).as(id + " is withdrawn").isEmpty();
            } else if (given.isPresent()) {
                assertThat(Officers.central(given.get())).as(id).isEqualTo(record.content());
            } else {
                assertThat(lineage.withdrawals(id))
                        .as(id + " was retired here on purpose")
                        .isNotEmpty();
                assertThat(id).as("only the partner's own stay there").startsWith("c-");
            }
        }

        private void checkNothingLost() {
            Map<String, Set<String>> kept = new HashMap<>();
            officers.entries().forEach(entry -> kept.put(Officers.record(entry), kept(entry)));
            Set<String> ids = new HashSet<>(kept.keySet());
            ids.addAll(model.records().keySet());
            for (String id : ids) {
                Set<String> words = new HashSet<>(kept.getOrDefault(id, Set.of()));
                CentralRecord record = model.records().get(id);
                words.addAll(record == null ? Set.of() : Lineage.in(record.content()));
                boolean isLive = record != null
                        && !record.withdrawn()
                        && officers.entries().stream()
                                .anyMatch(e -> Officers.record(e).equals(id)
                                        && e.published().isPresent());
                if (!isLive) {
                    words.addAll(lineage.withdrawals(id));
                }
                assertThat(lineage.reach(words)).as("edits of " + id).containsAll(lineage.of(id));
            }
        }

        /** What stands in drafts that were kept when the partner won. */
        private Set<String> kept(Entry entry) {
            Set<String> words = new HashSet<>();
            if (rule == CentralRule.CENTRAL_WINS) {
                String reason = new Messages().text("central.kept");
                entry.versions().stream()
                        .filter(version -> reason.equals(version.draftReason()))
                        .forEach(version -> words.addAll(Lineage.in(Officers.central(version))));
            }
            return words;
        }
    }
}

package vn.hoiluat.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.delegation.Delegations;
import vn.hoiluat.knowledge.curation.Curation;
import vn.hoiluat.knowledge.curation.CurationResult;
import vn.hoiluat.knowledge.curation.CurationResult.ChangedMeanwhile;
import vn.hoiluat.knowledge.curation.CurationResult.Done;
import vn.hoiluat.knowledge.curation.CurationResult.NotPossible;
import vn.hoiluat.knowledge.curation.GateReport;
import vn.hoiluat.knowledge.curation.VersionRef;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.localdata.LocalValues;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Role;
import vn.hoiluat.people.Scope;
import vn.hoiluat.people.SessionSettings;
import vn.hoiluat.people.Sessions;

/** Editors and approvers at the same entry at the same moment: exactly one has their way, and the others are told. */
@NullUnmarked
class CurationRacesOnSqliteTest {

    private static final int RACES = Integer.getInteger("hoiluat.races", 50);

    private final MovableClock clock = new MovableClock("2026-11-22T02:00:00Z");

    @TempDir
    Path directory;

    private SqliteFixture sqlite;
    private Entries entries;
    private Curation curation;

    @BeforeEach
    void open() {
        sqlite = SqliteFixture.open(directory);
        entries = new Entries(sqlite.store(), clock);
        Sessions sessions = new Sessions(
                sqlite.store(), new SessionSettings(Duration.ofHours(2), Duration.ofHours(12)), new Random(1), clock);
        People people = new People(sqlite.store(), sessions, clock);
        curation = Curation.over(
                sqlite.store(),
                entries,
                new KnownDocuments(new CitationText(new DocumentNames(), new Messages())),
                LocalValues.NONE,
                people,
                new Delegations(sqlite.store(), people, clock),
                changed -> Mono.just(new GateReport(0, 0, List.of(), 0, 0)),
                clock);
        for (String login : List.of("an", "binh", "chi")) {
            people.add(login, login, Set.of(Role.DUYET), Scope.ALL).block();
            people.setPassword(login, login, "encoded").block();
        }
    }

    @AfterEach
    void close() throws Exception {
        sqlite.close();
    }

    @Test
    void twoEditorsWriteOverOneVersion_exactlyOneIsWritten() {
        for (int i = 0; i < RACES; i++) {
            String id = "sua-" + i;
            curation.write(proposal(id, "Đầu.", "an"), 0).block();

            List<CurationResult> both = race(
                    curation.write(proposal(id, "Của Bình.", "binh"), 1),
                    curation.write(proposal(id, "Của Chi.", "chi"), 1));

            assertThat(both).filteredOn(Done.class::isInstance).hasSize(1);
            assertThat(both).filteredOn(ChangedMeanwhile.class::isInstance).hasSize(1);
            assertThat(entry(id).versions()).hasSize(2);
        }
    }

    @Test
    void twoBeginOneEntry_exactlyOneIsWritten() {
        for (int i = 0; i < RACES; i++) {
            String id = "moi-" + i;

            List<CurationResult> both = race(
                    curation.write(proposal(id, "Của Bình.", "binh"), 0),
                    curation.write(proposal(id, "Của Chi.", "chi"), 0));

            assertThat(both).filteredOn(Done.class::isInstance).hasSize(1);
            assertThat(entry(id).versions()).hasSize(1);
        }
    }

    @Test
    void twoSendBackOneVersion_exactlyOneDoes() {
        for (int i = 0; i < RACES; i++) {
            String id = "duyet-" + i;
            curation.write(proposal(id, "Đầu.", "an"), 0).block();
            VersionRef ref = VersionRef.newestOf(entry(id));

            List<CurationResult> both =
                    race(curation.sendBack(ref, "binh", "Thiếu"), curation.sendBack(ref, "chi", "Sai"));

            assertThat(both).filteredOn(Done.class::isInstance).hasSize(1);
            assertThat(both).contains(new NotPossible(EntryStatus.DRAFT));
            assertThat(entry(id).newest().steps()).hasSize(2);
        }
    }

    private static List<CurationResult> race(Mono<CurationResult> one, Mono<CurationResult> other) {
        return Objects.requireNonNull(Flux.just(one, other)
                .parallel(2)
                .runOn(Schedulers.parallel())
                .flatMap(call -> call)
                .sequential()
                .collectList()
                .block());
    }

    private Entry entry(String id) {
        return entries.find("local:" + id).blockOptional().orElseThrow();
    }

    private static Proposal proposal(String id, String answer, String author) {
        EntryContent content = new EntryContent(
                "ho-tich",
                "Hỏi gì?",
                List.of(),
                answer,
                answer,
                List.of(new Citation("Luật", "60/2014/QH13", "Quốc hội", "18", "1", null)),
                List.of(),
                Validity.ALWAYS,
                null,
                LocalDate.of(2026, 11, 22),
                List.of(),
                false);
        return new Proposal(
                "local", id, content, new Provenance("officer", null), EntryStatus.PENDING_REVIEW, null, author);
    }
}

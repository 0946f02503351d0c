package vn.hoiluat.knowledge.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.InMemoryDocumentStore;

class StarterBaseTest {

    private static final String KEY = "starter:24-01";

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final Scheduler scheduler = Schedulers.newBoundedElastic(2, 100, "starter-test");
    private final DocumentNames names = new DocumentNames();
    private final Messages messages = new Messages();
    private final Entries entries = new Entries(store, Clock.systemUTC());
    private final DocumentRegister register = new DocumentRegister(store, new CitationText(names, messages));
    private final StarterBase starter = new StarterBase(entries, register, names, messages, scheduler);

    @AfterEach
    void dispose() {
        scheduler.dispose();
    }

    @Test
    void loadForReview_publishesNothing() {
        StarterReport report = starter.loadForReview().blockOptional().orElseThrow();

        Map<EntryStatus, Long> counts = entries.counts().blockOptional().orElseThrow();
        assertThat(counts)
                .containsEntry(EntryStatus.PUBLISHED, 0L)
                .containsEntry(EntryStatus.DRAFT, (long) report.drafts())
                .containsEntry(EntryStatus.PENDING_REVIEW, (long) report.entries() - report.drafts());
        assertThat(entry(KEY).newest().content().sample()).isFalse();
        assertThat(report.written()).isEqualTo(report.entries());
    }

    @Test
    void loadAsSample_publishesWhatIsReadyAndMarksIt() {
        StarterReport report = starter.loadAsSample().blockOptional().orElseThrow();

        assertThat(entries.counts().blockOptional().orElseThrow())
                .containsEntry(EntryStatus.PUBLISHED, (long) report.entries() - report.drafts())
                .containsEntry(EntryStatus.DRAFT, (long) report.drafts());
        assertThat(entry(KEY).published().orElseThrow().content().sample()).isTrue();
        assertThat(register.known()
                        .find(entry(KEY).newest().content().citations().getFirst()))
                .isPresent();
    }

    @Test
    void load_again_writesNothing() {
        starter.loadAsSample().block();

        StarterReport again = starter.loadAsSample().blockOptional().orElseThrow();

        assertThat(again.written()).isZero();
        assertThat(entry(KEY).versions()).hasSize(1);
    }

    @Test
    void load_again_leavesWhatPeopleChangedOrWithdrew() {
        starter.loadAsSample().block();
        EntryContent ours = Given.content("Câu hỏi của tỉnh?", "Trả lời của tỉnh.");
        entries.write(new Proposal("starter", "24-01", ours, new Provenance("officer", null), EntryStatus.DRAFT, null))
                .block();
        entries.retire("starter:24-02", "reviewer").block();

        starter.loadAsSample().block();

        assertThat(entry(KEY).newest().content()).isEqualTo(ours);
        assertThat(entry("starter:24-02").published()).isEmpty();
        assertThat(List.of(entry(KEY).published()))
                .allSatisfy(v ->
                        assertThat(v).get().extracting(EntryVersion::number).isEqualTo(1));
    }

    private Entry entry(String key) {
        return entries.find(key).blockOptional().orElseThrow();
    }
}

package vn.hoiluat.knowledge.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryDeed;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryStep;
import vn.hoiluat.knowledge.entry.PublicationBlock;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.DocumentRef;
import vn.hoiluat.knowledge.law.LegalRelation;
import vn.hoiluat.knowledge.law.RelationKind;
import vn.hoiluat.storage.InMemoryDocumentStore;

@NullUnmarked
class CatalogueTest {

    private final MovableClock clock = new MovableClock("2026-11-22T02:00:00Z");
    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final Entries entries = new Entries(store, clock);
    private final Scheduler scheduler = Schedulers.newBoundedElastic(2, 100, "catalogue-test");
    private final AtomicReference<Set<PublicationBlock>> law = new AtomicReference<>(Set.of());
    private final Catalogue catalogue = new Catalogue(
            null, entries, this::blocks, Catalogue.Foundation.of(Mono.empty()), store.changes(), scheduler, clock);

    @BeforeEach
    void fill() {
        write("1", Given.content("Đăng ký kết hôn ở đâu?", "Ở xã."));
        write("2", Given.content("Ly hôn nộp đơn ở đâu?", "Ở Tòa án."));
        write("3", Given.content("Lệ phí bao nhiêu?", "Nộp {phí}."));
        entries.publish("test:1", 1, "binh").block();
        catalogue.start();
        await().until(() -> catalogue.state().isReady());
    }

    @AfterEach
    void close() {
        catalogue.close();
        scheduler.dispose();
    }

    @Test
    void all_isCountedByStatus_changedLastFirst() {
        CataloguePage page = page(CatalogueQuery.ALL);

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.byStatus())
                .containsEntry(EntryStatus.PUBLISHED, 1)
                .containsEntry(EntryStatus.DRAFT, 2)
                .containsEntry(EntryStatus.RETIRED, 0);
        assertThat(keys(page)).first().isEqualTo("test:1");
    }

    @Test
    void words_areFoundWithoutTheirMarks() {
        assertThat(keys(page(query("ket hon")))).containsExactly("test:1");
        assertThat(keys(page(query("tòa án ly")))).containsExactly("test:2");
        assertThat(keys(page(query("kết hôn tòa")))).isEmpty();
    }

    @Test
    void blockedDraft_isAConcern() {
        CataloguePage page = page(CatalogueQuery.ALL.with(Concern.BLOCKED));

        assertThat(keys(page)).containsExactly("test:3");
        assertThat(page.entries().getFirst().standing().blocks()).containsExactly(PublicationBlock.PLACEHOLDERS);
    }

    @Test
    void publishedEntryThatMissesAValueOfThisPlace_isAConcernOfItsOwn() {
        entries.modify(
                        "test:3",
                        entry -> entry.after(1, new EntryStep(EntryDeed.PUBLISHED, clock.instant(), "binh", null)))
                .block();

        await().until(() ->
                keys(page(CatalogueQuery.ALL.with(Concern.LOCAL_DATA_MISSING))).equals(List.of("test:3")));
        assertThat(keys(page(CatalogueQuery.ALL.with(Concern.LOST_GROUND)))).isEmpty();
    }

    @Test
    void change_isFoundSoonAfter() {
        clock.advance(Duration.ofMinutes(1));
        entries.publish("test:2", 1, "binh").block();

        await().until(() -> page(CatalogueQuery.ALL).byStatus().get(EntryStatus.PUBLISHED) == 2);
        assertThat(keys(page(CatalogueQuery.ALL.in(EntryStatus.PUBLISHED)))).containsExactly("test:2", "test:1");
    }

    @Test
    void lawThatChanged_isJudgedAnew() {
        law.set(Set.of(PublicationBlock.CITATION_NOT_IN_FORCE));
        store.documents(vn.hoiluat.knowledge.law.LegalDocument.KIND)
                .insert("law", Given.civilStatusLaw())
                .block();

        await().until(() -> {
            catalogue.judge().block();
            return keys(page(CatalogueQuery.ALL.with(Concern.LOST_GROUND))).equals(List.of("test:1"));
        });
    }

    @Test
    void relationBetweenDocuments_isJudgedAnew() {
        law.set(Set.of(PublicationBlock.CITATION_NOT_IN_FORCE));
        DocumentRef one = new DocumentRef("Luật", "60/2014/QH13", "Quốc hội");
        store.documents(LegalRelation.KIND)
                .insert(
                        "ends",
                        new LegalRelation(
                                RelationKind.ABROGATES,
                                one,
                                "",
                                one,
                                List.of(),
                                false,
                                LocalDate.of(2026, 11, 1),
                                null,
                                LocalDate.of(2026, 11, 1),
                                ""))
                .block();

        await().until(() -> {
            catalogue.judge().block();
            return keys(page(CatalogueQuery.ALL.with(Concern.LOST_GROUND))).equals(List.of("test:1"));
        });
    }

    @Test
    void page_amongSome_findsNoOther() {
        CataloguePage some = page(CatalogueQuery.ALL.among(Set.of("test:1", "test:gone")));

        assertThat(keys(some)).containsExactly("test:1");
        assertThat(some.byStatus().get(EntryStatus.PUBLISHED)).isEqualTo(1);
        assertThat(keys(page(CatalogueQuery.ALL.among(Set.of())))).isEmpty();
    }

    @Test
    void dayOfReview_comesWithTheDay() {
        EntryContent content = Given.content("Hỏi?", List.of(), "Đáp.", Validity.ALWAYS);
        write("4", reviewedBy(content, LocalDate.of(2026, 11, 24)));
        await().until(() -> page(CatalogueQuery.ALL).total() == 4);
        assertThat(keys(page(CatalogueQuery.ALL.with(Concern.REVIEW_DUE)))).isEmpty();

        clock.advance(Duration.ofDays(2));
        catalogue.judge().block();

        assertThat(keys(page(CatalogueQuery.ALL.with(Concern.REVIEW_DUE)))).containsExactly("test:4");
    }

    @Test
    void page_passesOverWhatCameBefore() {
        CataloguePage second =
                catalogue.page(CatalogueQuery.ALL, 2, 2).blockOptional().orElseThrow();

        assertThat(second.total()).isEqualTo(3);
        assertThat(second.entries()).hasSize(1);
    }

    private Set<PublicationBlock> blocks(EntryContent content) {
        Set<PublicationBlock> blocks = EnumSet.noneOf(PublicationBlock.class);
        blocks.addAll(content.publicationBlocks());
        blocks.addAll(law.get());
        return blocks;
    }

    private static EntryContent reviewedBy(EntryContent content, LocalDate day) {
        return new EntryContent(
                content.field(),
                content.question(),
                content.alternates(),
                content.shortAnswer(),
                content.fullAnswer(),
                content.citations(),
                content.places(),
                content.validity(),
                day,
                content.checkedOn(),
                content.placeholders(),
                content.sample());
    }

    private void write(String id, EntryContent content) {
        entries.write(Given.proposal(id, content)).block();
        clock.advance(Duration.ofSeconds(1));
    }

    private static CatalogueQuery query(String words) {
        return new CatalogueQuery(words, null, null, null, null);
    }

    private CataloguePage page(CatalogueQuery query) {
        return catalogue.page(query, 0, 50).blockOptional().orElseThrow();
    }

    private static List<String> keys(CataloguePage page) {
        return page.entries().stream().map(listed -> listed.entry().key()).toList();
    }
}

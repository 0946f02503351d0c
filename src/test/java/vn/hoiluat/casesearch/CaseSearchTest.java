package vn.hoiluat.casesearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import vn.hoiluat.benchmark.MadeCases;
import vn.hoiluat.citizen.DocumentEraser;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseList;
import vn.hoiluat.escalation.CaseLists;
import vn.hoiluat.escalation.CaseReader;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.CaseRouter;
import vn.hoiluat.escalation.CaseSettings;
import vn.hoiluat.escalation.UnitCalendars;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.analysis.TermForm;
import vn.hoiluat.pages.Cases;
import vn.hoiluat.people.Scope;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Identified;
import vn.hoiluat.storage.InMemoryDocumentStore;
import vn.hoiluat.storage.Versioned;

/** The index beside a plain reading of every case, over restarts and erasures. */
class CaseSearchTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final int MADE = 400;
    private static final int FEED_LENGTH = 500;
    private static final List<Scope> SCOPES = List.of(
            Scope.ALL,
            new Scope(Set.of("xa-1"), Set.of()),
            new Scope(Set.of(), Set.of("ho-tich", "dat-dai")),
            new Scope(Set.of("goc", "xa-2"), Set.of("ho-tich")));
    private static final Syllables ANALYSIS = new Syllables();

    @TempDir
    Path folder;

    private final InMemoryDocumentStore store = new InMemoryDocumentStore(FEED_LENGTH);
    private final Documents<Case> cases = store.documents(Case.KIND);
    private final Clock clock = new MovableClock(NOW.toString());
    private final CaseLists lists = new CaseLists(store, WorkingCalendar.shipped(), clock);
    private final MadeCases made = new MadeCases(7, NOW);

    @Test
    void searches_findWhatReadingEveryCaseFinds() {
        store(0, MADE);
        Random random = new Random(5);
        try (CaseSearch search = running(MADE)) {
            for (int i = 0; i < 150; i++) {
                String typed = typed(random);
                CaseList list = CaseList.values()[random.nextInt(CaseList.values().length)];
                String officer = MadeCases.officer(random.nextInt(MadeCases.OFFICERS));
                Scope scope = SCOPES.get(random.nextInt(SCOPES.size()));

                assertThat(found(search, typed, list, officer, scope))
                        .as("%s in %s as %s", typed, list, officer)
                        .isEqualTo(read(typed, list, officer, scope));
            }
        }
    }

    @Test
    void words_withoutMarks_findThoseWithMarks_whichComeFirstIfTyped() {
        CaseRegister register = new CaseRegister(
                store,
                CaseRouter.toOnlyUnit(),
                UnitCalendars.common(WorkingCalendar.shipped()),
                new CaseSettings(2),
                new Random(11),
                clock);
        Case marked = Cases.open(register, "1", false, NOW);
        Case plain = plainOf(marked);
        try (CaseSearch search = running(2)) {
            assertThat(ids(search, "dang ky ket hon")).containsExactlyInAnyOrder(marked.id(), plain.id());
            assertThat(ids(search, "đăng ký kết hôn")).containsExactly(marked.id(), plain.id());
        }
    }

    @Test
    void snippet_showsTheWords_andMasksNumbers() {
        CaseRegister register = new CaseRegister(
                store,
                CaseRouter.toOnlyUnit(),
                UnitCalendars.common(WorkingCalendar.shipped()),
                new CaseSettings(2),
                new Random(11),
                clock);
        Cases.open(register, "1", false, NOW);
        try (CaseSearch search = running(1)) {
            FoundCases found = find(search, "nuoc ngoai ho so", CaseList.ALL, "", Scope.ALL, 0);

            List<FoundCases.Piece> snippet = found.cases().getFirst().snippet();
            assertThat(snippet.stream().filter(FoundCases.Piece::hit).map(FoundCases.Piece::text))
                    .containsExactly("nước", "ngoài", "hồ", "sơ");
            assertThat(String.join(
                            "", snippet.stream().map(FoundCases.Piece::text).toList()))
                    .contains("kết hôn với người nước ngoài tại Tuyên Quang");
        }
    }

    @Test
    void restart_goesOnWhereItWas_andBuildsAnewWhenTheFeedForgot() {
        store(0, 10);
        running(10).close();
        store(10, 15);
        erase(made.numbered(3));
        try (CaseSearch search = running(14)) {
            assertThat(ids(search, MadeCases.mark(12))).hasSize(1);
            assertThat(ids(search, MadeCases.mark(3))).isEmpty();
        }

        store(15, 15 + 2 * FEED_LENGTH);

        running(14 + 2 * FEED_LENGTH).close();
    }

    @Test
    void erasedCase_isGoneFromTheFiles() throws IOException {
        store(0, 20);
        try (CaseSearch search = running(20)) {
            assertThat(inFiles(MadeCases.mark(7))).isTrue();

            erase(made.numbered(7));

            await().until(() -> search.size() == 19);
            await().until(() -> !inFiles(MadeCases.mark(7)));
            assertThat(inFiles(MadeCases.mark(8))).isTrue();
        }
    }

    @Test
    void pages_holdEachCaseOnce() {
        store(0, 60);
        try (CaseSearch search = running(60)) {
            List<String> seen = new ArrayList<>();
            for (Integer from = 0; from != null; ) {
                FoundCases page = find(search, "", CaseList.ALL, "", Scope.ALL, from);
                page.cases().forEach(one -> seen.add(one.found().id()));
                from = page.next();
            }

            assertThat(seen).hasSize(60).doesNotHaveDuplicates();
        }
    }

    private void store(int from, int to) {
        cases.insertAll(Flux.range(from, to - from).map(made::numbered).map(c -> new Identified<>(c.id(), c)))
                .block();
    }

    private void erase(Case c) {
        DocumentEraser.erase(cases, c.id()).block();
    }

    /** The same case, said by somebody else in the same words without marks. */
    private Case plainOf(Case marked) {
        String plain = ANALYSIS.folded(marked.question());
        Case other = made.numbered(1);
        Case changed = new Case(
                other.id(),
                other.code(),
                other.token(),
                other.address(),
                plain,
                "",
                other.routing(),
                List.of(),
                other.reason(),
                false,
                List.of(),
                NOW,
                other.status(),
                other.officer(),
                other.deadline(),
                List.of(),
                null,
                List.of(),
                List.of(),
                false,
                other.history(),
                List.of());
        cases.insert(changed.id(), changed).block();
        return changed;
    }

    private CaseSearch running(int size) {
        CaseSearch search = new CaseSearch(folder, store, Clock.systemUTC(), Duration.ofHours(1));
        search.start();
        await().atMost(Duration.ofMinutes(1)).until(() -> search.isReady() && search.size() == size);
        return search;
    }

    /** Terms of a document that was taken out stay in the files until they are written anew. */
    private boolean inFiles(String term) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            TermsEnum terms = MultiTerms.getTerms(reader, CaseFields.text(TermForm.SYLLABLES))
                    .iterator();
            return terms.seekExact(new BytesRef(term));
        }
    }

    /** One to three words of some case, some of them without marks, sometimes narrowed. */
    private String typed(Random random) {
        List<String> words =
                List.of(made.numbered(random.nextInt(MADE)).question().split(" "));
        StringBuilder typed = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            String word = words.get(random.nextInt(words.size()));
            typed.append(random.nextBoolean() ? word : ANALYSIS.folded(word)).append(' ');
        }
        List<String> narrowings = List.of(
                "kenh:zalo",
                "Kênh:SMS",
                "trang-thai:da-dong",
                "linh-vuc:ho-tich",
                "tu:01/06/2025",
                "den:2025-12-31",
                "can-bo:toi",
                "don-vi:xa-1");
        return random.nextBoolean() || typed.isEmpty()
                ? typed + narrowings.get(random.nextInt(narrowings.size()))
                : typed.toString();
    }

    private Set<String> found(CaseSearch search, String typed, CaseList list, String officer, Scope scope) {
        Set<String> ids = new TreeSet<>();
        for (Integer from = 0; from != null; ) {
            FoundCases page = find(search, typed, list, officer, scope, from);
            page.cases().forEach(one -> ids.add(one.found().id()));
            from = page.next();
        }
        return ids;
    }

    /** Reads every case of the list. */
    private Set<String> read(String typed, CaseList list, String officer, Scope scope) {
        CaseQuery query = query(typed, officer);
        Set<String> wanted = syllables(query.words());
        Set<String> ids = new TreeSet<>();
        CaseReader reader = new CaseReader(officer, scope);
        for (Case c : listed(list, new CaseReader(officer, Scope.ALL))) {
            boolean holds =
                    (query.channel() == null || query.channel() == c.address().channel())
                            && (query.status() == null || query.status() == c.status())
                            && (query.officer() == null || query.officer().equals(c.officer()))
                            && (query.field() == null || query.field().equals(c.field()))
                            && (query.unit() == null || query.unit().equals(c.unit()))
                            && (query.from() == null || !c.openedAt().isBefore(query.from()))
                            && (query.until() == null || c.openedAt().isBefore(query.until()))
                            && reader.sees(c);
            if (holds && syllables(everything(c)).containsAll(wanted)) {
                ids.add(c.id());
            }
        }
        return ids;
    }

    private List<Case> listed(CaseList list, CaseReader reader) {
        return Objects.requireNonNull(Flux.fromIterable(lists.stretches(list, reader))
                .concatMap(cases::all)
                .map(Versioned::value)
                .collectList()
                .block());
    }

    private static String everything(Case c) {
        StringBuilder all = new StringBuilder(c.question());
        c.messages().forEach(message -> all.append('\n').append(message.text()));
        c.letters().forEach(letter -> all.append('\n').append(letter.text()));
        return all.toString();
    }

    private static Set<String> syllables(String text) {
        Set<String> syllables = new TreeSet<>(List.of(ANALYSIS.folded(text).split(" ")));
        syllables.remove("");
        return syllables;
    }

    private List<String> ids(CaseSearch search, String typed) {
        return find(search, typed, CaseList.ALL, "", Scope.ALL, 0).cases().stream()
                .map(one -> one.found().id())
                .toList();
    }

    private FoundCases find(CaseSearch search, String typed, CaseList list, String officer, Scope scope, int from) {
        CaseReader reader = new CaseReader(officer, scope);
        return Objects.requireNonNull(
                search.find(query(typed, officer), lists.stretches(list, reader), reader, from, 25)
                        .block());
    }

    private static CaseQuery query(String typed, String officer) {
        return ((TypedSearch.Understood) TypedSearch.read(typed, officer)).query();
    }
}

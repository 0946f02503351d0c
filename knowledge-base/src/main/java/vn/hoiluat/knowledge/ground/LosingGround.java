package vn.hoiluat.knowledge.ground;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.law.ArticleParts;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.CitationFlaw;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.law.ProvisionTexts;

/** Lists the entries that lose what they stand on, and those that never resolved. Reads the store, never blocks. */
public final class LosingGround {

    private static final Comparator<LosingEntry> FIRST_LOST_FIRST = Comparator.comparing(LosingEntry::day)
            .thenComparing(losing -> !losing.isGap())
            .thenComparing(losing -> losing.entry().key());

    private final Entries entries;
    private final KnownDocuments documents;
    private final ProvisionTexts texts;
    private final GroundOfEntries grounds;

    public LosingGround(Entries entries, DocumentRegister register, ProvisionTexts texts) {
        this.entries = entries;
        this.documents = register.known();
        this.texts = texts;
        this.grounds = new GroundOfEntries(documents);
    }

    /** Published entries that cannot be sent any more, today or within so many days; the earliest day first. */
    public Mono<List<LosingEntry>> within(int days, LocalDate today) {
        LocalDate last = today.plusDays(days);
        Flux<Entry> citing = Flux.fromStream(() -> documents.endangered(today, last))
                .map(document -> document.identity().numberKey())
                .distinct()
                .concatMap(entries::citing);
        return Flux.concat(citing, entries.ending(LocalDate.EPOCH, last.plusDays(1)))
                .distinct(Entry::key)
                .flatMapIterable(entry ->
                        grounds.losing(entry, today, last).map(List::of).orElse(List.of()))
                .collectSortedList(FIRST_LOST_FIRST);
    }

    /** How many published entries cannot be sent today because of what they cite of the document. */
    public Mono<Long> stopped(LegalDocument document, LocalDate today) {
        if (!documents.isEndangered(document, today, today)) {
            return Mono.just(0L);
        }
        return entries.citing(document.identity().numberKey())
                .filter(entry -> grounds.losing(entry, today, today)
                        .filter(losing -> losing.isGap() && cites(losing, document))
                        .isPresent())
                .count();
    }

    private boolean cites(LosingEntry losing, LegalDocument document) {
        FailedCitation failed = losing.citation();
        return failed != null
                && documents
                        .find(failed.citation())
                        .filter(cited -> cited.id().equals(document.id()))
                        .isPresent();
    }

    /** Published entries with a citation that resolves to no provision, in order of key, each with the first such citation. */
    public Flux<FlawedEntry> flawed() {
        return entries.published()
                .concatMap(entry -> Flux.fromIterable(entry.published().stream()
                                .flatMap(version -> version.content().citations().stream())
                                .toList())
                        .concatMap(citation -> flaw(citation)
                                .map(flaw -> new FlawedEntry(
                                        entry,
                                        documents
                                                .resolve(citation, LocalDate.EPOCH)
                                                .text(),
                                        flaw)))
                        .take(1));
    }

    private Mono<CitationFlaw> flaw(Citation citation) {
        return Mono.justOrEmpty(documents.flaw(citation)).switchIfEmpty(Mono.defer(() -> missingPart(citation)));
    }

    private Mono<CitationFlaw> missingPart(Citation citation) {
        String article = citation.article();
        if (article == null || citation.clause() == null && citation.point() == null) {
            return Mono.empty();
        }
        return Mono.justOrEmpty(documents.find(citation))
                .map(LegalDocument::identity)
                .flatMap(document -> texts.find(document, article))
                .filter(text -> !text.text().isEmpty()
                        && !ArticleParts.of(text.text()).has(citation.clause(), citation.point()))
                .map(text -> CitationFlaw.NO_PART);
    }
}

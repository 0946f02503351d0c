package vn.hoiluat.legal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.curation.EntryAddress;
import vn.hoiluat.curation.PickedEntry;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.ground.FailedCitation;
import vn.hoiluat.knowledge.ground.FlawedEntry;
import vn.hoiluat.knowledge.ground.LosingEntry;
import vn.hoiluat.knowledge.ground.LosingGround;
import vn.hoiluat.knowledge.law.LegalRelation;

/** The entries that cannot be sent any more, today or soon, and those with citations that resolve to nothing. */
@Controller
final class LosingGroundPage {

    private static final String PATH = "/kho/mat-can-cu";
    private static final List<Integer> WINDOWS = List.of(30, 60, 90, 180);
    private static final int WIDEST = 180;
    private static final int SHOWN = 200;
    private static final String FLAWED = "chua-doi-chieu";

    private final LosingGround losing;
    private final LawWords words;

    LosingGroundPage(LosingGround losing, LawWords words) {
        this.losing = losing;
        this.words = words;
    }

    /**
     * An entry that stops being sent.
     *
     * @param picked what a tick at it stands for; empty if reading it again would not keep it in use
     */
    record LosingLine(
            String picked,
            String address,
            String question,
            String day,
            boolean isPast,
            String cause,
            String status,
            String by,
            boolean isGap,
            int successor,
            boolean hasDraft,
            boolean isWaiting) {}

    /** An entry with a citation that resolves to nothing. */
    record FlawedLine(String address, String question, String cited, String flaw) {}

    @GetMapping(PATH)
    @Unaudited("published entries, nothing of citizens")
    Mono<Rendering> list(
            @RequestParam(name = "ngay", defaultValue = "30") int days,
            @RequestParam(name = "loai", defaultValue = "") String kind) {
        return kind.equals(FLAWED)
                ? losing.flawed()
                        .map(LosingGroundPage::line)
                        .take(SHOWN + 1L)
                        .collectList()
                        .map(flawed -> page(kind, 0)
                                .modelAttribute(
                                        "flawed", flawed.stream().limit(SHOWN).toList())
                                .modelAttribute("isCut", flawed.size() > SHOWN)
                                .build())
                : losing.within(WIDEST, words.today()).map(all -> losing(all, WINDOWS.contains(days) ? days : 30));
    }

    private Rendering losing(List<LosingEntry> all, int days) {
        LocalDate today = words.today();
        Map<Integer, Long> counts = new LinkedHashMap<>();
        WINDOWS.forEach(window -> counts.put(
                window,
                all.stream()
                        .filter(one -> !one.day().isAfter(today.plusDays(window)))
                        .count()));
        List<LosingEntry> within = all.stream()
                .filter(one -> !one.day().isAfter(today.plusDays(days)))
                .toList();
        List<LosingLine> lines =
                within.stream().limit(SHOWN).map(one -> line(one, today)).toList();
        return page("", days)
                .modelAttribute("back", PATH + "?ngay=" + days)
                .modelAttribute(
                        "canConfirm",
                        lines.stream().anyMatch(line -> !line.picked().isEmpty()))
                .modelAttribute("counts", counts)
                .modelAttribute(
                        "gaps", within.stream().filter(LosingEntry::isGap).count())
                .modelAttribute("count", within.size())
                .modelAttribute("isCut", within.size() > SHOWN)
                .modelAttribute("lines", lines)
                .build();
    }

    private static Rendering.Builder<?> page(String kind, int days) {
        return LawDocumentsPage.page("losing-ground")
                .modelAttribute("kind", kind)
                .modelAttribute("days", days);
    }

    private LosingLine line(LosingEntry one, LocalDate today) {
        FailedCitation citation = one.citation();
        LegalRelation by = citation == null ? null : citation.ground().by();
        EntryVersion successor = one.successor();
        return new LosingLine(
                canBeConfirmed(one, today) ? PickedEntry.of(one.entry()).written() : "",
                EntryAddress.of(one.entry()),
                one.version().content().question(),
                words.day(one.day()),
                !one.day().isAfter(today),
                citation == null ? "" : citation.text(),
                citation == null ? "VALIDITY" : citation.ground().status().name(),
                by == null ? "" : words.name(by.by()),
                one.isGap(),
                successor == null ? 0 : successor.number(),
                one.entry().open().isPresent(),
                one.entry()
                        .open()
                        .filter(version -> version.status() == EntryStatus.PENDING_REVIEW)
                        .isPresent());
    }

    /** What fails is only that nobody has read it since a part of its ground changed, and nobody is writing. */
    private static boolean canBeConfirmed(LosingEntry one, LocalDate today) {
        FailedCitation citation = one.citation();
        return citation != null
                && citation.ground().status() == CitationStatus.NEEDS_REVIEW
                && !one.day().isAfter(today)
                && one.isGap()
                && one.entry().open().isEmpty();
    }

    private static FlawedLine line(FlawedEntry one) {
        return new FlawedLine(
                EntryAddress.of(one.entry()),
                one.entry().newest().content().question(),
                one.text(),
                one.flaw().name());
    }
}

package vn.hoiluat.legal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.curation.EntryAddress;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.ground.Impact;
import vn.hoiluat.knowledge.ground.ImpactedEntry;
import vn.hoiluat.knowledge.ground.Impacts;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.LegalDocument;

/** What a document does to provisions and to the entries that rest on them: old and new side by side, done or left. */
@Controller
final class ImpactPage {

    private static final int SHOWN = 50;

    private final DocumentRegister register;
    private final Impacts impacts;
    private final LawWords words;

    ImpactPage(DocumentRegister register, Impacts impacts, LawWords words) {
        this.register = register;
        this.impacts = impacts;
        this.words = words;
    }

    /** One relation with what it touches. */
    record ImpactView(
            String kind,
            boolean inPart,
            String by,
            String of,
            String from,
            boolean isComing,
            List<ProvisionView> provisions,
            int untouched,
            long done,
            long all) {}

    /** @param more how many entries are not shown */
    record ProvisionView(String provision, List<EntryLine> entries, long done, int more) {}

    /** An entry before and after. */
    record EntryLine(
            String address,
            String question,
            String cited,
            String state,
            Side old,
            @Nullable Side now,
            boolean isDraft) {}

    /** One side: a version as citizens read it. */
    record Side(int number, String text, String days) {}

    @GetMapping(LawDocumentsPage.PATH + "/{address}/anh-huong")
    @Unaudited("published entries, nothing of citizens")
    Mono<Rendering> impact(@PathVariable String address) {
        LegalDocument document = LawDocumentsPage.find(address, register.known());
        return impacts.of(document, words.today())
                .map(found -> LawDocumentsPage.page("law-impact")
                        .modelAttribute("address", address)
                        .modelAttribute("line", DocumentLine.of(document, register.known(), words))
                        .modelAttribute(
                                "impacts", found.stream().map(this::view).toList())
                        .modelAttribute(
                                "done", found.stream().mapToLong(Impact::done).sum())
                        .modelAttribute(
                                "all", found.stream().mapToLong(Impact::all).sum())
                        .build());
    }

    private ImpactView view(Impact impact) {
        var relation = impact.relation();
        return new ImpactView(
                relation == null ? "ENDS" : relation.kind().name(),
                relation != null && relation.inPart(),
                relation == null ? "" : words.name(relation.by()),
                words.name(impact.of()),
                words.day(impact.from()),
                impact.from().isAfter(words.today()),
                impact.provisions().stream().map(this::provision).toList(),
                impact.untouched(),
                impact.done(),
                impact.all());
    }

    private ProvisionView provision(Impact.Touched touched) {
        return new ProvisionView(
                words.provision(touched.provision()),
                touched.entries().stream()
                        .sorted((one, other) -> Boolean.compare(one.isDone(), other.isDone()))
                        .limit(SHOWN)
                        .map(this::line)
                        .toList(),
                touched.entries().stream().filter(ImpactedEntry::isDone).count(),
                Math.max(0, touched.entries().size() - SHOWN));
    }

    private EntryLine line(ImpactedEntry one) {
        EntryVersion now = one.now();
        EntryVersion open = one.open();
        EntryVersion other = now != null && now.number() != one.old().number() ? now : open;
        return new EntryLine(
                EntryAddress.of(one.entry()),
                one.old().content().question(),
                one.cited(),
                one.state().name(),
                side(one.old()),
                other == null ? null : side(other),
                other != null && other.equals(open));
    }

    private Side side(EntryVersion version) {
        var validity = version.content().validity();
        String days = validity.from() == null
                ? validity.until() == null ? "" : words.text("law.until", words.day(validity.until()))
                : words.text("law.from", words.day(validity.from()));
        return new Side(version.number(), version.content().shortAnswer(), days);
    }
}

package vn.hoiluat.legal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoiluat.curation.EntryAddress;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.ground.Impact;
import vn.hoiluat.knowledge.ground.ImpactedEntry;
import vn.hoiluat.knowledge.law.LegalRelation;
import vn.hoiluat.knowledge.law.ProvisionPath;

/** What the pages of a document's impact show. */
@Component
final class ImpactViews {

    private static final int SHOWN = 50;

    private final LawWords words;

    ImpactViews(LawWords words) {
        this.words = words;
    }

    /**
     * One relation with what it touches.
     *
     * @param id the relation's, empty for the document's own end
     */
    record ImpactView(
            String id,
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

    /**
     * A provision with what rests on it.
     *
     * @param path what it is in an address
     * @param more how many entries are not shown
     */
    record ProvisionView(String provision, Path path, List<EntryLine> entries, long done, int more) {}

    /** A provision in an address; what it does not name is empty. */
    record Path(String article, String clause, String point) {

        static Path of(ProvisionPath path) {
            return new Path(orEmpty(path.article()), orEmpty(path.clause()), orEmpty(path.point()));
        }

        private static String orEmpty(@Nullable String part) {
            return part == null ? "" : part;
        }
    }

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

    /** The id that the impact has in addresses. */
    static String id(Impact impact) {
        LegalRelation relation = impact.relation();
        return relation == null ? "" : relation.id();
    }

    ImpactView view(Impact impact) {
        LegalRelation relation = impact.relation();
        return new ImpactView(
                id(impact),
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

    ProvisionView provision(Impact.Touched touched) {
        return new ProvisionView(
                words.provision(touched.provision()),
                Path.of(touched.provision()),
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

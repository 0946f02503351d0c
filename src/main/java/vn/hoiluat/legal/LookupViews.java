package vn.hoiluat.legal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoiluat.knowledge.law.DocumentRef;
import vn.hoiluat.knowledge.law.IntakePlan;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.law.LegalDocumentSource.Found;
import vn.hoiluat.knowledge.law.LegalRelation;
import vn.hoiluat.knowledge.law.OutsideDocument;
import vn.hoiluat.knowledge.law.ProvisionText;
import vn.hoiluat.knowledge.law.Recorded;
import vn.hoiluat.knowledge.law.ValidityCode;

/** What was looked up in a database elsewhere, and what taking it in would change, as the pages show it. */
@Component
final class LookupViews {

    private final LawWords words;

    LookupViews(LawWords words) {
        this.words = words;
    }

    /** A document that was found. */
    record FoundLine(String id, String name, String title, String issuer, String code, String issuedOn) {}

    /**
     * A fact of a document.
     *
     * @param before here, empty if nothing is known
     * @param outside as the other side says
     * @param after as it would be here
     */
    record Fact(String name, String before, String outside, String after) {

        public boolean isChanged() {
            return !before.equals(after);
        }

        /** Whether the other side says something, and it would not be taken. */
        public boolean isKept() {
            return !outside.isEmpty() && !outside.equals(after);
        }
    }

    /**
     * A relation that is told.
     *
     * @param id empty if it cannot be stored, because nobody knows from when it holds
     * @param provisions what of the document is touched; empty: all of it
     */
    record RelationOffer(
            String id,
            String kind,
            boolean inPart,
            String by,
            String of,
            String provisions,
            String from,
            boolean isKnown) {}

    FoundLine line(Found found) {
        return new FoundLine(
                found.id(),
                (found.type() + " " + found.number()).strip(),
                found.title(),
                found.issuer(),
                code(found.code()),
                words.day(found.issuedOn()));
    }

    List<Fact> facts(IntakePlan plan, OutsideDocument outside) {
        LegalDocument before = plan.before();
        LegalDocument after = plan.after();
        return List.of(
                new Fact("law.name", before == null ? "" : before.title(), outside.title(), after.title()),
                new Fact(
                        "law.day.from",
                        before == null ? "" : words.day(before.inForceFrom()),
                        words.day(outside.inForceFrom()),
                        words.day(after.inForceFrom())),
                new Fact(
                        "law.day.until",
                        before == null ? "" : words.day(before.inForceTo()),
                        words.day(outside.inForceTo()),
                        words.day(after.inForceTo())),
                new Fact(
                        "law.recorded",
                        before == null ? "" : code(before.recorded()),
                        code(outside.code()),
                        code(after.recorded())));
    }

    List<RelationOffer> relations(IntakePlan plan, OutsideDocument outside) {
        return plan.relations().stream().map(one -> offer(one, outside)).toList();
    }

    private RelationOffer offer(IntakePlan.Planned one, OutsideDocument outside) {
        OutsideDocument.Relation given = one.given();
        LegalRelation relation = one.relation();
        DocumentRef by = given.isActing() ? outside.identity() : given.other();
        DocumentRef of = given.isActing() ? given.other() : outside.identity();
        return new RelationOffer(
                relation == null ? "" : relation.id(),
                given.kind().name(),
                given.inPart(),
                words.name(by),
                words.name(of),
                given.provisions().isEmpty() ? "" : words.provisions(given.provisions()),
                relation == null ? "" : words.day(relation.from()),
                one.isKnown());
    }

    String articles(List<ProvisionText> articles) {
        return String.join(", ", articles.stream().map(ProvisionText::article).toList());
    }

    /** The same for the same document: what is saved is what was looked at. */
    static String seal(OutsideDocument outside) {
        String all = Stream.of(
                        outside.identity(),
                        outside.title(),
                        Optional.ofNullable(outside.inForceFrom()),
                        Optional.ofNullable(outside.inForceTo()),
                        Optional.ofNullable(outside.code()),
                        outside.articles(),
                        outside.relations())
                .map(Objects::toString)
                .reduce("", (one, other) -> one + "\n" + other);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private String code(@Nullable Recorded recorded) {
        return recorded == null ? "" : code(recorded.code());
    }

    private String code(@Nullable ValidityCode code) {
        return code == null ? "" : code.name() + " \u2013 " + words.text("law.code." + code.name());
    }
}

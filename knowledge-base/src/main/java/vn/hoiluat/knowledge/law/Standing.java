package vn.hoiluat.knowledge.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.CitationStatus;

/**
 * How one provision of a document stands on any day: what the document says of itself, and what others do to it.
 *
 * @param relations those whose target is the document
 */
record Standing(LegalDocument document, Collection<LegalRelation> relations, ProvisionPath provision) {

    private static final Comparator<Ground> EARLIEST =
            Comparator.comparing((Ground ground) -> Objects.requireNonNull(ground.since()));

    /** @param reviewedOn the day somebody last found right what rests on it, null if nobody did */
    Ground on(LocalDate day, @Nullable LocalDate reviewedOn) {
        if (document.isConsolidation() || isNoArticleOfIt()) {
            return Ground.of(CitationStatus.UNKNOWN);
        }
        return ended(day)
                .or(() -> notBegun(day))
                .or(() -> suspended(day))
                .or(() -> changed(day, reviewedOn))
                .orElse(Ground.of(CitationStatus.IN_FORCE));
    }

    /** What is wrong with citing the provision on whatever day. */
    Optional<CitationFlaw> flaw() {
        if (document.isConsolidation()) {
            return Optional.of(CitationFlaw.CONSOLIDATION);
        }
        if (isNoArticleOfIt()) {
            return Optional.of(CitationFlaw.NO_ARTICLE);
        }
        return document.inForceFrom() == null && document.recorded() == null
                ? Optional.of(CitationFlaw.NO_DAY)
                : Optional.empty();
    }

    /** Whether anything of the document may be no law on a day up to the last one. */
    boolean mayFail(LocalDate today, LocalDate last) {
        LocalDate from = document.inForceFrom();
        Recorded recorded = document.recorded();
        return from != null && from.isAfter(today)
                || Stream.of(document.inForceTo(), document.suspendedFrom())
                        .anyMatch(day -> day != null && !day.isAfter(last))
                || !document.terms().isEmpty()
                || relations.stream().anyMatch(relation -> !relation.from().isAfter(last))
                || recorded != null && recorded.code() != ValidityCode.CHL;
    }

    /** The days on which it may come to stand otherwise, in order. */
    TreeSet<LocalDate> turns() {
        TreeSet<LocalDate> days = new TreeSet<>();
        Stream.concat(
                        Stream.of(
                                document.inForceFrom(),
                                document.inForceTo(),
                                document.suspendedFrom(),
                                document.suspendedTo()),
                        document.terms().stream()
                                .filter(term -> term.provision().meets(provision))
                                .flatMap(term -> Stream.of(term.from(), term.until())))
                .filter(Objects::nonNull)
                .forEach(days::add);
        for (LegalRelation relation : relations) {
            days.add(relation.from());
            Optional.ofNullable(relation.until()).ifPresent(days::add);
        }
        return days;
    }

    private boolean isNoArticleOfIt() {
        String outline = document.outline();
        String article = provision.article();
        return outline != null && article != null && !Outline.has(outline, article);
    }

    private Optional<Ground> ended(LocalDate day) {
        Optional<Ground> end = ends().min(EARLIEST);
        return end.isPresent()
                ? end.filter(ground -> !day.isBefore(Objects.requireNonNull(ground.since())))
                : recordedAs(EnumSet.of(ValidityCode.HHL, ValidityCode.KCPH), CitationStatus.EXPIRED);
    }

    private Stream<Ground> ends() {
        Stream<Ground> own = Stream.concat(
                        Stream.ofNullable(document.inForceTo()),
                        document.terms().stream()
                                .filter(term -> term.provision().holds(provision))
                                .flatMap(term -> Stream.ofNullable(term.until())))
                .map(end -> Ground.since(CitationStatus.EXPIRED, end));
        Stream<Ground> byOthers = relations.stream()
                .filter(relation -> relation.endsAllOf(provision))
                .map(relation -> new Ground(CitationStatus.EXPIRED, relation.from(), relation));
        return Stream.concat(own, byOthers);
    }

    private Optional<Ground> notBegun(LocalDate day) {
        LocalDate from = document.terms().stream()
                .filter(term -> term.from() != null && term.provision().holds(provision))
                .max(Comparator.comparingInt(term -> term.provision().depth()))
                .map(ProvisionTerm::from)
                .orElse(document.inForceFrom());
        if (from != null) {
            return day.isBefore(from) ? Optional.of(Ground.of(CitationStatus.NOT_YET)) : Optional.empty();
        }
        Recorded recorded = document.recorded();
        if (recorded == null || day.isBefore(recorded.on())) {
            return Optional.of(Ground.of(CitationStatus.UNKNOWN));
        }
        return recorded.code() == ValidityCode.CCHL ? Optional.of(Ground.of(CitationStatus.NOT_YET)) : Optional.empty();
    }

    private Optional<Ground> suspended(LocalDate day) {
        LocalDate from = document.suspendedFrom();
        LocalDate to = document.suspendedTo();
        if (from != null && !day.isBefore(from) && (to == null || day.isBefore(to))) {
            return Optional.of(Ground.since(CitationStatus.SUSPENDED, from));
        }
        Optional<Ground> byOthers = relations.stream()
                .filter(relation -> relation.suspendsAllOf(provision, day))
                .map(relation -> new Ground(CitationStatus.SUSPENDED, relation.from(), relation))
                .min(EARLIEST);
        return byOthers.isPresent() || from != null
                ? byOthers
                : recordedAs(EnumSet.of(ValidityCode.TNHL), CitationStatus.SUSPENDED);
    }

    /** Changed in part, or in its words, and nobody has read what rests on it since the change was known or came. */
    private Optional<Ground> changed(LocalDate day, @Nullable LocalDate reviewedOn) {
        Stream<Ground> byOthers = relations.stream()
                .filter(relation -> relation.changesSomeOf(provision) && relation.holdsOn(day))
                .filter(relation -> reviewedOn == null
                        || reviewedOn.isBefore(relation.from()) && !reviewedOn.isAfter(relation.enteredOn()))
                .map(relation -> new Ground(CitationStatus.NEEDS_REVIEW, relation.from(), relation));
        Stream<Ground> own = document.terms().stream()
                .filter(term ->
                        provision.holds(term.provision()) && !term.provision().holds(provision))
                .flatMap(term -> Stream.ofNullable(term.until()))
                .filter(until -> !day.isBefore(until) && (reviewedOn == null || reviewedOn.isBefore(until)))
                .map(until -> Ground.since(CitationStatus.NEEDS_REVIEW, until));
        Optional<Ground> last = Stream.concat(byOthers, own).max(EARLIEST);
        return last.isPresent() ? last : changedSomewhere(reviewedOn);
    }

    /** Recorded as no law in part, and nothing in the register says which part. */
    private Optional<Ground> changedSomewhere(@Nullable LocalDate reviewedOn) {
        Recorded recorded = document.recorded();
        boolean isOpen = recorded != null
                && recorded.code().isOfAPart()
                && relations.stream().noneMatch(LegalRelation::tellsWhichPart)
                && document.terms().stream().allMatch(term -> term.until() == null)
                && (reviewedOn == null || reviewedOn.isBefore(recorded.on()));
        return isOpen ? Optional.of(Ground.of(CitationStatus.NEEDS_REVIEW)) : Optional.empty();
    }

    private Optional<Ground> recordedAs(Set<ValidityCode> codes, CitationStatus status) {
        Recorded recorded = document.recorded();
        return recorded != null && codes.contains(recorded.code()) ? Optional.of(Ground.of(status)) : Optional.empty();
    }
}

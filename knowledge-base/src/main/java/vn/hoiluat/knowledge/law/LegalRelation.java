package vn.hoiluat.knowledge.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * What one document does to another. It counts although the register may have neither of them.
 *
 * @param by the document that acts
 * @param basis where it says so, as written: {@code khoản 8 Điều 52}; empty if that is not known
 * @param of the document that is acted on
 * @param provisions what of it; none: the document itself
 * @param inPart whether only parts of these are meant, and nobody says which
 * @param from the first day
 * @param until the first day it no longer holds, for suspensions; null if no end is known
 * @param enteredOn the day it became known here
 * @param source what was read
 */
public record LegalRelation(
        RelationKind kind,
        DocumentRef by,
        String basis,
        DocumentRef of,
        List<ProvisionPath> provisions,
        boolean inPart,
        LocalDate from,
        @Nullable LocalDate until,
        LocalDate enteredOn,
        String source) {

    /** Index of relations by the id of the document that is acted on. */
    public static final String BY_TARGET = "of";

    /** Index of relations by the id of the document that acts. */
    public static final String BY_ACTOR = "by";

    /** How relations are stored; the id is {@link #id()}. */
    public static final Kind<LegalRelation> KIND = new Kind<>(
            "legal-relation",
            LegalRelation.class,
            List.of(
                    new Index<>(BY_TARGET, r -> List.of(r.of().id())),
                    new Index<>(BY_ACTOR, r -> List.of(r.by().id()))));

    private static final List<ProvisionPath> THE_DOCUMENT = List.of(ProvisionPath.WHOLE);

    public LegalRelation {
        provisions = List.copyOf(provisions);
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("relation from " + from + " until " + until);
        }
    }

    /** The same for every time it is entered: who does what to whom, from when, and whether in part. */
    public String id() {
        return String.join(
                ">", by.id(), kind.name(), of.id(), from.toString(), inPart ? "part" : "whole", basis.strip());
    }

    /** Whether it is the same relation and touches the same for the same time, whenever and wherever each was read. */
    boolean saysTheSameAs(LegalRelation other) {
        return id().equals(other.id()) && provisions.equals(other.provisions) && Objects.equals(until, other.until);
    }

    /** Whether it ends the whole of the provision. */
    boolean endsAllOf(ProvisionPath provision) {
        return kind.ends() && !inPart && reaches().stream().anyMatch(one -> one.holds(provision));
    }

    /** Whether all of the provision is no law on the day, for a time. */
    boolean suspendsAllOf(ProvisionPath provision, LocalDate day) {
        return kind == RelationKind.SUSPENDS
                && !inPart
                && holdsOn(day)
                && reaches().stream().anyMatch(one -> one.holds(provision));
    }

    /**
     * Whether it changes some of the provision, so that somebody must read again what rests on it. An amendment of a
     * document without a word of where says too little for that.
     */
    boolean changesSomeOf(ProvisionPath provision) {
        if (reaches().stream().noneMatch(one -> one.meets(provision))) {
            return false;
        }
        return switch (kind) {
            case AMENDS -> !provisions.isEmpty();
            case REPLACES, ABROGATES, SUSPENDS -> !endsAllOf(provision);
            case CONSOLIDATES -> false;
        };
    }

    /** Whether it tells which part of the document is no law any more, or for a time. */
    boolean tellsWhichPart() {
        return (kind.ends() || kind == RelationKind.SUSPENDS) && !provisions.isEmpty();
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** The places as one line, for logs and messages. */
    String places() {
        return provisions.stream()
                .map(p -> p.article() + "." + p.clause() + "." + p.point())
                .collect(Collectors.joining(","));
    }

    private List<ProvisionPath> reaches() {
        return provisions.isEmpty() ? THE_DOCUMENT : provisions;
    }
}

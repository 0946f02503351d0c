package vn.hoiluat.knowledge.entry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days on which an answer is right, in Asia/Ho_Chi_Minh.
 *
 * @param from the first day, null if it always was
 * @param until the first day it no longer is, null if no end is known
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) implements Comparable<Validity> {

    /** Without beginning or end. */
    public static final Validity ALWAYS = new Validity(null, null);

    private static final Comparator<Validity> FIRST_DAY_THEN_LAST = Comparator.comparing(
                    Validity::from, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Validity::until, Comparator.nullsLast(Comparator.naturalOrder()));

    public Validity {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("valid from " + from + " until " + until + ", expected from < until");
        }
    }

    /** Whether the answer is right on the day. */
    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    /** The earlier first day goes first. */
    @Override
    public int compareTo(Validity other) {
        return FIRST_DAY_THEN_LAST.compare(this, other);
    }

    /** Whether its first day comes after this one. */
    boolean startsAfter(LocalDate day) {
        return from != null && from.isAfter(day);
    }

    /** The days of this one that none of the others has, in stretches. */
    List<Validity> without(List<Validity> others) {
        List<Validity> left = List.of(this);
        for (Validity other : others) {
            left = left.stream().flatMap(days -> days.without(other)).toList();
        }
        return left;
    }

    private Stream<Validity> without(Validity other) {
        if (!overlaps(other)) {
            return Stream.of(this);
        }
        Stream<Validity> before = other.from != null && (from == null || from.isBefore(other.from))
                ? Stream.of(new Validity(from, other.from))
                : Stream.empty();
        Stream<Validity> after = other.until != null && (until == null || other.until.isBefore(until))
                ? Stream.of(new Validity(other.until, until))
                : Stream.empty();
        return Stream.concat(before, after);
    }

    private boolean overlaps(Validity other) {
        return (from == null || other.until == null || from.isBefore(other.until))
                && (until == null || other.from == null || other.from.isBefore(until));
    }
}

package vn.hoiluat.sandbox.standin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Faults that were ordered and not yet delivered. Safe for use by many threads. */
public final class Faults {

    private final List<Fault> ordered = new ArrayList<>();

    /** Where a fault strikes. */
    public enum Kind {
        /** A message call is answered with HTTP status {@code value}. */
        SEND_STATUS,
        /** A message call is answered with error {@code value}. */
        SEND_ERROR,
        /** A message call is never answered. */
        SEND_SILENT,
        /** The connection of a message call is cut. */
        SEND_RESET,
        /** A message call is answered with something that is no JSON. */
        SEND_GARBAGE,
        /** A token call is answered with HTTP status {@code value}. */
        TOKEN_STATUS,
        /** A token call is answered with error {@code value}. */
        TOKEN_ERROR,
        /** The refresh token is used up, and the answer never comes. */
        TOKEN_SILENT,
        /** The echo of a message is never sent. */
        LOST_ECHO,
        /** The report on what became of a message is never sent. */
        LOST_REPORT,
        /** That report comes {@code value} seconds later than others. */
        LATE_REPORT,
        /** A message is taken and never arrives, and the report says so. */
        FAILED_REPORT,
        /** A webhook is sent twice. */
        DUPLICATE_WEBHOOK,
        /** The next {@code count} webhooks are kept and then sent in another order. */
        SHUFFLED_WEBHOOK
    }

    /**
     * An order.
     *
     * @param count how many calls or webhooks it still strikes
     * @param value status or error, by kind
     * @param taken whether the message nevertheless reaches the phone, for silence, reset and garbage
     */
    public record Fault(Kind kind, int count, int value, boolean taken) {

        public Fault {
            if (count < 0) {
                throw new IllegalArgumentException("count is " + count + ", expected 0 or more");
            }
        }
    }

    /** Takes an order. */
    public synchronized void order(Fault fault) {
        ordered.add(fault);
    }

    /** The fault that strikes now, null for none; it strikes one time less from now on. */
    public synchronized @Nullable Fault strike(Kind... kinds) {
        List<Kind> wanted = List.of(kinds);
        for (int i = 0; i < ordered.size(); i++) {
            Fault fault = ordered.get(i);
            if (wanted.contains(fault.kind()) && fault.count() > 0) {
                ordered.set(i, new Fault(fault.kind(), fault.count() - 1, fault.value(), fault.taken()));
                return fault;
            }
        }
        return null;
    }

    /** What is still to strike. */
    public synchronized List<Fault> open() {
        return ordered.stream().filter(fault -> fault.count() > 0).toList();
    }

    /** Takes all orders back. */
    public synchronized void clear() {
        ordered.clear();
    }
}

package vn.hoiluat.channels.sms.smpp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.hoiluat.channels.sms.SmsReport;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * How far one text of ours has come, so that none of its segments goes out twice; the document's id is the account and the
 * text's key. Holds neither words nor number.
 *
 * @param reference what its segments are joined by
 * @param total how many segments it has
 * @param taken the segments the carrier took so far, in order
 * @param underWay whether the next segment was handed to the carrier and its answer has not been written down
 * @param at when it last changed
 */
record SmppText(String accountId, int reference, int total, List<Taken> taken, boolean underWay, Instant at) {

    /** Texts by what their segments' ids can be found by. */
    static final String BY_SEGMENT = "segment";

    /** Texts by age. */
    static final String BY_AGE = "age";

    static final Kind<SmppText> KIND = new Kind<>(
            "smppText",
            SmppText.class,
            List.of(
                    new Index<>(BY_SEGMENT, SmppText::segmentKeys),
                    new Index<>(BY_AGE, text -> List.of(Index.key(text.at())))));

    SmppText {
        taken = List.copyOf(taken);
    }

    /**
     * A segment the carrier took.
     *
     * @param id the carrier's id of it
     */
    record Taken(String id, SmsReport.State state, String detail) {}

    static SmppText fresh(String accountId, int reference, int total, Instant now) {
        return new SmppText(accountId, reference, total, List.of(), false, now);
    }

    /** The key of a segment in {@link #BY_SEGMENT}. */
    static String segmentKey(String accountId, String key) {
        return accountId + "/" + key;
    }

    boolean isComplete() {
        return taken.size() == total;
    }

    /** The id of the whole text: that of its first segment. Empty before one was taken. */
    String id() {
        return taken.isEmpty() ? "" : taken.getFirst().id();
    }

    SmppText departing(Instant now) {
        return new SmppText(accountId, reference, total, taken, true, now);
    }

    SmppText stayed(Instant now) {
        return new SmppText(accountId, reference, total, taken, false, now);
    }

    SmppText took(String id, Instant now) {
        List<Taken> more = new ArrayList<>(taken);
        more.add(new Taken(id, SmsReport.State.UNDER_WAY, ""));
        return new SmppText(accountId, reference, total, more, false, now);
    }

    /** What is now known of a segment. A report that is older news than what is known changes nothing. */
    SmppText reported(int segment, SmsReport.State state, String detail) {
        Taken known = taken.get(segment);
        boolean isNews = switch (known.state()) {
            case UNDER_WAY -> true;
            case FAILED -> state == SmsReport.State.DELIVERED;
            case DELIVERED -> false;
        };
        if (!isNews) {
            return this;
        }
        List<Taken> changed = new ArrayList<>(taken);
        changed.set(segment, new Taken(known.id(), state, detail));
        return new SmppText(accountId, reference, total, changed, underWay, at);
    }

    /** Delivered when every segment is, failed when one is. */
    SmsReport.State state() {
        if (taken.stream().anyMatch(segment -> segment.state() == SmsReport.State.FAILED)) {
            return SmsReport.State.FAILED;
        }
        return isComplete() && taken.stream().allMatch(segment -> segment.state() == SmsReport.State.DELIVERED)
                ? SmsReport.State.DELIVERED
                : SmsReport.State.UNDER_WAY;
    }

    private List<String> segmentKeys() {
        return taken.stream()
                .flatMap(segment -> ReportIds.keys(segment.id()).stream())
                .map(key -> segmentKey(accountId, key))
                .distinct()
                .toList();
    }
}

package vn.hoiluat.knowledge.central;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides about one record, from what both sides said last and what each says now. Pure. */
final class Reconciliation {

    private static final Decision NOTHING = new Decision.Nothing();
    private static final Decision AGREE = new Decision.Agree();

    private final CentralRule rule;
    private final @Nullable Agreed base;
    private final OurSide ours;
    private final boolean isOurRecord;

    private Reconciliation(CentralRule rule, @Nullable Agreed base, OurSide ours, boolean isOurRecord) {
        this.rule = rule;
        this.base = base;
        this.ours = ours;
        this.isOurRecord = isOurRecord;
    }

    /**
     * What is to be done.
     *
     * @param isOurRecord whether the record began here: only then does our retiring it withdraw it at the partner
     * @param arrived what became of the version that theirs came in
     */
    static Decision decide(CentralRule rule, CentralLink link, OurSide ours, boolean isOurRecord, Arrived arrived) {
        var reconciliation = new Reconciliation(rule, link.base(), ours, isOurRecord);
        CentralRecord theirs = link.theirs();
        if (theirs == null) {
            return reconciliation.withoutNews();
        }
        if (arrived == Arrived.SET_ASIDE || decidedHere(link, ours)) {
            return AGREE;
        }
        return arrived == Arrived.WAITING ? NOTHING : reconciliation.withNews(theirs);
    }

    /** Who publishes a version written after theirs arrived had theirs before their eyes. */
    private static boolean decidedHere(CentralLink link, OurSide ours) {
        CentralLink.Arrival arrival = link.arrival();
        return arrival != null && ours.state() == OurSide.State.EDITED && ours.entryVersion() > arrival.entryVersion();
    }

    private Decision withoutNews() {
        return switch (ours.state()) {
            case NONE, SAME -> NOTHING;
            case EDITED -> new Decision.Send(ours.said(), base == null ? 0 : base.version());
            case WITHDRAWN ->
                isOurRecord && base != null && !base.withdrawn()
                        ? new Decision.SendWithdrawal(base.version())
                        : NOTHING;
        };
    }

    private Decision withNews(CentralRecord theirs) {
        if (theirs.withdrawn()) {
            return withTombstone();
        }
        boolean isUnchanged =
                base != null && !base.withdrawn() && base.content().equals(theirs.content());
        return switch (ours.state()) {
            case NONE -> new Decision.Arrive(theirs.content(), rule == CentralRule.CENTRAL_WINS, false);
            case SAME ->
                isUnchanged ? AGREE : new Decision.Arrive(theirs.content(), rule == CentralRule.CENTRAL_WINS, false);
            case WITHDRAWN ->
                isUnchanged || base == null && ours.said().equals(theirs.content()) ? AGREE : withdrawnHere(theirs);
            case EDITED -> bothEdited(theirs, isUnchanged);
        };
    }

    private Decision withTombstone() {
        return switch (ours.state()) {
            case NONE, WITHDRAWN, SAME -> new Decision.Retire(false);
            case EDITED ->
                rule == CentralRule.CENTRAL_WINS
                        ? new Decision.Retire(true)
                        : new Decision.Clash(List.of(Field.WITHDRAWN), null);
        };
    }

    private Decision withdrawnHere(CentralRecord theirs) {
        return rule == CentralRule.CENTRAL_WINS || !isOurRecord
                ? new Decision.Arrive(theirs.content(), false, false)
                : new Decision.Clash(List.of(Field.WITHDRAWN), null);
    }

    private Decision bothEdited(CentralRecord theirs, boolean isUnchanged) {
        if (isUnchanged || ours.said().equals(theirs.content())) {
            return AGREE;
        }
        if (rule == CentralRule.CENTRAL_WINS) {
            return new Decision.Arrive(theirs.content(), true, true);
        }
        Merge merge = Merge.of(base == null ? null : base.content(), ours.said(), theirs.content());
        if (!merge.clashes().isEmpty()) {
            return new Decision.Clash(merge.clashes(), merge.content());
        }
        return merge.content().equals(ours.said()) ? AGREE : new Decision.Arrive(merge.content(), false, false);
    }
}

package vn.hoiluat.knowledge.curation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.flow.Rehearsal;
import vn.hoiluat.flow.Rehearsed;
import vn.hoiluat.knowledge.curation.GateReport.Fall;
import vn.hoiluat.knowledge.golden.GoldenQuestion;
import vn.hoiluat.knowledge.golden.KeptQuestion;
import vn.hoiluat.knowledge.golden.Met;

/** One run over the golden questions. Blocks; not for several threads. */
final class GateRun {

    private final Rehearsal after;
    private final Rehearsal now;
    private final LocalDate today;
    private final BooleanSupplier isTimeUp;
    private final List<Fall> falls = new ArrayList<>();
    private int asked;
    private int met;
    private int unasked;

    /**
     * @param after over the base as it would be
     * @param now over the base as it is
     */
    GateRun(Rehearsal after, Rehearsal now, LocalDate today, BooleanSupplier isTimeUp) {
        this.after = after;
        this.now = now;
        this.today = today;
        this.isTimeUp = isTimeUp;
    }

    void ask(KeptQuestion kept) {
        kept.question().writings().forEach(writing -> ask(kept, writing));
    }

    GateReport report(long millis) {
        return new GateReport(asked, met, falls, unasked, millis);
    }

    private void ask(KeptQuestion kept, String writing) {
        if (isTimeUp.getAsBoolean()) {
            unasked += kept.isProtected() ? 1 : 0;
            return;
        }
        asked++;
        GoldenQuestion question = kept.question();
        Rehearsed wouldBe = rehearsed(after, question, writing);
        if (Met.of(question, wouldBe) != Met.NOT) {
            met++;
        } else if (Met.of(question, rehearsed(now, question, writing)) != Met.NOT) {
            falls.add(new Fall(
                    writing,
                    kept.isProtected(),
                    question.expected(),
                    wouldBe.route().name(),
                    Met.sent(wouldBe).map(EntryRef::key).distinct().toList()));
        }
    }

    private Rehearsed rehearsed(Rehearsal rehearsal, GoldenQuestion question, String writing) {
        LocalDate day = question.asOf() == null ? today : question.asOf();
        return rehearsal.of(writing, day).blockOptional().orElseThrow();
    }
}

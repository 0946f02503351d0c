package vn.hoiluat.unanswered;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.hoiluat.curation.EntryAddress;
import vn.hoiluat.knowledge.unanswered.InboxFilter;
import vn.hoiluat.knowledge.unanswered.QuestionCluster;
import vn.hoiluat.knowledge.unanswered.QuestionCluster.Settled;
import vn.hoiluat.knowledge.unanswered.Week;
import vn.hoiluat.privacy.PersonalNumbers;
import vn.hoiluat.unanswered.ClusterView.Bar;
import vn.hoiluat.unanswered.ClusterView.SampleView;
import vn.hoiluat.units.FieldNames;
import vn.hoiluat.wording.DatePhrases;
import vn.hoiluat.wording.Wording;

/** Turns clusters into what pages show of them. */
@Component
final class ClusterViews {

    private static final int WEEKS_SHOWN = 8;
    private static final int BAR_HEIGHT = 20;
    private static final int BAR_STEP = 8;

    private final FieldNames fields;
    private final DatePhrases dates;
    private final Clock clock;

    ClusterViews(FieldNames fields, Wording wording, Clock clock) {
        this.fields = fields;
        dates = new DatePhrases(wording);
        this.clock = clock;
    }

    ClusterView of(QuestionCluster cluster, InboxFilter filter) {
        Week now = Week.of(clock.instant());
        List<Integer> trend = cluster.trend(now, WEEKS_SHOWN);
        Settled settled = cluster.settled();
        return new ClusterView(
                cluster.id(),
                InboxQuery.word(cluster.state()),
                cluster.field().isEmpty() ? "" : fields.of(cluster.field()),
                filter.count(cluster, now),
                bars(trend),
                trend.getLast(),
                trend.get(WEEKS_SHOWN - 2),
                dates.moment(cluster.lastAsked()),
                cluster.samples().stream()
                        .map(sample -> new SampleView(
                                sample.question(), sample.words(), PersonalNumbers.isMasked(sample.words())))
                        .toList(),
                settled == null || settled.entry() == null ? null : EntryAddress.ofKey(settled.entry()),
                settled == null ? "" : settled.reason(),
                settled == null ? "" : settled.by(),
                settled == null ? "" : dates.moment(settled.at()),
                cluster.isAskedSince());
    }

    private static List<Bar> bars(List<Integer> trend) {
        int highest =
                Math.max(1, trend.stream().mapToInt(Integer::intValue).max().orElse(1));
        return IntStream.range(0, trend.size())
                .mapToObj(i -> new Bar(
                        i * BAR_STEP, Math.max(1, (int) Math.round(trend.get(i) * (double) BAR_HEIGHT / highest))))
                .toList();
    }
}

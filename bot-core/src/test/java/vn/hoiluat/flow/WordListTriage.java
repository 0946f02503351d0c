package vn.hoiluat.flow;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.rating.Opinion;
import vn.hoiluat.triage.Buttons;
import vn.hoiluat.triage.DataWish;
import vn.hoiluat.triage.EmergencyKind;
import vn.hoiluat.triage.Medium;
import vn.hoiluat.triage.Triaged;

/** Recognises a few whole messages; everything else is a question. The real rules have tests of their own. */
final class WordListTriage implements Function<InboundEvent, Triaged> {

    static final String DANGER = "no dang cam dao dap cua";

    static final String WEATHER = "thời tiết mai sao?";

    static final String SENSITIVE = "chong toi co nguoi khac";

    private static final Map<String, Triaged> KNOWN = Map.of(
            DANGER,
            new Triaged.Emergency(EmergencyKind.DANGER, DANGER),
            "0",
            new Triaged.Choice(0),
            "1",
            new Triaged.Choice(1),
            "2",
            new Triaged.Choice(2),
            "xin chao",
            new Triaged.Greeting(),
            "huu ich",
            new Triaged.Rated(Opinion.USEFUL, null),
            "gap can bo",
            new Triaged.OfficerWanted(),
            "XOA DU LIEU",
            new Triaged.DataRequest(DataWish.ERASE),
            "DONG Y XOA",
            new Triaged.DataRequest(DataWish.ERASE_CONFIRMED),
            "XEM DU LIEU",
            new Triaged.DataRequest(DataWish.VIEW));

    @Override
    public Triaged apply(InboundEvent event) {
        return switch (event.kind()) {
            case TEXT, COMMENT, EDITED ->
                event.text().equals(WEATHER)
                        ? new Triaged.OffTopic()
                        : KNOWN.getOrDefault(
                                event.text(),
                                new Triaged.Question(
                                        event.text(), false, event.text().equals(SENSITIVE)));
            case BUTTON ->
                Optional.ofNullable(event.payload()).map(Buttons::meaning).orElse(new Triaged.Silent());
            case IMAGE -> new Triaged.NotText(Medium.IMAGE, event.text(), false);
            default -> new Triaged.Silent();
        };
    }
}

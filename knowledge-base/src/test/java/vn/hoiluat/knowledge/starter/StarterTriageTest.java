package vn.hoiluat.knowledge.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.triage.Triage;
import vn.hoiluat.triage.Triaged;

/** What the base answers is asked with a calm mind, but for those of its questions that people ask while it happens. */
class StarterTriageTest {

    /**
     * Of 1,608. Most are a swindle or a beating that goes on as it is written: {@code Vừa chuyển tiền cho kẻ lừa đảo thì phải
     * làm gì ngay?}
     */
    private static final int MOST_EMERGENCIES = 23;

    private static final int MOST_EMERGENCIES_WITHOUT_MARKS = 25;

    @Test
    void questionsOfTheBase_areSeldomTakenForEmergencies() {
        assertThat(emergencies(UnaryOperator.identity())).hasSizeLessThanOrEqualTo(MOST_EMERGENCIES);
        assertThat(emergencies(PlainText::of)).hasSizeLessThanOrEqualTo(MOST_EMERGENCIES_WITHOUT_MARKS);
    }

    private static List<String> emergencies(UnaryOperator<String> typed) {
        Triage triage = Triage.shipped();
        return StarterBase.shipped(Instant.EPOCH).stream()
                .flatMap(entry -> entry.newest().content().phrasings().stream())
                .map(typed)
                .filter(question -> triage.words(question) instanceof Triaged.Emergency)
                .toList();
    }
}

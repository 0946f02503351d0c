package vn.hoiluat.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.answering.CitedProvision;
import vn.hoiluat.answering.EntryRef;

class EntryViewTest {

    @Test
    void usable_ifEveryCitationIsInForce() {
        assertThat(view(true, CitationStatus.IN_FORCE, CitationStatus.IN_FORCE).usable())
                .isTrue();
    }

    @Test
    void notUsable_ifOneIsNot_orThereIsNone_orTheEntrysOwnTimeIsOver() {
        assertThat(view(true, CitationStatus.IN_FORCE, CitationStatus.EXPIRED).usable())
                .isFalse();
        assertThat(view(true, CitationStatus.UNKNOWN).usable()).isFalse();
        assertThat(view(true).usable()).isFalse();
        assertThat(view(false, CitationStatus.IN_FORCE).usable()).isFalse();
    }

    @Test
    void citations_keepTheirWordsAndOrder() {
        assertThat(view(true, CitationStatus.EXPIRED, CitationStatus.IN_FORCE).citations())
                .containsExactly(
                        new EntryView.Citation("EXPIRED", CitationStatus.EXPIRED),
                        new EntryView.Citation("IN_FORCE", CitationStatus.IN_FORCE));
    }

    private static EntryView view(boolean inForce, CitationStatus... statuses) {
        List<CitedProvision> citations = Arrays.stream(statuses)
                .map(status -> new CitedProvision(status.name(), status, null))
                .toList();
        return EntryView.of(new Candidate(
                new EntryRef("starter", "ks-01", 1),
                "civil",
                "question",
                "short",
                "full",
                citations,
                null,
                true,
                inForce,
                null,
                1,
                0.8,
                "",
                List.of()));
    }
}

package vn.hoiluat.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.analysis.TermForm;
import vn.hoiluat.knowledge.search.QuestionWords.Word;

class QuestionWordsTest {

    private final Syllables analysis = new Syllables();

    /** "mat can cuoc", where "can" tells a third of what each of the others tells. */
    private final QuestionWords lostCard = new QuestionWords(
            Map.of(folded("mat"), 3.0, folded("can"), 1.0, folded("cuoc"), 3.0),
            Set.of(pair("mat", "can"), pair("can", "cuoc")));

    @Test
    void shareIn_wholeQuestion_isOne() {
        assertThat(share("Bị mất căn cước thì làm lại ở đâu?")).isEqualTo(1);
    }

    @Test
    void shareIn_otherSubjectInTheSameWords_countsWhatWordsTellAndMissesThePairs() {
        assertThat(share("Mất sổ đỏ thì cần gì?")).isZero();
        assertThat(share("Mất sổ, căn cước cũ")).isEqualTo(0.5, within(1e-9));
        assertThat(share("Cần căn cước không?")).isEqualTo(4.0 / 7 / 2, within(1e-9));
    }

    @Test
    void shareIn_pairOverTwoPhrasings_isNone() {
        assertThat(lostCard.shareIn(List.of("mất", "căn cước"), analysis)).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void shareIn_questionWithoutWords_isZero() {
        assertThat(new QuestionWords(Map.of(), Set.of()).shareIn(List.of("Mất căn cước"), analysis))
                .isZero();
    }

    private double share(String phrasing) {
        return lostCard.shareIn(List.of(phrasing), analysis);
    }

    private static Word folded(String term) {
        return new Word(TermForm.FOLDED, term);
    }

    private static Word pair(String first, String second) {
        return new Word(TermForm.PAIRS, Syllables.pair(first, second));
    }
}

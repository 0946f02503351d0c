package vn.hoiluat.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoiluat.language.Spelling;

class LeakedKeysTest {

    @ParameterizedTest
    @CsvSource({
        "ddanhs, đánh",
        "chongf, chồng",
        "chuyeenr, chuyển",
        "khoanr, khoản",
        "nguwowif, người",
        "cuuws, cứu",
        "muoons, muốn",
        "hoon, hôn",
        "d9a1nh, đánh",
        "cho62ng, chồng",
        "ngu7o7i2, người"
    })
    void keys_ofAWord_areReadAsIt(String typed, String meant) {
        assertThat(LeakedKeys.meant(typed)).get().satisfies(syllable -> {
            assertThat(syllable.mayMean(Spelling.of(meant), false)).isTrue();
            assertThat(syllable.isMarked()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"danh", "chồng", "k2", "covid19", "p5", "quan1", "nd168", "facebook", "xyz", "50tr", "mp3"})
    void otherWords_areNoKeys(String typed) {
        assertThat(LeakedKeys.meant(typed)).isEmpty();
        assertThat(LeakedKeys.isVni(typed)).isFalse();
    }
}

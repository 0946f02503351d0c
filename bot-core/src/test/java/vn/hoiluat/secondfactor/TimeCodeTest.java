package vn.hoiluat.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.account.Secret;
import vn.hoiluat.clock.MovableClock;

class TimeCodeTest {

    /** The key of the test vectors of RFC 4226 and RFC 6238. */
    private static final SharedKey KEY = new SharedKey(
            new Secret(HexFormat.of().formatHex("12345678901234567890".getBytes(StandardCharsets.US_ASCII))));

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:10Z");
    private static final long STEP = NOW.getEpochSecond() / 30;

    /** RFC 6238, appendix B, SHA-1: its eight digits end in the six that apps show. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void code_isThatOfTheStandard(long second, String eightDigits) {
        assertThat(TimeCode.at(KEY, second / 30)).isEqualTo(eightDigits.substring(2));
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({
        "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
        "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
    })
    void code_ofACount_isThatOfTheStandard(long count, String code) {
        assertThat(TimeCode.at(KEY, count)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void code_isTaken_oneStepAround(int away, boolean taken) {
        String typed = TimeCode.at(KEY, STEP + away);

        assertThat(TimeCode.step(KEY, typed, NOW, 0).isPresent()).isEqualTo(taken);
    }

    @Test
    void code_notLaterThanTheLastUsed_isUsedUp() {
        assertThat(TimeCode.step(KEY, TimeCode.at(KEY, STEP), NOW, STEP)).isEmpty();
        assertThat(TimeCode.step(KEY, TimeCode.at(KEY, STEP - 1), NOW, STEP)).isEmpty();
        assertThat(TimeCode.step(KEY, TimeCode.at(KEY, STEP + 1), NOW, STEP)).hasValue(STEP + 1);
    }

    @ParameterizedTest
    @CsvSource({"''", "12345", "1234567", "abcdef", "１２３４５６"})
    void typed_notACode_isNone(String typed) {
        assertThat(TimeCode.step(KEY, typed, NOW, 0)).isEmpty();
    }

    @Test
    void key_isWrittenAsAppsTakeIt() {
        assertThat(KEY.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(KEY.toString()).doesNotContain(KEY.hex().value());
    }

    @Test
    void key_anyKey_isReadBackFromWhatIsShown() {
        Random random = new Random(7);
        MovableClock clock = new MovableClock(NOW);

        for (int i = 0; i < 200; i++) {
            SharedKey key = SharedKey.make(random);
            assertThat(new Phone(key.base32(), clock).code()).isEqualTo(TimeCode.at(key, STEP));
        }
    }
}

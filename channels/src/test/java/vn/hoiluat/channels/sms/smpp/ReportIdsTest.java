package vn.hoiluat.channels.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportIdsTest {

    @ParameterizedTest
    @CsvSource({
        "42e905f2, 1122567666, auto, true",
        "42E905F2, 42e905f2, auto, true",
        "0042e905f2, 42e905f2, auto, true",
        "1122567666, 42e905f2, auto, true",
        "1122567666, 42E905F2, hex, true",
        "42e905f2, 1122567666, decimal, true",
        "42e905f2, 1122567666, same, false",
        "a1b2-c3d4, A1B2-C3D4, auto, true",
        "42e905f2, 1122567667, auto, false",
        "12, 18, decimal, true",
        "12, 12, decimal, false",
        "18, 12, hex, true",
    })
    void report_meansAnswer(String answered, String reported, String how, boolean expected) {
        boolean matches = ReportIds.of(how).lookedFor(reported).stream().anyMatch(ReportIds.keys(answered)::contains);

        assertThat(matches).isEqualTo(expected);
    }

    @Test
    void whatCameBefore_isFoundUnderEveryForm() {
        assertThat(ReportIds.reportedAs("42E905F2")).contains("42e905f2", "1122567666");
        assertThat(ReportIds.reportedAs("1122567666")).contains("1122567666", "42e905f2");
    }

    @Test
    void unknownWay_isNamed() {
        assertThatThrownBy(() -> ReportIds.of("octal")).hasMessageContaining("octal");
    }
}

package vn.hoiluat.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.datafile.DataFile;

class HotlinesTest {

    private static final String EVENINGS =
            "listening\t096 1\tMai\tWEDNESDAY-SUNDAY 13:00-20:30\tcharged\tall\t2026-11-01\tA\n";

    @ParameterizedTest(name = "{0} (a UTC time): {1} line")
    @CsvSource({
        "2026-11-25T06:00:00Z, 1",
        "2026-11-25T05:59:59Z, 0",
        "2026-11-25T13:30:00Z, 0",
        "2026-11-29T13:29:59Z, 1",
        "2026-11-24T07:00:00Z, 0"
    })
    void listeners_areThoseOnDuty(Instant time, int lines) throws IOException {
        assertThat(of(EVENINGS).listeners(time)).hasSize(lines);
    }

    @Test
    void listeners_areNumberAndName() throws IOException {
        assertThat(of(EVENINGS).listeners(Instant.parse("2026-11-25T07:00:00Z")))
                .containsExactly("096 1 (Mai)");
    }

    @Test
    void hours_mayTurnTheWeek_andEndAtMidnight() throws IOException {
        Hotlines lines = of("listening\t1\tA\tSATURDAY-MONDAY 20:00-24:00\tfree\tall\t2026-11-01\tB\n");

        assertThat(lines.open(Instant.parse("2026-11-23T16:59:59Z"))).hasSize(1);
        assertThat(lines.open(Instant.parse("2026-11-23T17:00:00Z"))).isEmpty();
        assertThat(lines.open(Instant.parse("2026-11-24T14:00:00Z"))).isEmpty();
    }

    @Test
    void aLine_withoutKnownHours_orName_orTestCall_isNeverOpen() throws IOException {
        Hotlines lines = of("listening\t1\tA\t?\tfree\tall\t2026-11-01\tB\n"
                + "listening\t2\t?\t24/7\tfree\tall\t2026-11-01\tB\n"
                + "listening\t3\tA\t24/7\tfree\tall\t?\t?\n");

        assertThat(lines.open(Instant.parse("2026-11-25T07:00:00Z"))).isEmpty();
    }

    @Test
    void toBeTested_afterNinetyDays() throws IOException {
        Hotlines lines = of(EVENINGS);

        assertThat(lines.toBeTested(LocalDate.parse("2027-01-30"))).isEmpty();
        assertThat(lines.toBeTested(LocalDate.parse("2027-01-31"))).hasSize(1);
    }

    @Test
    void shippedDirectory_promisesNoListenerItIsNotSureOf() {
        Hotlines shipped = Hotlines.shipped();

        for (int hour = 0; hour < 7 * 24; hour++) {
            assertThat(shipped.listeners(Instant.parse("2026-11-23T00:00:00Z").plusSeconds(hour * 3600L)))
                    .isEmpty();
        }
        assertThat(shipped.toBeTested(LocalDate.parse("2026-11-22")))
                .extracting(Hotline::number)
                .containsExactly("113", "115", "114", "111", "096 306 1414", "1900 1267");
    }

    @Test
    void aWrongLine_isNamed() {
        assertThatThrownBy(() -> of("listening\t1\tA\tTUESDAY 8h\tfree\tall\t?\t?\n"))
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> of("other\t1\tA\t24/7\tfree\tall\t?\t?\n")).hasMessageContaining("line 1");
        assertThatThrownBy(() -> of("emergency\t113\n")).hasMessageContaining("line 1");
    }

    private static Hotlines of(String lines) throws IOException {
        return new Hotlines(DataFile.read("test", new StringReader(lines)));
    }
}

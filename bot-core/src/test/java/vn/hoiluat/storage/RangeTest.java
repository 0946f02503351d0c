package vn.hoiluat.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RangeTest {

    @Test
    void prefix_endsBehindEveryContinuation() {
        assertThat(Range.prefix("i", "u/").to()).isEqualTo("u0");
        assertThat(Range.prefix("i", "a\uDBFF\uDFFF").to()).isEqualTo("b");
        assertThat(Range.prefix("i", "\uDBFF\uDFFF").to()).isNull();
        assertThat(Range.prefix("i", "").to()).isNull();
        assertThat(Range.prefix("i", "a\uD7FF").to()).isEqualTo("a\uE000");
    }

    @Test
    void holds_followsCodePoints() {
        Range range = Range.between("i", "\uE000", "\uDBFF\uDFFF");

        assertThat(range.holds("😀")).isTrue();
        assertThat(range.holds("\uE000")).isTrue();
        assertThat(range.holds("z")).isFalse();
        assertThat(range.holds("\uDBFF\uDFFF")).isFalse();
    }

    @Test
    void key_ofInstants_sortsAsTheyDo() {
        List<Instant> instants = List.of(
                Instant.parse("0000-01-01T00:00:00Z"),
                Instant.parse("2026-11-22T12:00:00Z"),
                Instant.parse("2026-11-22T12:00:00.000000001Z"),
                Instant.parse("2026-11-22T12:00:00.5Z"),
                Instant.parse("2026-11-22T12:00:01Z"),
                Instant.parse("9999-12-31T23:59:59.999999999Z"));

        assertThat(instants.stream().map(Index::key)).isSortedAccordingTo(Range::compare);
        assertThat(Index.key(instants.get(1))).isEqualTo("2026-11-22T12:00:00.000000000Z");
        assertThat(instants.stream().map(Index::key).map(Instant::parse)).isEqualTo(instants);
    }

    @Test
    void key_ofAYearThatWouldNotSort_isRefused() {
        assertThatThrownBy(() -> Index.key(Instant.parse("+10000-01-01T00:00:00Z")))
                .hasMessageContaining("+10000");
    }
}

package vn.hoiluat.casesearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoiluat.escalation.CaseStatus;
import vn.hoiluat.message.Channel;

class TypedSearchTest {

    @Test
    void narrowings_areTakenOutOfTheWords_withOrWithoutMarks() {
        assertThat(TypedSearch.read(
                        "kết hôn kênh:Zalo trạng-thái:chờ-duyệt can-bo:tôi linh-vuc:ho-tich đơn-vị:goc", "chi-hoa"))
                .isEqualTo(new TypedSearch.Understood(new CaseQuery(
                        "kết hôn",
                        Channel.ZALO,
                        CaseStatus.WAITING_APPROVAL,
                        "chi-hoa",
                        "ho-tich",
                        "goc",
                        null,
                        null)));
    }

    @ParameterizedTest
    @CsvSource({"tu:01/11/2026 den:1/11/2026", "den:2026-11-01 tu:2026-11-01"})
    void days_areThoseOfVietnam(String typed) {
        Instant from = Instant.parse("2026-10-31T17:00:00Z");
        Instant until = Instant.parse("2026-11-01T17:00:00Z");

        assertThat(TypedSearch.read(typed, "x"))
                .isEqualTo(new TypedSearch.Understood(new CaseQuery("", null, null, null, null, null, from, until)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kenh:fax", "trang-thai:xong", "tu:hom-qua", "den:31/02/2026x", "tu:32/01/2026"})
    void unknownNarrowing_isSaid(String typed) {
        assertThat(TypedSearch.read("đất " + typed, "x")).isEqualTo(new TypedSearch.NotUnderstood(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9:30", "luật:", ":a", "https://vbpl.vn", "điều:5"})
    void anythingElseWithAColon_isAWord(String typed) {
        assertThat(TypedSearch.read(typed, "x")).isEqualTo(new TypedSearch.Understood(CaseQuery.of(typed)));
    }
}

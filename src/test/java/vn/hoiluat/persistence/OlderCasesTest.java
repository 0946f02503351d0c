package vn.hoiluat.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseLetter;
import vn.hoiluat.escalation.CaseStatus;
import vn.hoiluat.units.Units;

/** Cases that were stored by the release that knew four statuses and one answer are still read. */
class OlderCasesTest {

    private final DocumentForm<Case> form = new DocumentForm<>(
            Case.KIND, DocumentMapper.with(new SecretCipher(StoreKey.decode(SqliteFixture.KEY.value(), "test"))));

    @Test
    void answeredCase_keepsItsAnswer_whichIsStillToBeHandedOver() throws IOException {
        Case read = form.read("case/zalo-1", 1, stored());

        assertThat(read.status()).isEqualTo(CaseStatus.ANSWERED);
        assertThat(read.dueAt()).isEqualTo("2026-11-25T10:00:00Z");
        assertThat(read.unsettled()).isTrue();
        assertThat(read.answer()).satisfies(answer -> {
            assertThat(answer.id()).isEqualTo("case/zalo-1");
            assertThat(answer.kind()).isEqualTo(CaseLetter.Kind.ANSWER);
            assertThat(answer.text()).isEqualTo("Nộp tại UBND cấp xã.");
            assertThat(answer.handedOver()).isFalse();
        });
        assertThat(read.history()).hasSize(2);
    }

    @Test
    void openCase_isReadAndWrittenInTodaysForm() throws IOException {
        String open = stored().replaceAll("\"answer\":\\{.*?\\},", "")
                .replace("\"status\":\"ANSWERED\"", "\"status\":\"IN_PROGRESS\"");

        Case read = form.read("case/zalo-1", 1, open);

        assertThat(read.letters()).isEmpty();
        assertThat(read.unsettled()).isFalse();
        assertThat(read.unit()).isEqualTo(Units.FIRST);
        assertThat(form.read("case/zalo-1", Case.KIND.schema(), form.json(read)))
                .isEqualTo(read);
        assertThat(form.keys(read)).containsKeys("open", "held", "newest").doesNotContainKeys("unassigned", "closed");
    }

    private static String stored() throws IOException {
        try (InputStream file = OlderCasesTest.class.getResourceAsStream("case-schema-1.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

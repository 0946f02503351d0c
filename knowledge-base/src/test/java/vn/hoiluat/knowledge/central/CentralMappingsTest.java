package vn.hoiluat.knowledge.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.storage.InMemoryDocumentStore;

class CentralMappingsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String TABLE = """
            # ours, theirs, from, until
            field	dat-dai	11
            field	dat-dai	11.2
            field	nha-o	12	2027-01-01
            place	31	HP	-	2027-01-01
            """;

    @Test
    void tryOut_saysWhatHasNoCounterpart() throws IOException {
        CentralMappings.Trial trial = CentralMappings.tryOut(mapping(), content("11.2", "99"), TODAY);

        assertThat(trial.ours().field()).isEqualTo("dat-dai");
        assertThat(trial.back().fields()).containsExactly("11", "11.2");
        assertThat(trial.unmappedTheirs()).containsExactly("99");
        assertThat(trial.unmappedOurs()).isEmpty();
    }

    @Test
    void pairs_countOnTheirDaysOnly() throws IOException {
        CodeMapping mapping = mapping();

        assertThat(mapping.theirs(CodeMapping.Of.FIELD, "nha-o", TODAY)).isEmpty();
        assertThat(mapping.theirs(CodeMapping.Of.FIELD, "nha-o", TODAY.plusYears(1)))
                .containsExactly("12");
        assertThat(mapping.ours(CodeMapping.Of.PLACE, "HP", TODAY)).contains("31");
        assertThat(mapping.ours(CodeMapping.Of.PLACE, "HP", TODAY.plusYears(1))).isEmpty();
    }

    @Test
    void whatNobodyTouched_goesBackAsItCame() throws IOException {
        CentralContent theirs = new CentralContent(
                "Hỏi?",
                List.of(),
                "",
                "x".repeat(900),
                List.of(),
                List.of("11.2", "99"),
                List.of("HP"),
                Validity.ALWAYS);
        var contents = new ContentMapping(mapping(), TODAY);

        assertThat(contents.toTheirs(contents.toOurs(theirs, null), theirs)).isEqualTo(theirs);
    }

    @Test
    void put_replacesTheFormerMapping() throws IOException {
        CentralMappings mappings = new CentralMappings(new InMemoryDocumentStore());

        mappings.put("central", CodeMapping.SAME_CODES).block();
        mappings.put("central", mapping()).block();

        assertThat(mappings.of("central").block()).isEqualTo(mapping());
        assertThat(mappings.of("files").block()).isEqualTo(CodeMapping.SAME_CODES);
    }

    private static CentralContent content(String... fields) {
        return new CentralContent(
                "Hỏi?", List.of(), "Ngắn.", "Đầy đủ.", List.of(), List.of(fields), List.of("HP"), Validity.ALWAYS);
    }

    private static CodeMapping mapping() throws IOException {
        return CodeMapping.read(DataFile.read("test", new StringReader(TABLE)));
    }
}

package vn.hoiluat.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.language.AmbiguousWords.Warning;

class AmbiguousWordsTest {

    private final AmbiguousWords words = AmbiguousWords.shipped();

    @Test
    void warnings_nameTheWordAndWhatItMayBeReadAs() {
        assertThat(words.warnings("Nộp THUẾ, rồi nộp thuế nữa."))
                .extracting(Warning::word)
                .containsExactly("thuế", "nữa");
        assertThat(words.warnings("thuế")).singleElement().satisfies(warning -> {
            assertThat(warning.others()).containsExactly("thuê");
            assertThat(warning.meant()).contains("thuế");
            assertThat(warning.read()).contains("thuê");
        });
    }

    @Test
    void warnings_ofATextWithoutMarks_nameAll() {
        assertThat(words.warnings("tien thue nha"))
                .filteredOn(warning -> warning.word().equals("thue"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.others()).containsExactly("thuế", "thuê"));
    }

    @Test
    void warnings_ofOtherWords_areNone() {
        assertThat(words.warnings("Ủy ban: Căn cước, 113!"))
                .extracting(Warning::word)
                .doesNotContain("căn", "cước", "ủy");
        assertThat(words.warnings("")).isEmpty();
    }

    @Test
    void list_isAWorkingOne() {
        DataFile file = DataFile.shipped(AmbiguousWords.class, "ambiguous-unaccented.tsv");

        assertThat(file.lines()).hasSizeGreaterThanOrEqualTo(80).allSatisfy(line -> {
            String meant = line.field(2);
            String read = line.field(3);
            assertThat(VietnameseText.plain(meant).replace(",", ""))
                    .as("line %s is the same without marks", line.number())
                    .isEqualTo(VietnameseText.plain(read).replace(",", ""));
            assertThat(meant.replace(",", "")).isNotEqualTo(read.replace(",", ""));
            assertThat(words.warnings(meant))
                    .as("line %s warns of its own example", line.number())
                    .anyMatch(warning -> line.field(1).contains(warning.word())
                            && warning.meant().equals(meant));
        });
        for (String needed : new String[] {"thue", "cam", "ban", "no", "toi", "chua", "phat", "giam", "bo"}) {
            assertThat(file.lines()).as(needed).anyMatch(line -> line.field(0).equals(needed));
        }
    }

    @Test
    void line_withWordsThatAreNotWrittenAlike_isRefused() throws IOException {
        DataFile wrong = DataFile.read("wrong.tsv", new StringReader("su\tsự, xử\tsự việc\txử việc"));

        assertThatThrownBy(() -> new AmbiguousWords(wrong)).hasMessageContaining("line 1");
    }
}

package vn.hoiluat.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BaseLanguageTest {

    private final BaseLanguage language = BaseLanguage.learn(
            Stream.of("Hoà giải ở cơ sở. Hòa giải viên hòa giải.", "Thửa đất số 12, thừa kế thửa đất"));

    @Test
    void spellings_areOneForm_andFormsOneWord() {
        assertThat(language.formCount(language.form("hoa~2"))).isEqualTo(3);
        assertThat(language.written(language.form("hoa~2"))).isEqualTo("hòa");
        assertThat(language.count(language.word("thua")))
                .as("three of its own and those of the talk that every base learns")
                .isGreaterThanOrEqualTo(3);
        assertThat(language.forms(language.word("thua"))).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void neighbours_areCountedWithinSentences() {
        assertThat(language.pairs(language.word("hoa"), language.word("giai"))).isEqualTo(3);
        assertThat(language.pairs(language.word("so"), BaseLanguage.NUMBER)).isEqualTo(1);
        assertThat(language.formPairs(language.form("hoa~2"), language.form("giai~3")))
                .isEqualTo(3);
        assertThat(language.pairs(language.word("so"), language.word("hoa"))).isZero();
        assertThat(language.pairs(BaseLanguage.UNKNOWN, language.word("hoa"))).isZero();
    }

    @Test
    void written_isReadAgain() throws IOException {
        var bytes = new ByteArrayOutputStream();
        language.write(new DataOutputStream(bytes));

        BaseLanguage read = BaseLanguage.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(read.size()).isEqualTo(language.size());
        assertThat(read.vocabulary()).isEqualTo(language.vocabulary());
        assertThat(read.pairs(read.word("hoa"), read.word("giai"))).isEqualTo(3);
        assertThat(read.written(read.form("hoa~2"))).isEqualTo("hòa");
    }

    @Test
    void otherBytes_areRefused() {
        var bytes = new DataInputStream(new ByteArrayInputStream(new byte[20]));

        assertThatThrownBy(() -> BaseLanguage.read(bytes)).isInstanceOf(IOException.class);
    }

    @Test
    void nothing_isEmpty() {
        assertThat(BaseLanguage.EMPTY.isEmpty()).isTrue();
        assertThat(language.isEmpty()).isFalse();
    }
}

package vn.hoiluat.knowledge.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.InMemoryDocumentStore;

/** Citations typed by a name that the register knows. */
class RegisteredCitationsTest {

    private final DocumentNames names = new DocumentNames();
    private final DocumentRegister register =
            new DocumentRegister(new InMemoryDocumentStore(), new CitationText(names, new Messages()));
    private final CitationPicker picker = new CitationPicker(
            new CitationParser(names), new ReferenceReader(names, register.known()), register.known());

    @Test
    void read_byNumberAndByName() {
        register.put(Given.document("Bộ luật", "91/2015/QH13", "Quốc hội", "Dân sự", "2017-01-01", null))
                .block();

        assertThat(picker.read("khoản 2 Điều 5 Nghị định 168/2024/NĐ-CP", Given.TODAY))
                .containsExactly(new Citation("Nghị định", "168/2024/NĐ-CP", "Chính phủ", "5", "2", null));
        assertThat(picker.read("Điều 35 BLDS 2015", Given.TODAY))
                .containsExactly(new Citation("Bộ luật", "91/2015/QH13", "Quốc hội", "35", null, null));
    }

    @Test
    void read_byAnAliasOfTheRegister() {
        var decree = new DocumentRef("Nghị định", "282/2025/NĐ-CP", "Chính phủ");
        new DocumentIntake(register, new ProvisionTexts(new InMemoryDocumentStore()))
                .take(new OutsideDocument(
                        decree,
                        "",
                        LocalDate.of(2025, 12, 15),
                        null,
                        null,
                        Given.TODAY,
                        "test",
                        List.of("nghị định an ninh trật tự mới"),
                        List.of(),
                        false,
                        List.of(),
                        List.of()))
                .block();

        assertThat(picker.read("khoản 1 Điều 7 nghị định an ninh trật tự mới", Given.TODAY))
                .containsExactly(new Citation("Nghị định", "282/2025/NĐ-CP", "Chính phủ", "7", "1", null));
    }

    @Test
    void read_whatIsNotKnown_isNotGuessed() {
        assertThat(picker.read("Điều 35 luật nào đó", Given.TODAY)).isEmpty();
    }
}

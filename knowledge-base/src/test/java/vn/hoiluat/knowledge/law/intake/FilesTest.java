package vn.hoiluat.knowledge.law.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.knowledge.SharedData;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.OutsideDocument;
import vn.hoiluat.knowledge.law.ValidityCode;
import vn.hoiluat.knowledge.wording.Messages;

/** The tables and files of real documents. */
class FilesTest {

    private final DocumentNames names = new DocumentNames();
    private final Messages messages = new Messages();

    @Test
    void table_ofDocuments_isReadInAllItsSpellings() throws IOException {
        var read = new DocumentTable(names, messages).read(SharedData.file("lists/documents.tsv"), Given.TODAY);

        Map<ValidityCode, Long> states = read.documents().stream()
                .filter(document -> document.code() != null)
                .collect(Collectors.groupingBy(OutsideDocument::code, Collectors.counting()));
        assertThat(read.unknownStates()).isEmpty();
        assertThat(read.unreadable()).hasSizeLessThan(60);
        assertThat(states.get(ValidityCode.HHL1P)).isEqualTo(53);
    }

    @Test
    void file_ofArticles_givesDocumentsWithTheirArticles() throws IOException {
        int[] counted = new int[2];

        var unreadable = new ArticleFile(names, messages)
                .read(SharedData.file("base/articles.jsonl.gz"), Given.TODAY, document -> {
                    counted[0]++;
                    counted[1] += document.articles().size();
                });

        assertThat(counted[1] + unreadable.size()).isEqualTo(14_406);
    }
}

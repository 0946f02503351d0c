package vn.hoiluat.knowledge.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.CitationParser;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.law.ReferenceReader;
import vn.hoiluat.knowledge.wording.Messages;

class CitationsReadTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final DocumentNames names = new DocumentNames();
    private final KnownDocuments documents = new KnownDocuments(new CitationText(names, new Messages()));
    private final CitationsRead read =
            new CitationsRead(new ReferenceReader(names, documents), new CitationParser(names));

    @Test
    void knownDocument_isReadByItsNameOrNumber_onceHoweverOftenItIsNamed() {
        documents.add(new LegalDocument(
                "Luật",
                "60/2014/QH13",
                "Quốc hội",
                "Hộ tịch",
                LocalDate.of(2016, 1, 1),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                "test"));

        List<Citation> citations =
                read.in("khoản 1 Điều 18 Luật Hộ tịch\nTheo khoản 1 Điều 18 Luật Hộ tịch, nộp tại xã.", TODAY);

        assertThat(citations).singleElement().satisfies(citation -> {
            assertThat(citation.documentNumber()).isEqualTo("60/2014/QH13");
            assertThat(citation.article()).isEqualTo("18");
            assertThat(citation.clause()).isEqualTo("1");
        });
    }

    @Test
    void unknownDocument_isReadByItsNumberAlone() {
        assertThat(read.in("Điều 5 Nghị định 168/2024/NĐ-CP; theo quy định chung", TODAY))
                .extracting(Citation::documentNumber, Citation::article)
                .containsExactly(tuple("168/2024/NĐ-CP", "5"));
    }

    @Test
    void wordsThatNameNoDocument_areNoCitation() {
        assertThat(read.in("Theo quy định của pháp luật hiện hành", TODAY)).isEmpty();
    }
}

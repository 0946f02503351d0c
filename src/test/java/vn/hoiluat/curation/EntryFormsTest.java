package vn.hoiluat.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryLink;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.CitationParser;
import vn.hoiluat.knowledge.law.CitationPicker;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.law.ReferenceReader;
import vn.hoiluat.knowledge.starter.StarterBase;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.InMemoryDocumentStore;
import vn.hoiluat.territory.Territory;
import vn.hoiluat.units.FieldNames;

@NullUnmarked
class EntryFormsTest {

    private static final Citation LAW = new Citation("Luật", "60/2014/QH13", "Quốc hội", "18", "1", null);

    private static final EntryContent WHOLE = new EntryContent(
            "ho-tich",
            "Đăng ký kết hôn ở đâu?",
            List.of("Cưới thì đăng ký ở đâu", "Kết hôn nộp giấy ở đâu?"),
            "Tại UBND cấp xã.",
            "Tại UBND cấp xã.\nLệ phí: {lệ phí}.",
            List.of(LAW),
            List.of("99999"),
            new Validity(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 3, 1)),
            LocalDate.of(2027, 2, 1),
            LocalDate.of(2026, 11, 20),
            List.of("lệ phí"),
            List.of(new EntryLink("Tờ khai", "https://dichvucong.gov.vn/to-khai.docx?a=1&b=2")),
            true);

    private EntryForms forms;

    @BeforeEach
    void make() {
        var names = new DocumentNames();
        var texts = new CitationText(names, new Messages());
        var documents = new KnownDocuments(texts);
        documents.add(document("60/2014/QH13", "Hộ tịch", null));
        var picker = new CitationPicker(new CitationParser(names), new ReferenceReader(names, documents), documents);
        var clock = new MovableClock("2026-11-20T02:00:00Z");
        Territory territory = new Territory(new InMemoryDocumentStore());
        forms = new EntryForms(texts, picker, territory, FieldNames.shipped(), clock);
    }

    @Test
    void everyField_goesThroughTheForm_andBack() {
        EntryForm form = EntryForm.read(sent(forms.of(WHOLE, 3)));

        EntryFormResult result = forms.check(form, WHOLE);

        assertThat(result.problems()).isEmpty();
        assertThat(result.content()).isEqualTo(WHOLE);
        assertThat(form.newest()).isEqualTo(3);
    }

    @Test
    void everyStarterEntry_goesThroughTheForm_andBack() {
        assertThat(StarterBase.shipped(Instant.EPOCH)).allSatisfy(entry -> {
            EntryContent content = entry.newest().content();

            EntryFormResult result = forms.check(EntryForm.read(sent(forms.of(content, 1))), content);

            assertThat(result.problems()).isEmpty();
            assertThat(result.content()).isEqualTo(content);
        });
    }

    @Test
    void localDataFilledIn_isNoLongerWaitedFor() {
        MultiValueMap<String, String> sent = sent(forms.of(WHOLE, 1));
        sent.set("tra-loi-day-du", "Tại UBND cấp xã.\r\nMiễn lệ phí.");

        EntryContent content = forms.check(EntryForm.read(sent), WHOLE).content();

        assertThat(content.placeholders()).isEmpty();
        assertThat(content.fullAnswer()).isEqualTo("Tại UBND cấp xã.\nMiễn lệ phí.");
    }

    @Test
    void citation_byTheLawsName_isRead() {
        MultiValueMap<String, String> sent = sent(forms.of(WHOLE, 1));
        sent.set("can-cu", "khoản 1 Điều 18 Luật Hộ tịch");

        assertThat(forms.check(EntryForm.read(sent), null).content().citations())
                .containsExactly(LAW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cau-hoi        |                                | missing
            linh-vuc       | khong-co                       | missing
            can-cu         | điều gì đó                     | unreadable
            dia-ban        | xã Không Có Thật               | unknown
            tu-ngay        | 31/2/2026                      | unreadable
            den-het-ngay   | 2025-12-31                     | before-first
            xem-lai        | mai                            | unreadable
            """)
    void badInput_isSaidAtItsField(String field, String typed, String what) {
        MultiValueMap<String, String> sent = sent(forms.of(WHOLE, 1));
        sent.set(field, typed == null ? "" : typed);

        EntryFormResult result = forms.check(EntryForm.read(sent), null);

        assertThat(result.problems().get(field).what()).isEqualTo(what);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Tờ khai | http://a.vn/x            | address
            Tờ khai | javascript:alert(1)      | address
            Tờ khai | -                        | address
            -       | https://a.vn/x           | nameless
            Tờ khai | https:// hỏng            | address
            """)
    void badAttachment_isSaid(String name, String address, String what) {
        MultiValueMap<String, String> sent = sent(forms.of(WHOLE, 1));
        sent.set("tep-ten", name == null ? "" : name);
        sent.set("tep-dia-chi", address == null ? "" : address);

        EntryFormResult result = forms.check(EntryForm.read(sent), null);

        assertThat(result.problems().get("tep").what()).isEqualTo(what);
    }

    @Test
    void shortAnswer_isCountedComposed() {
        MultiValueMap<String, String> sent = sent(forms.of(WHOLE, 1));
        sent.set("tra-loi-ngan", "e\u0302\u0301".repeat(320));
        MultiValueMap<String, String> tooLong = sent(forms.of(WHOLE, 1));
        tooLong.set("tra-loi-ngan", "ế".repeat(321));

        assertThat(forms.check(EntryForm.read(sent), WHOLE).problems()).isEmpty();
        assertThat(forms.check(EntryForm.read(tooLong), WHOLE)
                        .problems()
                        .get("tra-loi-ngan")
                        .detail())
                .isEqualTo("321");
    }

    @Test
    void review_needsAnswersAndCitations() {
        MultiValueMap<String, String> sent = sent(forms.of(WHOLE, 1));
        sent.set("tra-loi-ngan", "");
        sent.set("tra-loi-day-du", "");
        sent.set("can-cu", "");

        EntryFormResult result = forms.check(EntryForm.read(sent), WHOLE);

        assertThat(result.problems()).isEmpty();
        assertThat(result.forReview().problems()).containsOnlyKeys("tra-loi-ngan", "tra-loi-day-du", "can-cu");
    }

    private static LegalDocument document(String number, String title, LocalDate until) {
        return new LegalDocument(
                "Luật",
                number,
                "Quốc hội",
                title,
                LocalDate.of(2016, 1, 1),
                until,
                null,
                null,
                List.of(),
                List.of(),
                LocalDate.of(2026, 11, 1),
                "test");
    }

    /** As a browser sends it: line ends of forms, and the rows left open. */
    private static MultiValueMap<String, String> sent(EntryForm form) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.setAll(Map.ofEntries(
                Map.entry("cau-hoi", form.question()),
                Map.entry("linh-vuc", form.field()),
                Map.entry("tra-loi-ngan", form.shortAnswer().replace("\n", "\r\n")),
                Map.entry("tra-loi-day-du", form.fullAnswer().replace("\n", "\r\n")),
                Map.entry("can-cu", form.citations().replace("\n", "\r\n")),
                Map.entry("dia-ban", form.places()),
                Map.entry("tu-ngay", form.from()),
                Map.entry("den-het-ngay", form.lastDay()),
                Map.entry("xem-lai", form.reviewBy()),
                Map.entry("kiem-tra", form.checkedOn()),
                Map.entry("phien-ban", String.valueOf(form.newest()))));
        form.alternateRows().forEach(row -> sent.add("cach-hoi", row.text()));
        form.attachmentRows().forEach(row -> {
            sent.add("tep-ten", row.name());
            sent.add("tep-dia-chi", row.address());
        });
        return sent;
    }
}

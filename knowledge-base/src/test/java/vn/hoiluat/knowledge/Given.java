package vn.hoiluat.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.AnsweringSettings;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.LegalDocument;

/** Entries and documents for tests. */
public final class Given {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    public static final Citation MARRIAGE = new Citation("Luật", "60/2014/QH13", "Quốc hội", "18", "1", null);

    /** The bands that ship with the program. */
    public static final AnsweringSettings AS_SHIPPED = new AnsweringSettings(0.75, 0.08, 0.25, 3, false);

    private Given() {}

    public static LegalDocument civilStatusLaw() {
        return document("Luật", "60/2014/QH13", "Quốc hội", "Hộ tịch", "2016-01-01", "2027-03-01");
    }

    public static LegalDocument document(
            String type, String number, String issuer, String title, String from, @Nullable String to) {
        return new LegalDocument(
                type, number, issuer, title, day(from), day(to), null, null, List.of(), List.of(), TODAY, "test", null,
                List.of(), List.of(), null);
    }

    public static EntryContent content(String question, String answer) {
        return content(question, List.of(), answer, Validity.ALWAYS);
    }

    public static EntryContent content(String question, List<String> alternates, String answer, Validity validity) {
        return new EntryContent(
                "ho-tich",
                question,
                alternates,
                answer,
                answer + "\nCăn cứ: khoản 1 Điều 18 Luật Hộ tịch (60/2014/QH13).",
                List.of(MARRIAGE),
                List.of(),
                validity,
                null,
                TODAY,
                List.of(),
                false);
    }

    public static Proposal proposal(String externalId, EntryContent content) {
        return new Proposal("test", externalId, content, new Provenance("import", "test"), EntryStatus.DRAFT, null);
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}

package vn.hoiluat.publicbase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryDeed;
import vn.hoiluat.knowledge.entry.EntryLink;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryStep;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.localdata.LocalData;

/** A base of made-up entries on real laws. */
@NullUnmarked
public final class OpenFixtures {

    /** Where an entry came from, and what officers say to each other of it: nothing for anybody else. */
    static final String REFERENCE = "HD-4827-1936";

    static final String NOTE = "noi bo";

    static final LegalDocument CIVIL_STATUS = law("60/2014/QH13", "Hộ tịch", LocalDate.of(2016, 1, 1));
    static final LegalDocument LAND = law("31/2024/QH15", "Đất đai", LocalDate.of(2024, 8, 1));

    private final Entries entries;
    private final DocumentRegister register;
    private final LocalData localData;

    OpenFixtures(Entries entries, DocumentRegister register, LocalData localData) {
        this.entries = entries;
        this.register = register;
        this.localData = localData;
    }

    private static LegalDocument law(String number, String title, LocalDate from) {
        return new LegalDocument(
                "Luật",
                number,
                "Quốc hội",
                title,
                from,
                null,
                null,
                null,
                List.of(),
                List.of(),
                from,
                "test",
                null,
                List.of(),
                List.of(),
                null);
    }

    /** A content of a field, on the law of civil status for {@code ho-tich} and of land for all others. */
    static EntryContent content(String field, String question, Validity validity, boolean sample) {
        boolean civil = field.equals("ho-tich");
        return new EntryContent(
                field,
                question,
                List.of(question.toLowerCase(Locale.ROOT)),
                "Nộp hồ sơ tại Ủy ban nhân dân cấp xã nơi cư trú. Lệ phí theo quy định của tỉnh.",
                """
                Người có yêu cầu nộp hồ sơ tại Ủy ban nhân dân cấp xã nơi cư trú.
                Giấy tờ cần mang: tờ khai theo mẫu, giấy tờ tùy thân.
                Thời hạn giải quyết: ngay trong ngày làm việc.
                Căn cứ: %s.""".formatted(civil ? "khoản 1 Điều 18 Luật Hộ tịch" : "Điều 133 Luật Đất đai"),
                List.of(
                        civil
                                ? new Citation("Luật", "60/2014/QH13", "Quốc hội", "18", "1", null)
                                : new Citation("Luật", "31/2024/QH15", "Quốc hội", "133", null, null)),
                List.of(),
                validity,
                null,
                LocalDate.of(2026, 10, 1),
                List.of(),
                civil ? List.of(new EntryLink("Tờ khai theo mẫu", "https://dichvucong.gov.vn/to-khai")) : List.of(),
                sample);
    }

    /** A content whose answers need a value that is not the same everywhere. */
    static EntryContent needing(String localName, String question) {
        EntryContent plain = content("ho-tich", question, Validity.ALWAYS, false);
        return new EntryContent(
                plain.field(),
                question,
                List.of(),
                "Lệ phí là {%s}.".formatted(localName),
                "Lệ phí ở đây là {%s}, nộp khi nhận kết quả.".formatted(localName),
                plain.citations(),
                List.of(),
                plain.validity(),
                null,
                plain.checkedOn(),
                List.of(),
                List.of(),
                false);
    }

    /** Enters a value of local data and gives its id. */
    String know(String localName, String text) {
        return localData
                .add(localName, "", text, Validity.ALWAYS, "Nghị quyết thử", "can-bo")
                .block()
                .id();
    }

    /** Takes a value back. */
    void forget(String localDatum) {
        localData.takeBack(localDatum).block();
    }

    /** Publishes what the checks of the importer would not. */
    void publishUnchecked(String id, EntryContent content) {
        draft(id, content);
        step(id, EntryDeed.PUBLISHED, Instant.EPOCH);
    }

    /** Publishes a further version of an entry and retires nothing that it does not cover. */
    void publish(String id, EntryContent content) {
        Proposal proposal =
                new Proposal("dia-phuong", id, content, new Provenance("officer", REFERENCE), EntryStatus.DRAFT, null);
        entries.writeAll(List.of(proposal), true).block();
    }

    /** Does something to the newest version. */
    void step(String id, EntryDeed deed, Instant at) {
        entries.modify(
                        "dia-phuong:" + id,
                        entry -> entry.after(entry.newest().number(), new EntryStep(deed, at, "can-bo", NOTE)))
                .block();
    }

    /** Writes a draft that nobody has seen. */
    void draft(String id, EntryContent content) {
        Proposal proposal =
                new Proposal("dia-phuong", id, content, new Provenance("officer", REFERENCE), EntryStatus.DRAFT, null);
        entries.write(proposal).block();
    }

    /** Makes the document end on a day. */
    void end(LegalDocument document, LocalDate day) {
        register.put(new LegalDocument(
                        document.type(),
                        document.number(),
                        document.issuer(),
                        document.title(),
                        document.inForceFrom(),
                        day,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        LocalDate.of(2026, 11, day == null ? 22 : 21),
                        "test",
                        null,
                        List.of(),
                        List.of(),
                        null))
                .block();
    }
}

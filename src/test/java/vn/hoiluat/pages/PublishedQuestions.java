package vn.hoiluat.pages;

import java.time.LocalDate;
import java.util.List;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.index.IndexedEntry;
import vn.hoiluat.knowledge.index.KnowledgeIndex;
import vn.hoiluat.knowledge.law.Citation;

/** A small base of published questions. */
final class PublishedQuestions {

    private static final Citation LAW = new Citation("Luật", "60/2014/QH13", "Quốc hội", "18", "1", null);

    private static final List<String> QUESTIONS = List.of(
            "Đăng ký kết hôn cần giấy tờ gì, nộp ở đâu?",
            "Đăng ký kết hôn với người nước ngoài làm ở cấp nào?",
            "Đăng ký khai sinh quá hạn cho con có bị phạt không?",
            "Đăng ký tạm trú cho người thuê nhà cần những giấy tờ gì, ai phải đi làm thủ tục?",
            "Đăng ký biến động đất đai khi nhận thừa kế trong thời hạn bao lâu?",
            "Đăng ký lại khai tử khi mất bản chính?",
            "Ly hôn thuận tình nộp đơn ở đâu?",
            "Ly hôn đơn phương cần giấy tờ gì?");

    private PublishedQuestions() {}

    static void publish(Entries entries, KnowledgeIndex index) {
        for (int i = 0; i < QUESTIONS.size(); i++) {
            EntryContent content = content(QUESTIONS.get(i));
            entries.writeAll(
                            List.of(new Proposal(
                                    "test",
                                    "q" + i,
                                    content,
                                    new Provenance("import", "test"),
                                    EntryStatus.DRAFT,
                                    null)),
                            true)
                    .block();
            index.put(IndexedEntry.of("test:q" + i, 1, content, List.of()));
        }
        index.refresh();
    }

    private static EntryContent content(String question) {
        return new EntryContent(
                "ho-tich",
                question,
                List.of(),
                "Xem quy định.",
                "Xem quy định tại khoản 1 Điều 18 Luật Hộ tịch.",
                List.of(LAW),
                List.of(),
                Validity.ALWAYS,
                null,
                LocalDate.of(2026, 10, 1),
                List.of(),
                false);
    }
}

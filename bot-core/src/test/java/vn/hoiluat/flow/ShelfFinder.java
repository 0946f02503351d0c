package vn.hoiluat.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.AttachedForm;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.answering.CitedProvision;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.answering.Question;
import vn.hoiluat.answering.Readings;

/** A base that finds whatever was put on its shelf, and remembers what it was asked. */
final class ShelfFinder implements AnswerFinder, Readings {

    final List<Candidate> shelf = new ArrayList<>();
    final List<String> asked = new ArrayList<>();

    /** What is found instead for questions that contain these words. */
    final Map<String, List<Candidate>> byWords = new LinkedHashMap<>();

    /** What was meant by what was typed. */
    final Map<String, Mono<String>> meanings = new LinkedHashMap<>();

    /** What happens instead to questions that contain these words. */
    final Map<String, Mono<List<Candidate>>> faults = new LinkedHashMap<>();

    Mono<List<Candidate>> fault = Mono.empty();

    @Override
    public Mono<List<Candidate>> find(Question question) {
        return Mono.defer(() -> {
            asked.add(question.text());
            for (Map.Entry<String, Mono<List<Candidate>>> broken : faults.entrySet()) {
                if (question.text().contains(broken.getKey())) {
                    return broken.getValue();
                }
            }
            return fault.switchIfEmpty(Mono.fromSupplier(() -> byWords.entrySet().stream()
                    .filter(entry -> question.text().contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(List.copyOf(shelf))));
        });
    }

    @Override
    public Mono<Candidate> entry(String key, Question question) {
        return Mono.justOrEmpty(
                shelf.stream().filter(c -> c.entry().key().equals(key)).findFirst());
    }

    @Override
    public Mono<String> meant(String typed) {
        return meanings.getOrDefault(typed, Mono.empty());
    }

    static Candidate candidate(String id, double confidence) {
        return candidate(
                id,
                confidence,
                new CitedProvision("Điều 18 Luật Hộ tịch (60/2014/QH13)", CitationStatus.IN_FORCE, null));
    }

    /** The same, with an approved version that takes over on the day. */
    static Candidate changing(Candidate c, LocalDate day) {
        return new Candidate(
                c.entry(),
                c.field(),
                c.question(),
                c.shortAnswer(),
                c.fullAnswer(),
                c.citations(),
                c.checkedOn(),
                c.sample(),
                c.inForce(),
                day,
                c.score(),
                c.confidence(),
                c.explanation(),
                c.counted());
    }

    /** The same, with a form that goes with it. */
    static Candidate withForm(Candidate c, AttachedForm form) {
        return new Candidate(
                c.entry(),
                c.field(),
                c.question(),
                c.shortAnswer(),
                c.fullAnswer(),
                c.citations(),
                List.of(form),
                c.checkedOn(),
                c.sample(),
                c.inForce(),
                c.complete(),
                c.changesOn(),
                c.score(),
                c.confidence(),
                c.explanation(),
                c.counted());
    }

    static Candidate candidate(String id, double confidence, CitedProvision... citations) {
        return new Candidate(
                new EntryRef("test", id, 1),
                "ho-tich",
                "Câu hỏi " + id,
                "Ngắn " + id,
                "Đầy đủ " + id + "\nCăn cứ: Điều 18 Luật Hộ tịch (60/2014/QH13)",
                List.of(citations),
                LocalDate.of(2026, 11, 22),
                false,
                true,
                null,
                confidence * 10,
                confidence,
                "put on the shelf",
                List.of());
    }
}

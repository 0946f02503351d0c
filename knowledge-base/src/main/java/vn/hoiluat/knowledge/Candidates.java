package vn.hoiluat.knowledge;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.AttachedForm;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.Candidate.Counted;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.answering.Question;
import vn.hoiluat.knowledge.analysis.Syllable;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.localdata.FilledAnswers;
import vn.hoiluat.knowledge.localdata.LocalValues;
import vn.hoiluat.knowledge.ranking.Features;
import vn.hoiluat.knowledge.ranking.RankingModel;
import vn.hoiluat.knowledge.search.Hit;
import vn.hoiluat.knowledge.wording.Messages;

/**
 * Turns entries into candidates: citations resolved and local data filled in for the day asked about, confidence and explanation from
 * the hit.
 */
final class Candidates {

    private final KnownDocuments documents;
    private final Syllables analysis;
    private final Messages messages;
    private final RankingModel model;
    private final LocalValues localData;

    /** @param model what entries were ordered by */
    Candidates(
            KnownDocuments documents,
            LocalValues localData,
            Syllables analysis,
            Messages messages,
            RankingModel model) {
        this.documents = documents;
        this.localData = localData;
        this.analysis = analysis;
        this.messages = messages;
        this.model = model;
    }

    /** @param hit null if the citizen chose the entry */
    Candidate of(Entry entry, EntryVersion version, Question question, @Nullable Hit hit) {
        EntryContent content = version.content();
        FilledAnswers answers = localData.filled(content, question.asOf());
        return new Candidate(
                new EntryRef(entry.source(), entry.externalId(), version.number()),
                content.field(),
                content.question(),
                answers.shortAnswer(),
                answers.fullAnswer(),
                content.citations().stream()
                        .map(citation -> documents.resolve(citation, question.asOf(), content.reviewedOn()))
                        .toList(),
                content.attachments().stream()
                        .map(link -> new AttachedForm(link.name(), link.address()))
                        .toList(),
                content.checkedOn(),
                content.sample(),
                content.validity().covers(question.asOf()),
                localData.missing(content, question.asOf()).isEmpty(),
                entry.next(question.asOf())
                        .map(serving -> serving.days().from())
                        .orElse(null),
                hit == null ? 0 : hit.score(),
                hit == null ? 1 : hit.confidence(),
                hit == null ? messages.text("found.chosen") : explain(content, question.text(), hit),
                hit == null ? List.of() : counted(hit.features()));
    }

    private List<Counted> counted(Features features) {
        return features.found().entrySet().stream()
                .map(found -> new Counted(found.getKey().name(), found.getValue(), model.weight(found.getKey())))
                .filter(one -> one.weight() != 0)
                .sorted(Comparator.comparingDouble((Counted one) -> -Math.abs(one.contribution())))
                .toList();
    }

    private String explain(EntryContent content, String question, Hit hit) {
        Set<String> asked = folded(question);
        Set<String> phrased = folded(String.join("\n", content.phrasings()));
        Set<String> shared = new LinkedHashSet<>(asked);
        shared.retainAll(phrased);
        return messages.text(
                "found.searched",
                String.format(Locale.ROOT, "%.2f", hit.score()),
                String.format(Locale.ROOT, "%.2f", hit.confidence()),
                shared.size(),
                asked.size(),
                String.join(" ", shared));
    }

    private Set<String> folded(String text) {
        return analysis.of(text).stream().map(Syllable::folded).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

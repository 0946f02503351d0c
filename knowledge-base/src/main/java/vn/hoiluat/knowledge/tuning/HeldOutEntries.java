package vn.hoiluat.knowledge.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.evaluation.JudgedQuestions.JudgedQuestion;
import vn.hoiluat.knowledge.exchange.BaseFile.BaseEntry;

/**
 * A base that is asked what it was told: of every entry one way to ask is held back, and then asked; some entries are held back
 * whole, and then their questions have no answer in the base. So a base of entries with alternates needs no judgements. Used by
 * one thread.
 */
final class HeldOutEntries {

    /** One entry of so many is held back whole. */
    private static final int WHOLE = 4;

    private final List<JudgedQuestion> questions = new ArrayList<>();

    /** What the base keeps of the entry. */
    Optional<EntryContent> keep(BaseEntry entry) {
        EntryContent content = entry.content();
        if (content.alternates().size() < 2) {
            return Optional.of(content);
        }
        int chosen = Math.floorMod(entry.id().hashCode() * 0x9E3779B9 >>> 8, 1 << 16);
        int heldBack = chosen / WHOLE % content.alternates().size();
        if (chosen % WHOLE == 0) {
            questions.add(new JudgedQuestion(content.alternates().get(heldBack), Set.of()));
            return Optional.empty();
        }
        questions.add(new JudgedQuestion(content.alternates().get(heldBack), Set.of(entry.id())));
        List<String> left = new ArrayList<>(content.alternates());
        left.remove(heldBack);
        return Optional.of(content.withAlternates(left));
    }

    /** What to ask, once all entries went through {@link #keep}. */
    List<JudgedQuestion> questions() {
        return List.copyOf(questions);
    }
}

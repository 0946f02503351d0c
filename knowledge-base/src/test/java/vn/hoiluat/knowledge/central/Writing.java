package vn.hoiluat.knowledge.central;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;

/** Writes contents whose every edit can be found again. */
final class Writing {

    private static final List<Field> EDITED =
            List.of(Field.QUESTION, Field.SHORT_ANSWER, Field.FULL_ANSWER, Field.CITATIONS, Field.FIELDS);

    private final Random random;
    private final Lineage lineage;

    Writing(Random random, Lineage lineage) {
        this.random = random;
        this.lineage = lineage;
    }

    CentralContent fresh(String record) {
        return new CentralContent(
                "Question " + lineage.next(record, Set.of()),
                List.of("Or " + lineage.next(record, Set.of())),
                "Short " + lineage.next(record, Set.of()),
                "Full " + lineage.next(record, Set.of()),
                List.of(citation(lineage.next(record, Set.of()))),
                List.of("f" + lineage.next(record, Set.of())),
                List.of(),
                Validity.ALWAYS);
    }

    /** One field changed. */
    CentralContent edited(String record, CentralContent content) {
        if (random.nextInt(4) == 0) {
            return withAlternates(content, alternates(record, content.alternates()));
        }
        Field field = EDITED.get(random.nextInt(EDITED.size()));
        String word = lineage.next(record, Lineage.in(field.of(content)));
        CentralContent changed = new CentralContent(
                "Question " + word,
                List.of(),
                "Short " + word,
                "Full " + word,
                List.of(citation(word)),
                List.of("f" + word),
                List.of(),
                Validity.ALWAYS);
        return field.take(content, changed);
    }

    /** Without what it rests on, which keeps it from being published. */
    CentralContent unfounded(String record, CentralContent content) {
        CentralContent changed = new CentralContent(
                content.question(),
                content.alternates(),
                content.shortAnswer(),
                "Full " + lineage.next(record, Lineage.in(content.fullAnswer())),
                List.of(),
                content.fields(),
                content.places(),
                content.validity());
        lineage.supersede(Lineage.in(changed.fullAnswer()).iterator().next(), Lineage.in(content.citations()));
        return changed;
    }

    static Citation citation(String word) {
        return new Citation("Luật", "60/2014/QH13", "Quốc hội", word, null, null);
    }

    private List<String> alternates(String record, List<String> before) {
        List<String> after = new ArrayList<>(before);
        if (!after.isEmpty() && random.nextInt(3) == 0) {
            String gone = after.remove(random.nextInt(after.size()));
            after.add("Or " + lineage.next(record, Lineage.in(gone)));
        } else {
            after.add("Or " + lineage.next(record, Set.of()));
        }
        return after;
    }

    private static CentralContent withAlternates(CentralContent content, List<String> alternates) {
        return new CentralContent(
                content.question(),
                alternates,
                content.shortAnswer(),
                content.fullAnswer(),
                content.citations(),
                content.fields(),
                content.places(),
                content.validity());
    }
}

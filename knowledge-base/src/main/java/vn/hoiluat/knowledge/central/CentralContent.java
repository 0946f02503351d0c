package vn.hoiluat.knowledge.central;

import java.util.List;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;

/**
 * What a shared record says, in the partner's codes. Texts are NFC and stripped. Equal contents say the same; the order of
 * alternates, fields and places does not count and is made one here.
 *
 * @param question as a citizen would ask it
 * @param alternates other ways to ask it
 * @param shortAnswer may be empty, and longer than ours may be
 * @param fullAnswer may be empty
 * @param citations what the answer rests on
 * @param fields the partner's codes of fields of law
 * @param places the partner's codes of places; empty: the whole country
 * @param validity the days on which it is right
 */
public record CentralContent(
        String question,
        List<String> alternates,
        String shortAnswer,
        String fullAnswer,
        List<Citation> citations,
        List<String> fields,
        List<String> places,
        Validity validity) {

    public CentralContent {
        question = clean(question);
        if (question.isEmpty()) {
            throw new IllegalArgumentException("shared record without a question");
        }
        alternates = set(alternates);
        shortAnswer = clean(shortAnswer);
        fullAnswer = clean(fullAnswer);
        citations = citations.stream().distinct().toList();
        fields = set(fields);
        places = set(places);
    }

    private static String clean(String text) {
        return PlainText.nfc(text).strip();
    }

    private static List<String> set(List<String> items) {
        return items.stream()
                .map(CentralContent::clean)
                .filter(item -> !item.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}

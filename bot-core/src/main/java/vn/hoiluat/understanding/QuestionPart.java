package vn.hoiluat.understanding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.AskBackReason;

/**
 * One of the questions of a message.
 *
 * @param said as typed, without chatter
 * @param searches what is to be searched, one after the other until something answers: the words alone, or completed by what
 *     they lean on; at least one
 * @param chattiness how much of the message was chatter, between 0 and 1
 * @param leansOn the words of another question that complete it, empty if it stands alone
 * @param amounts numbers and money in figures
 * @param places places under names they no longer have
 * @param asksWhere whether it asks where something is done
 * @param missing what must be known before it can be answered, null if nothing is
 */
public record QuestionPart(
        String said,
        List<String> searches,
        double chattiness,
        String leansOn,
        List<Amount> amounts,
        List<FormerPlace> places,
        boolean asksWhere,
        @Nullable AskBackReason missing) {

    public QuestionPart {
        searches = List.copyOf(searches);
        amounts = List.copyOf(amounts);
        places = List.copyOf(places);
        if (searches.isEmpty()) {
            throw new IllegalArgumentException("a question with nothing to search for: " + said);
        }
    }

    /** Words that are searched as they are. */
    public static QuestionPart of(String words) {
        return new QuestionPart(words, List.of(words), 0, "", List.of(), List.of(), false, null);
    }

    /** What is searched for if nothing before it answers. */
    public String search() {
        return searches.getLast();
    }

    /** The provinces that its places belong to now. */
    public List<String> placesNow() {
        return places.stream().flatMap(place -> place.now().stream()).distinct().toList();
    }

    /** The district it names that is no more, if any. */
    public Optional<FormerPlace> formerDistrict() {
        return places.stream().filter(FormerPlace::district).findFirst();
    }
}

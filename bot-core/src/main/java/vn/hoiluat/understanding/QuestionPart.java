package vn.hoiluat.understanding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the questions of a message.
 *
 * @param said as typed, without chatter
 * @param searches what is to be searched, one after the other until something answers: the words alone, or completed by what
 *     they lean on; at least one
 * @param amounts numbers and money in figures
 * @param places places under names they no longer have
 * @param missing what must be known before it can be answered, null if nothing is
 */
public record QuestionPart(
        String said,
        List<String> searches,
        List<Amount> amounts,
        List<FormerPlace> places,
        @Nullable Missing missing) {

    /** What a question leaves open. */
    public enum Missing {
        /** What it is about: "thế còn con thì sao?" as the first words of a conversation. */
        MATTER,
        /** Which commune: it names a district, a level that is no more, and asks where. */
        COMMUNE
    }

    public QuestionPart {
        searches = List.copyOf(searches);
        amounts = List.copyOf(amounts);
        places = List.copyOf(places);
        if (searches.isEmpty()) {
            throw new IllegalArgumentException("a question with nothing to search for: " + said);
        }
    }

    /** What is searched for if nothing before it answers. */
    public String search() {
        return searches.getLast();
    }

    /** The district it names that is no more, if any. */
    public Optional<FormerPlace> formerDistrict() {
        return places.stream().filter(FormerPlace::district).findFirst();
    }
}

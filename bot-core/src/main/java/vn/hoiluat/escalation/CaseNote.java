package vn.hoiluat.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What officers tell one another about a case. Never sent to the citizen.
 *
 * @param mentions account names that the text calls with an {@code @}, each once
 * @param unseen those of them who have not seen it yet
 */
public record CaseNote(String author, String text, List<String> mentions, List<String> unseen, Instant at) {

    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}])@([\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]{0,62}[\\p{L}\\p{N}])?)");

    public CaseNote {
        mentions = List.copyOf(mentions);
        unseen = List.copyOf(unseen);
    }

    static CaseNote written(String author, String text, Instant at) {
        List<String> mentions = MENTION.matcher(text)
                .results()
                .map((MatchResult called) -> called.group(1).toLowerCase(Locale.ROOT))
                .filter(name -> !name.equals(author))
                .distinct()
                .toList();
        return new CaseNote(author, text, mentions, mentions, at);
    }

    CaseNote seenBy(String name) {
        List<String> left = unseen.stream().filter(n -> !n.equals(name)).toList();
        return left.size() == unseen.size() ? this : new CaseNote(author, text, mentions, left, at);
    }
}

package vn.hoiluat.publicbase;

import java.time.Instant;
import java.util.List;

/**
 * One entry in a feed.
 *
 * @param text the answer in full
 * @param citations as people read them
 */
record FeedItem(
        String url,
        String title,
        String summary,
        String text,
        List<String> citations,
        String field,
        Instant changedAt,
        boolean sample) {

    static FeedItem of(OpenEntry entry, String url, String field) {
        return new FeedItem(
                url,
                printable(entry.content().question()),
                printable(entry.answers().shortAnswer()),
                printable(entry.answers().fullAnswer()),
                entry.citations().stream()
                        .map(citation -> printable(citation.resolved().text()))
                        .toList(),
                field,
                entry.changedAt(),
                entry.content().sample());
    }

    /** XML 1.0 has no place for control characters, however they are written. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF&&[^\\n\\t]]", "");
    }
}

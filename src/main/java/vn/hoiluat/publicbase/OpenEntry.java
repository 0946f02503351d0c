package vn.hoiluat.publicbase;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.localdata.FilledAnswers;

/**
 * An entry as anybody may see it on a day.
 *
 * @param version the number of the version that is served
 * @param answers the content's with the day's local data in them
 * @param citations never empty; those of the content, in its order
 * @param changedAt when it began to be served
 * @param changesOn the first day on which an approved successor takes over, null if none is scheduled
 * @param asOf the day
 */
record OpenEntry(
        String source,
        String externalId,
        int version,
        EntryContent content,
        FilledAnswers answers,
        List<OpenCitation> citations,
        Instant changedAt,
        @Nullable LocalDate changesOn,
        LocalDate asOf) {

    OpenEntry {
        citations = List.copyOf(citations);
    }

    /** Another one whenever anything that citizens read is another: the version, and the local data that is filled in. */
    String mark() {
        boolean plain = answers.equals(new FilledAnswers(content.shortAnswer(), content.fullAnswer()));
        String filled = answers.shortAnswer() + '\n' + answers.fullAnswer();
        return plain
                ? Integer.toString(version)
                : version + ":" + OpenDocuments.digest(filled.getBytes(StandardCharsets.UTF_8));
    }

    /** The entry's address below that of the service. */
    public String path() {
        return EntryAddress.path(source, externalId);
    }
}

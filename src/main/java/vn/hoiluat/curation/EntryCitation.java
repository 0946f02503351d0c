package vn.hoiluat.curation;

import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.CitedProvision;

/**
 * A citation as editors see it; public for the templates.
 *
 * @param text as citizens read it
 * @param line as the form has it, with everything that makes it certain
 * @param status a {@link vn.hoiluat.answering.CitationStatus} by name
 * @param endedOn the day it stopped being law, null if it did not or that is not known
 */
public record EntryCitation(
        String text, String line, String status, @Nullable String endedOn) {

    static EntryCitation of(CitedProvision resolved, String line) {
        return new EntryCitation(
                resolved.text(),
                line,
                resolved.status().name(),
                resolved.endedOn() == null ? null : EntryTimes.written(resolved.endedOn()));
    }
}

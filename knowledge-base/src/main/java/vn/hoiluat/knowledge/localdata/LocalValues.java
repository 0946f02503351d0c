package vn.hoiluat.knowledge.localdata;

import java.time.LocalDate;
import java.util.Set;
import vn.hoiluat.knowledge.entry.EntryContent;

/** What is filled into answers. Safe for use by many threads; never waits. */
public interface LocalValues {

    /** Of a base that names none, as one of files: texts stay as they are. */
    LocalValues NONE = new LocalValues() {
        @Override
        public FilledAnswers filled(EntryContent content, LocalDate day) {
            return new FilledAnswers(content.shortAnswer(), content.fullAnswer());
        }

        @Override
        public Set<String> missing(EntryContent content, LocalDate day) {
            return Set.of();
        }
    };

    /** The answers with the day's values in them; what nothing is known of stays as it is. */
    FilledAnswers filled(EntryContent content, LocalDate day);

    /** Names in the content that nothing is known of on the day. */
    Set<String> missing(EntryContent content, LocalDate day);
}

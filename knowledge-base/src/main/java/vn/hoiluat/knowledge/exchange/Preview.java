package vn.hoiluat.knowledge.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * A file that was read and checked, and not written yet. It belongs to one account and is gone after a day.
 *
 * @param account login of who brought the file
 * @param file its name, for people
 * @param until when it is forgotten
 * @param problems how many there are in all rows
 * @param written what was written of it, null while nothing was
 */
public record Preview(
        String id,
        String account,
        String file,
        FileFormat format,
        Instant madeAt,
        Instant until,
        int wrong,
        int changed,
        int fresh,
        int same,
        int problems,
        @Nullable Written written) {

    /** Index by account, the newest first. */
    static final String BY_ACCOUNT = "account";

    /** Index by the instant after which it is forgotten. */
    static final String BY_END = "end";

    /** How they are stored. */
    public static final Kind<Preview> KIND = new Kind<>(
            "importPreview",
            Preview.class,
            List.of(
                    new Index<>(BY_ACCOUNT, p -> List.of(p.account() + "/" + Index.newestFirst(p.madeAt()))),
                    new Index<>(BY_END, p -> List.of(Index.key(p.until())))));

    /**
     * What was written.
     *
     * @param forReview whether what is complete waits for review, instead of staying a draft
     * @param overtaken keys of entries that somebody else changed in the very moment; theirs stand
     */
    public record Written(Instant at, boolean forReview, int created, int changed, List<String> overtaken) {

        public Written {
            overtaken = List.copyOf(overtaken);
        }
    }

    /** How many rows are in a part. */
    public int count(PreviewPart part) {
        return switch (part) {
            case WRONG -> wrong;
            case CHANGED -> changed;
            case NEW -> fresh;
            case SAME -> same;
        };
    }

    /** Whether there is anything to write, and nothing in the way. */
    public boolean isWritable() {
        return wrong == 0 && changed + fresh > 0 && written == null;
    }

    Preview written(Written outcome) {
        return new Preview(id, account, file, format, madeAt, until, wrong, changed, fresh, same, problems, outcome);
    }
}

package vn.hoiluat.curation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/**
 * What is to be done to which entries.
 *
 * @param note why; empty if nothing was said
 * @param field the new field of law; empty if none was chosen
 * @param nextReview the day they must be looked at again; null if none was said
 * @param back address of the list that it was asked from
 */
record BulkWish(
        BulkDeed deed,
        List<PickedEntry> picked,
        String note,
        String field,
        @Nullable LocalDate nextReview,
        String back) {

    /** As many as stand on two pages of the list; approving more would keep its golden questions busy for too long. */
    private static final int MOST = 100;

    private static final int LONGEST = 500;
    private static final String LIST = "/kho";
    private static final String LOSING = "/kho/mat-can-cu";

    /** Reads a form; {@link ResponseStatusException} if it names nothing that can be done. */
    static BulkWish of(MultiValueMap<String, String> form, Set<String> fields) {
        BulkDeed deed = BulkDeed.read(form.getFirst("viec"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        String field = text(form, "linh-vuc-moi");
        String back = text(form, "ve");
        return new BulkWish(
                deed,
                PickedEntry.all(form.get("chon")).stream().limit(MOST).toList(),
                deed.needsNote() ? text(form, "ly-do") : "",
                fields.contains(field) ? field : "",
                deed == BulkDeed.CONFIRM ? day(text(form, "xem-lai")) : null,
                isList(back) ? back : LIST);
    }

    /** Whether everything was said that must be. */
    boolean isWhole() {
        return (!deed.needsNote() || !note.isEmpty()) && (deed != BulkDeed.REFIELD || !field.isEmpty());
    }

    private static boolean isList(String address) {
        return Stream.of(LIST, LOSING).anyMatch(list -> address.equals(list) || address.startsWith(list + "?"));
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
        }
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        String stripped = value == null ? "" : value.strip();
        return stripped.substring(0, Math.min(stripped.length(), LONGEST));
    }
}

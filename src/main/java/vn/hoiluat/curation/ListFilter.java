package vn.hoiluat.curation;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hoiluat.knowledge.catalogue.CatalogueQuery;
import vn.hoiluat.knowledge.catalogue.Concern;
import vn.hoiluat.knowledge.entry.EntryStatus;

/**
 * What is typed into the filter of the list; public for the template.
 *
 * @param status by name, empty for any
 * @param concern by name, empty for any
 * @param page from 1
 */
public record ListFilter(String words, String status, String field, String origin, String concern, int page) {

    /** What somebody looks for whose origin is neither side alone: the entry stands in the conflict inbox. */
    static final String CONFLICT = "conflict";

    private static final int LONGEST = 200;

    /** Further pages would cost the index more than anybody reads. */
    private static final int LAST_PAGE = 2_000;

    static ListFilter of(MultiValueMap<String, String> typed) {
        return new ListFilter(
                text(typed, "tim"),
                known(text(typed, "trang-thai"), EntryStatus.values()),
                text(typed, "linh-vuc"),
                text(typed, "nguon"),
                known(text(typed, "can-xem"), Concern.values()),
                page(text(typed, "trang")));
    }

    /** Whether anything is narrowed; public for the template. */
    public boolean isNarrowed() {
        return !(words + status + field + origin + concern).isEmpty();
    }

    /** The address of the same list in another status; public for the template. */
    public String inStatus(String other) {
        return new ListFilter(words, other, field, origin, concern, 1).address();
    }

    /** The address of the same list with another concern; public for the template. */
    public String withConcern(String other) {
        return new ListFilter(words, status, field, origin, other, 1).address();
    }

    /** The address of another page of the same list; public for the template. */
    public String onPage(int other) {
        return new ListFilter(words, status, field, origin, concern, other).address();
    }

    /** The address of this list. */
    public String address() {
        var address = UriComponentsBuilder.fromPath("/kho");
        Map<String, String> all =
                Map.of("tim", words, "trang-thai", status, "linh-vuc", field, "nguon", origin, "can-xem", concern);
        all.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> address.queryParam(one.getKey(), "{" + one.getKey() + "}"));
        if (page > 1) {
            address.queryParam("trang", page);
        }
        return address.encode().buildAndExpand(all).toUriString();
    }

    CatalogueQuery query() {
        return new CatalogueQuery(
                words,
                status.isEmpty() ? null : EntryStatus.valueOf(status),
                orNull(field),
                isOfConflicts() ? null : orNull(origin),
                concern.isEmpty() ? null : Concern.valueOf(concern));
    }

    boolean isOfConflicts() {
        return origin.equals(CONFLICT);
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private static String known(String typed, Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).anyMatch(typed::equals) ? typed : "";
    }

    private static int page(String typed) {
        return typed.matches("[1-9][0-9]{0,3}") ? Math.min(LAST_PAGE, Integer.parseInt(typed)) : 1;
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        String stripped = value == null ? "" : value.strip();
        return stripped.substring(0, Math.min(stripped.length(), LONGEST));
    }
}

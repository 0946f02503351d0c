package vn.hoiluat.publicbase;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Links of the section, which keep to the frame where it is shown in one.
 *
 * @param framed whether the page is shown in a frame of another site
 */
record SectionLinks(boolean framed) {

    /** Says in an address that the page is for a frame. */
    static final String FRAMED = "khung";

    /** The first page: search and fields. */
    public String home() {
        return end(UriComponentsBuilder.fromPath(EntryAddress.SECTION));
    }

    /** One field of law. */
    public String field(String field) {
        return end(UriComponentsBuilder.fromPath(EntryAddress.SECTION).queryParam("linh-vuc", "{field}"), field);
    }

    /** Another part of the same list, counted from 0. */
    public String part(String words, String field, int number) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(EntryAddress.SECTION);
        List<String> values = new ArrayList<>();
        if (!words.isEmpty()) {
            address.queryParam("q", "{words}");
            values.add(words);
        }
        if (!field.isEmpty()) {
            address.queryParam("linh-vuc", "{field}");
            values.add(field);
        }
        return end(address.queryParam("trang", number + 1), values.toArray());
    }

    /** One entry. */
    public String entry(OpenEntry entry) {
        return entry.path() + (framed ? "?" + FRAMED + "=1" : "");
    }

    private String end(UriComponentsBuilder address, Object... values) {
        if (framed) {
            address.queryParam(FRAMED, 1);
        }
        return address.encode().buildAndExpand(values).toUriString();
    }
}

package vn.hoiluat.knowledge.entry;

import java.net.URI;

/**
 * A form or leaflet that goes with an answer.
 *
 * @param name what citizens read
 * @param address where it is, https
 */
public record EntryLink(String name, String address) {

    public EntryLink {
        if (name.isBlank()) {
            throw new IllegalArgumentException("attachment without a name");
        }
        URI uri = URI.create(address);
        if (!"https".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException("attachment at " + address + ", expected an https address");
        }
    }
}

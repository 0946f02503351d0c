package vn.hoiluat.security;

import java.util.List;

/** What browsers may load for our pages and who may frame them (Content Security Policy level 3). */
public final class PagePolicy {

    /** Everything comes from ourselves, nothing inline; framed by our own pages only, as the sandbox does. */
    static final String OURS = framedBy(List.of());

    private PagePolicy() {}

    /**
     * The policy of a page that pages of these origins may frame, too.
     *
     * @param origins each a scheme, a host and perhaps a port, nothing else
     */
    public static String framedBy(List<String> origins) {
        String ancestors = origins.isEmpty() ? "'self'" : "'self' " + String.join(" ", origins);
        return "default-src 'self'; img-src 'self' data:; object-src 'none'; "
                + "base-uri 'none'; form-action 'self'; frame-ancestors " + ancestors;
    }
}

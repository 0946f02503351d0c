package vn.hoiluat.security;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Where somebody goes after signing in: a page of ours, whatever an address from outside asks for. */
final class ReturnAddress {

    /** The officers' console. */
    static final String START = "/lam-viec";

    private static final int LONGEST = 1_000;

    private ReturnAddress() {}

    /** The address if it is a path of this site, otherwise the console. */
    static String safe(@Nullable String asked) {
        return asked != null && isOurs(asked) ? asked : START;
    }

    /** The address of a page that was asked for and needs signing in. */
    static String of(ServerHttpRequest request) {
        String query = request.getURI().getRawQuery();
        String path = request.getURI().getRawPath();
        return safe(query == null ? path : path + "?" + query);
    }

    /** Browsers take {@code //x} and {@code /\x} for other sites; what is not written as an address should be is refused. */
    private static boolean isOurs(String asked) {
        if (asked.length() > LONGEST || !asked.startsWith("/") || asked.startsWith("//") || asked.contains("\\")) {
            return false;
        }
        try {
            URI address = new URI(asked);
            return address.getScheme() == null
                    && address.getRawAuthority() == null
                    && address.getPath().equals(address.normalize().getPath())
                    && !address.getPath().startsWith("/dang-");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}

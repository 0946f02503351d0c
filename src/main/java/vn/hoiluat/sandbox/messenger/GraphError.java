package vn.hoiluat.sandbox.messenger;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An error as the Graph API writes it.
 *
 * @param subcode 0 for none
 */
record GraphError(int code, int subcode, String message) {

    static final GraphError TOKEN = new GraphError(190, 463, "Error validating access token");
    static final GraphError WINDOW = new GraphError(10, 2018278, "This message is sent outside of allowed window.");
    static final GraphError NO_PERMISSION = new GraphError(200, 2018028, "Requires the permission Human Agent");
    static final GraphError NO_SUCH_USER = new GraphError(100, 2018001, "No matching user found");

    private static final int FIRST_SUBCODE = 10_000;
    private static final int WINDOW_OR_PERSON = 10;

    /** Something about the request is wrong. */
    static GraphError request(String complaint) {
        return new GraphError(100, 0, "(#100) " + complaint);
    }

    /** The error a fault orders: a code, or a subcode of code 10. */
    static GraphError ordered(int value) {
        return value < FIRST_SUBCODE
                ? new GraphError(value, 0, "ordered fault")
                : new GraphError(WINDOW_OR_PERSON, value, "ordered fault");
    }

    /** 500 where the platform itself failed, otherwise 400. */
    int status() {
        return code == 1 || code == 2 ? 500 : 400;
    }

    Map<String, Object> body() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        error.put("type", "OAuthException");
        error.put("code", code);
        if (subcode != 0) {
            error.put("error_subcode", subcode);
        }
        error.put("fbtrace_id", "Asandbox");
        return Map.of("error", error);
    }
}

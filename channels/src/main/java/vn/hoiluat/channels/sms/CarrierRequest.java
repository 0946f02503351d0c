package vn.hoiluat.channels.sms;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;

/**
 * What a carrier calls us with.
 *
 * @param query the parameters of the address, decoded
 * @param rawQuery the same as it came, empty if there is none
 * @param body as it came, perhaps empty
 */
public record CarrierRequest(HttpHeaders headers, MultiValueMap<String, String> query, String rawQuery, byte[] body) {

    /** The parameter of the address, or nothing. */
    public String parameter(String name) {
        String value = query.getFirst(name);
        return value == null ? "" : value;
    }

    /** What a signature covers: the body, or the query of a request without one. */
    public byte[] signed() {
        return body.length > 0 ? body : rawQuery.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "request of " + body.length + " bytes";
    }
}

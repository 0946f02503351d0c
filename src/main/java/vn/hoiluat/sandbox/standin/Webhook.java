package vn.hoiluat.sandbox.standin;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpMethod;

/**
 * One call of the service, signed and ready: a repetition is the same to the byte.
 *
 * @param headers with the type of the content and the signature, where there are any
 */
public record Webhook(HttpMethod method, URI address, Map<String, String> headers, byte[] body) {

    public Webhook {
        headers = Map.copyOf(headers);
    }

    /** A body of JSON that is posted with its signature. */
    public static Webhook json(URI address, String signatureHeader, String signature, byte[] body) {
        return new Webhook(
                HttpMethod.POST, address, Map.of("Content-Type", "application/json", signatureHeader, signature), body);
    }
}

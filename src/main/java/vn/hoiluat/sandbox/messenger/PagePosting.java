package vn.hoiluat.sandbox.messenger;

import java.net.URI;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.sandbox.standin.Webhook;
import vn.hoiluat.sandbox.standin.Webhooks;

/** Writes events as the platform does, all letters beyond ASCII escaped in lower case, signs the bytes, has them posted. */
final class PagePosting {

    private final PageTokens hashes;
    private final Webhooks webhooks;
    private final URI address;
    private final JsonMapper json = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build();

    PagePosting(MessengerStandInProperties properties, PageTokens hashes, Webhooks webhooks) {
        this.hashes = hashes;
        this.webhooks = webhooks;
        address = properties.serviceUrl().resolve("/webhooks/messenger/" + properties.app());
    }

    void send(Map<String, Object> event) {
        byte[] body = json.writeValueAsBytes(event);
        webhooks.send(Webhook.json(address, "X-Hub-Signature-256", "sha256=" + hashes.hmac(body), body));
    }
}

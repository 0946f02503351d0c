package vn.hoiluat.sandbox.zalo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.sandbox.standin.Webhook;
import vn.hoiluat.sandbox.standin.Webhooks;

/** Completes events by application and time, signs them as the platform does, and has them posted. */
final class ZaloPosting {

    private final ZaloStandInProperties properties;
    private final Webhooks webhooks;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final URI address;

    ZaloPosting(ZaloStandInProperties properties, Webhooks webhooks, Clock clock) {
        this.properties = properties;
        this.webhooks = webhooks;
        this.clock = clock;
        address = properties.serviceUrl().resolve("/webhooks/zalo/" + properties.app());
    }

    void send(Map<String, Object> members) {
        String timestamp = Long.toString(clock.millis());
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("app_id", properties.appId());
        event.putAll(members);
        event.put("timestamp", timestamp);
        byte[] body = json.writeValueAsBytes(event);
        webhooks.send(Webhook.json(address, "X-ZEvent-Signature", "mac=" + mac(body, timestamp), body));
    }

    private String mac(byte[] body, String timestamp) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(properties.appId().getBytes(StandardCharsets.UTF_8));
            digest.update(body);
            digest.update(timestamp.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of()
                    .formatHex(digest.digest(properties.webhookSecret().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package vn.hoiluat.benchmark;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** Messenger: a page's events, signed with HMAC-SHA256 over the bytes (channels.md 2.1). */
final class MessengerLine extends StandInLine {

    /** Both sides read these from the stand-in's settings. */
    static final String ACCOUNT = "messenger-bench";

    static final String PAGE = "100000000000002";
    static final String APP = "messenger-bench";
    static final String APP_SECRET = "bench-app-secret";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI webhook;

    MessengerLine(URI service, Phones phones) {
        super(ACCOUNT, phones);
        webhook = service.resolve("/webhooks/messenger/" + APP);
    }

    @Override
    public String name() {
        return "Messenger";
    }

    @Override
    public HttpRequest bring(CitizenMessage message, int retry) {
        byte[] body = body(message);
        return HttpRequest.newBuilder(webhook)
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(hmac(body)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private byte[] body(CitizenMessage message) {
        long at = message.sentAt().toEpochMilli();
        Map<String, Object> event = Map.of(
                "sender", Map.of("id", userId(message)),
                "recipient", Map.of("id", PAGE),
                "timestamp", at,
                "message", Map.of("mid", message.messageId(), "text", message.text()));
        return JSON.writeValueAsBytes(Map.of(
                "object", "page", "entry", List.of(Map.of("id", PAGE, "time", at, "messaging", List.of(event)))));
    }

    private static byte[] hmac(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(APP_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}

package vn.hoiluat.benchmark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A webhook of Zalo as it travels: the bytes and their signature. The signature is the plain SHA-256 of application id,
 * body, timestamp and webhook secret (channels.md 1.4).
 *
 * @param signature the value of the header {@link #SIGNATURE_HEADER}
 */
record SignedEvent(byte[] body, String signature) {

    /** The header a signature travels in. */
    static final String SIGNATURE_HEADER = "X-ZEvent-Signature";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The event of a text that a citizen sent to an account. */
    static SignedEvent textTo(ZaloAccount account, CitizenMessage message) {
        String timestamp = Long.toString(message.sentAt().toEpochMilli());
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("app_id", account.appId());
        event.put("sender", Map.of("id", message.userId()));
        event.put("user_id_by_app", message.userId());
        event.put("recipient", Map.of("id", account.oaId()));
        event.put("event_name", "user_send_text");
        Map<String, String> words = new LinkedHashMap<>();
        words.put("text", message.text());
        words.put("msg_id", message.messageId());
        event.put("message", words);
        event.put("timestamp", timestamp);
        byte[] body = JSON.writeValueAsBytes(event);
        return new SignedEvent(body, "mac=" + mac(account, body, timestamp));
    }

    static String mac(ZaloAccount account, byte[] body, String timestamp) {
        MessageDigest digest = sha256();
        digest.update(account.appId().getBytes(StandardCharsets.UTF_8));
        digest.update(body);
        digest.update(timestamp.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of()
                .formatHex(digest.digest(account.webhookSecret().value().getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

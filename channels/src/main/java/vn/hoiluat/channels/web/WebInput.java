package vn.hoiluat.channels.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the page sends, checked and cleaned.
 *
 * @param clientId the page's own key of the message: the same on every attempt to send it
 * @param text the words typed, or those on the button
 * @param payload what the pressed button carries, null if words were typed
 */
record WebInput(String clientId, String text, @Nullable String payload) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final Pattern PAYLOAD = Pattern.compile("#HL_[A-Za-z0-9_-]{1,96}");

    /** Control characters but for the line feed, and halves of characters; tabs have become blanks before. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n]]");

    private record Wire(
            @Nullable String clientId,
            @Nullable String text,
            @Nullable String payload) {}

    /** Reads a body; fails with {@link WebRefusedException} if it is not a message. */
    static WebInput read(byte[] body, int maxText) {
        Wire wire = parse(body);
        String clientId = clientId(wire.clientId == null ? "" : wire.clientId);
        if (wire.payload != null && !PAYLOAD.matcher(wire.payload).matches()) {
            throw new WebRefusedException(WebProblem.PAYLOAD);
        }
        String text = clean(wire.text == null ? "" : wire.text);
        if (text.isEmpty()) {
            throw new WebRefusedException(WebProblem.EMPTY);
        }
        if (text.length() > maxText) {
            throw new WebRefusedException(WebProblem.TOO_LONG);
        }
        return new WebInput(clientId, text, payload(wire, text));
    }

    /** Fails with {@link WebRefusedException} unless this is a key as pages make them. */
    static String clientId(String text) {
        if (!CLIENT_ID.matcher(text).matches()) {
            throw new WebRefusedException(WebProblem.CLIENT_ID);
        }
        return text;
    }

    private static Wire parse(byte[] body) {
        try {
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            Wire wire = JSON.readValue(json, Wire.class);
            if (wire == null) {
                throw new WebRefusedException(WebProblem.UNREADABLE);
            }
            return wire;
        } catch (CharacterCodingException | JacksonException e) {
            throw new WebRefusedException(WebProblem.UNREADABLE);
        }
    }

    /** Who types a button's payload is treated like one who presses it. */
    private static @Nullable String payload(Wire wire, String text) {
        return wire.payload == null && PAYLOAD.matcher(text).matches() ? text : wire.payload;
    }

    static String clean(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        String printable = UNPRINTABLE.matcher(lines).replaceAll("");
        return Normalizer.normalize(printable, Normalizer.Form.NFC).strip();
    }
}

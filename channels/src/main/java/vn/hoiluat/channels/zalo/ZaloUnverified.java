package vn.hoiluat.channels.zalo;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import vn.hoiluat.channels.platform.WireJson;

/**
 * The few words of a body that its signature is made with, read before it is believed.
 *
 * @param timestamp the top-level timestamp exactly as it stands, null if there is none
 * @param partyIds the ids that may be the account's
 */
record ZaloUnverified(@Nullable String timestamp, Set<String> partyIds) {

    private static final Set<String> PARTIES = Set.of("sender", "recipient");

    /** Reads one level of the body; whatever cannot be read is missing. */
    static ZaloUnverified peek(byte[] body) {
        String timestamp = null;
        Set<String> ids = new LinkedHashSet<>();
        try (JsonParser parser = WireJson.MAPPER.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new ZaloUnverified(null, ids);
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("timestamp") && value.isScalarValue()) {
                    timestamp = parser.getString();
                } else if (name.equals("oa_id") && value.isScalarValue()) {
                    ids.add(parser.getString());
                } else if (PARTIES.contains(name) && value == JsonToken.START_OBJECT) {
                    addId(parser, ids);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            return new ZaloUnverified(timestamp, ids);
        }
        return new ZaloUnverified(timestamp, ids);
    }

    private static void addId(JsonParser parser, Set<String> ids) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("id") && value.isScalarValue()) {
                ids.add(parser.getString());
            } else {
                parser.skipChildren();
            }
        }
    }
}

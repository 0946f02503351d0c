package vn.hoiluat.channels.sms.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.channels.sms.CarrierRequest;

/**
 * What a body or an address says, by places: a JSON pointer, or the name of a field. Never throws.
 *
 * @param json null if the body is no JSON
 * @param form fields of the body and parameters of the address
 */
record Fields(@Nullable JsonNode json, MultiValueMap<String, String> form) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static Fields ofAnswer(byte[] body) {
        return new Fields(json(body), form(body));
    }

    static Fields ofRequest(CarrierRequest request) {
        MultiValueMap<String, String> form = form(request.body());
        form.addAll(request.query());
        return new Fields(json(request.body()), form);
    }

    /** The value at a place, or nothing. */
    String at(String place) {
        if (!place.startsWith("/")) {
            String value = form.getFirst(place);
            return value == null ? "" : value;
        }
        JsonNode node = json == null ? null : node(json, place);
        return node != null && node.isValueNode() && !node.isNull() ? node.asString("") : "";
    }

    private static @Nullable JsonNode node(JsonNode json, String pointer) {
        try {
            return json.at(pointer);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? null : MAPPER.readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static MultiValueMap<String, String> form(byte[] body) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (String pair : List.of(new String(body, StandardCharsets.UTF_8).split("&"))) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.add(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}

package vn.hoiluat.channels.messenger;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.PlatformApp;
import vn.hoiluat.account.Secret;
import vn.hoiluat.channels.platform.CallOutcome;
import vn.hoiluat.channels.platform.HmacSha256;
import vn.hoiluat.channels.platform.PlatformCalls;
import vn.hoiluat.channels.platform.WireJson;

/** Calls of the Graph API in a page's name. Every outcome is a {@link MessengerAnswer}; nothing is repeated from here. */
final class MessengerApi {

    private final PlatformCalls calls;
    private final MessengerProperties properties;

    MessengerApi(WebClient.Builder builder, ConnectionProvider connections, MessengerProperties properties) {
        calls = new PlatformCalls(builder, connections, properties.connectTimeout(), properties.responseTimeout());
        this.properties = properties;
    }

    /** In whose name a call is made. */
    record Caller(PlatformApp app, ChannelAccount account) {

        Secret token() {
            return account.secret(MessengerSettings.PAGE_TOKEN);
        }
    }

    /** Sends a message or an act. */
    Mono<MessengerAnswer> send(Caller caller, MessengerOutgoing body) {
        return post(caller, caller.account().externalId() + "/messages", body);
    }

    /** Sets what the page shows before anything was said. */
    Mono<MessengerAnswer> setProfile(Caller caller, Map<String, Object> profile) {
        return post(caller, "me/messenger_profile", profile);
    }

    /** Asks who we are: the cheapest call that needs a good token. */
    Mono<MessengerAnswer> whoAmI(Caller caller) {
        return calls.get(address(caller, "me", "id")).map(MessengerApi::answer);
    }

    private Mono<MessengerAnswer> post(Caller caller, String path, Object body) {
        return calls.postJson(address(caller, path, null), headers -> {}, WireJson.MAPPER.writeValueAsBytes(body))
                .map(MessengerApi::answer);
    }

    private URI address(Caller caller, String path, @Nullable String fields) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUri(properties.graphUrl())
                .pathSegment(properties.graphVersion())
                .path("/" + path)
                .queryParam("access_token", "{token}");
        Map<String, Object> values =
                new LinkedHashMap<>(Map.of("token", caller.token().value()));
        Secret appSecret = caller.app().secret(MessengerSettings.APP_SECRET);
        if (!appSecret.isEmpty()
                && Boolean.parseBoolean(caller.app().setting(MessengerSettings.APP_SECRET_PROOF, "true"))) {
            address.queryParam("appsecret_proof", "{proof}");
            values.put("proof", HmacSha256.proof(appSecret, caller.token()));
        }
        if (fields != null) {
            address.queryParam("fields", fields);
        }
        return address.encode().buildAndExpand(values).toUri();
    }

    private static MessengerAnswer answer(CallOutcome outcome) {
        return switch (outcome) {
            case CallOutcome.Answered answered -> answer(answered);
            case CallOutcome.NotSent notSent -> new MessengerAnswer.NotSent(notSent.reason());
            case CallOutcome.Lost lost -> new MessengerAnswer.Lost(lost.reason());
        };
    }

    private static MessengerAnswer answer(CallOutcome.Answered answered) {
        JsonNode json = parse(answered.body());
        if (json != null && json.path("error").isObject()) {
            JsonNode error = json.path("error");
            return new MessengerAnswer.Error(
                    error.path("code").asInt(0),
                    error.path("error_subcode").asInt(0),
                    error.path("message").asString(""),
                    answered.retryAfter());
        }
        if (json != null && json.isObject() && answered.status() < 300) {
            return new MessengerAnswer.Taken(json.path("message_id").asString(""));
        }
        return answered.turnedAway()
                ? new MessengerAnswer.Turned(answered.status(), answered.retryAfter())
                : new MessengerAnswer.Lost("HTTP " + answered.status() + " without an answer of the platform");
    }

    private static @Nullable JsonNode parse(byte[] body) {
        try {
            return WireJson.MAPPER.readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }
}

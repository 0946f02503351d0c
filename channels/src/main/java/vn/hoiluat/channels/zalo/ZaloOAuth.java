package vn.hoiluat.channels.zalo;

import java.net.URI;
import java.time.Duration;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import vn.hoiluat.account.PlatformApp;
import vn.hoiluat.account.Secret;

/** Exchanges a refresh token for a new pair, once and without repetition: the old token dies with the first use. */
final class ZaloOAuth {

    /** The platform says "90000" seconds; taken if it says nothing. */
    static final Duration ACCESS_TOKEN_LIFE = Duration.ofHours(25);

    private final ZaloApi api;
    private final URI address;

    ZaloOAuth(ZaloApi api, ZaloProperties properties) {
        this.api = api;
        address = UriComponentsBuilder.fromUri(properties.oauthUrl())
                .path("/v4/oa/access_token")
                .build()
                .toUri();
    }

    /** What became of an exchange. */
    sealed interface Grant {

        /** A new pair. */
        record Granted(Secret accessToken, Secret refreshToken, Duration life) implements Grant {}

        /** The platform does not take the refresh token, or the application's secret. */
        record Refused(String reason) implements Grant {}

        /** No answer that can be read; the refresh token may be used up or not. */
        record Unanswered(String reason) implements Grant {}
    }

    Mono<Grant> refresh(PlatformApp app, Secret refreshToken) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("refresh_token", refreshToken.value());
        form.add("app_id", app.externalId());
        form.add("grant_type", "refresh_token");
        Secret appSecret = app.secret(ZaloSettings.APP_SECRET);
        return api.postForm(address, headers -> headers.set("secret_key", appSecret.value()), form)
                .map(ZaloOAuth::grant);
    }

    private static Grant grant(ZaloAnswer answer) {
        return switch (answer) {
            case ZaloAnswer.Spoken spoken -> spoken.error() == 0 ? pair(spoken.body()) : refused(spoken);
            case ZaloAnswer.Turned turned -> new Grant.Unanswered("HTTP " + turned.status());
            case ZaloAnswer.NotSent notSent -> new Grant.Unanswered(notSent.reason());
            case ZaloAnswer.Lost lost -> new Grant.Unanswered(lost.reason());
        };
    }

    private static Grant refused(ZaloAnswer.Spoken spoken) {
        String name = spoken.body().path("error_name").asString(spoken.message());
        return new Grant.Refused("error " + spoken.error() + " " + name);
    }

    private static Grant pair(JsonNode body) {
        String access = body.path("access_token").asString("");
        String refresh = body.path("refresh_token").asString("");
        if (access.isEmpty() || refresh.isEmpty()) {
            return new Grant.Unanswered("an answer without tokens");
        }
        long seconds = body.path("expires_in").asLong(0);
        Duration life = seconds > 0 ? Duration.ofSeconds(seconds) : ACCESS_TOKEN_LIFE;
        return new Grant.Granted(new Secret(access), new Secret(refresh), life);
    }
}

package vn.hoiluat.channels.messenger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.resources.ConnectionProvider;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.PlatformApp;
import vn.hoiluat.channels.messenger.MessengerApi.Caller;
import vn.hoiluat.channels.platform.WireJson;
import vn.hoiluat.triage.Buttons;

/**
 * What a page shows before anything was said: the first button, the greeting, the menu beside the keyboard and some questions
 * to tap. Its words are in {@code profile_vi.properties}.
 */
public final class MessengerProfile {

    /** By Meta's page on the messenger profile. */
    static final int MOST_QUESTIONS = 4;

    private static final String EVERY_LANGUAGE = "default";
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("vn.hoiluat.channels.messenger.profile", Locale.of("vi"));

    private final MessengerApi api;

    /** A profile that is set where these properties say; {@code connections} stay the caller's. */
    public MessengerProfile(WebClient.Builder builder, ConnectionProvider connections, MessengerProperties properties) {
        api = new MessengerApi(builder, connections, properties);
    }

    /** The profile of an account as the platform reads it. */
    public static String json(ChannelAccount account) {
        return WireJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(content(account));
    }

    /** Sets the profile of a page; why that did not work, or empty if it did. Never fails. */
    public Mono<Optional<String>> set(PlatformApp app, ChannelAccount account) {
        return api.setProfile(new Caller(app, account), content(account)).map(answer -> switch (answer) {
            case MessengerAnswer.Taken taken -> Optional.empty();
            case MessengerAnswer.Error error -> Optional.of(error.detail());
            case MessengerAnswer.Turned turned -> Optional.of("HTTP " + turned.status());
            case MessengerAnswer.NotSent notSent -> Optional.of(notSent.reason());
            case MessengerAnswer.Lost lost -> Optional.of(lost.reason());
        });
    }

    static Map<String, Object> content(ChannelAccount account) {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("get_started", Map.of("payload", MessengerPayloads.GET_STARTED));
        profile.put("greeting", List.of(greeting(account.name())));
        profile.put("persistent_menu", List.of(menu()));
        profile.put("ice_breakers", List.of(questions()));
        return profile;
    }

    private static Map<String, Object> greeting(String name) {
        return ordered("locale", EVERY_LANGUAGE, "text", text("greeting").replace("{0}", name));
    }

    /** Data rights are asked for in words, so that one tap by mistake erases nothing. */
    private static Map<String, Object> menu() {
        Map<String, Object> menu = ordered("locale", EVERY_LANGUAGE, "composer_input_disabled", false);
        menu.put(
                "call_to_actions",
                List.of(
                        item("menu.officer", Buttons.OFFICER),
                        item("menu.data", MessengerPayloads.QUESTION),
                        item("menu.erase", MessengerPayloads.QUESTION)));
        return menu;
    }

    private static Map<String, Object> item(String key, String payload) {
        Map<String, Object> item = ordered("type", "postback", "title", text(key));
        item.put("payload", payload);
        return item;
    }

    private static Map<String, Object> questions() {
        List<Map<String, Object>> questions = TEXTS.keySet().stream()
                .filter(key -> key.startsWith("question."))
                .sorted()
                .limit(MOST_QUESTIONS)
                .map(key -> ordered("question", text(key), "payload", MessengerPayloads.QUESTION))
                .toList();
        return ordered("locale", EVERY_LANGUAGE, "call_to_actions", questions);
    }

    private static Map<String, Object> ordered(String first, Object its, String second, Object others) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, its);
        map.put(second, others);
        return map;
    }

    private static String text(String key) {
        return TEXTS.getString(key);
    }
}

package vn.hoiluat.webhooks;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What an administrator typed of a webhook. */
record WebhookForm(String name, String address, List<EventType> events, boolean on) {

    static final WebhookForm EMPTY = new WebhookForm("", "", EventType.CHOICES, true);

    private static final int LONGEST_NAME = 80;

    static WebhookForm of(Webhook webhook) {
        return new WebhookForm(webhook.name(), webhook.address(), webhook.events(), webhook.on());
    }

    static WebhookForm read(MultiValueMap<String, String> sent) {
        List<String> ticked = sent.getOrDefault("viec", List.of());
        return new WebhookForm(
                text(sent, "ten"),
                text(sent, "dia-chi"),
                EventType.CHOICES.stream()
                        .filter(type -> ticked.contains(type.name()))
                        .toList(),
                sent.containsKey("bat"));
    }

    /** The word of a sentence on what is wrong; null if nothing is. */
    @Nullable
    String problem(Targets targets) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return "name";
        }
        if (targets.of(address).isEmpty()) {
            return "address";
        }
        return events.isEmpty() ? "events" : null;
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
    }
}

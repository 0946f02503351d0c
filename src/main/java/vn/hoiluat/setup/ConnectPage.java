package vn.hoiluat.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.message.Channel;

/** The form by which an administrator connects an account; secrets are never shown again, also not after a mistake. */
@Controller
final class ConnectPage {

    private static final String PATH = "/quan-tri/noi-kenh/{channel}";
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_VALUE = 4000;

    private final Connecting connecting;

    ConnectPage(Connecting connecting) {
        this.connecting = connecting;
    }

    @GetMapping(PATH)
    @Unaudited("an empty form")
    Rendering form(@PathVariable String channel) {
        return page(known(channel), "", Map.of(), null);
    }

    @PostMapping(PATH)
    @Audited(value = AuditAction.CHANNEL_CONNECTED, subject = "channel")
    Mono<Rendering> connect(@PathVariable String channel, ServerWebExchange exchange) {
        Channel known = known(channel);
        return exchange.getFormData().flatMap(form -> {
            String name = text(form, "don-vi");
            Map<String, String> typed = new LinkedHashMap<>();
            ConnectField.of(known).forEach(field -> typed.put(field.name(), text(form, field.name())));
            String problem = problem(known, name, typed);
            return problem == null
                    ? connecting
                            .connect(known, name, typed)
                            .map(id -> Rendering.redirectTo(ChannelsPage.PATH + "/" + id)
                                    .build())
                    : Mono.just(page(known, name, typed, problem));
        });
    }

    private static @Nullable String problem(Channel channel, String name, Map<String, String> typed) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return "name";
        }
        if (typed.values().stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
            return "too-long";
        }
        return ConnectField.of(channel).stream()
                        .anyMatch(field -> field.required()
                                && typed.getOrDefault(field.name(), "").isEmpty())
                ? "missing"
                : null;
    }

    private static Rendering page(Channel channel, String name, Map<String, String> typed, @Nullable String problem) {
        List<ConnectField> fields = ConnectField.of(channel);
        Map<String, String> shown = new LinkedHashMap<>(typed);
        fields.stream().filter(ConnectField::secret).forEach(field -> shown.remove(field.name()));
        Rendering.Builder<?> page = Rendering.view("channel-connect")
                .status(problem == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .modelAttribute("channel", channel.name().toLowerCase(Locale.ROOT))
                .modelAttribute("fields", fields)
                .modelAttribute("unit", name)
                .modelAttribute("typed", shown);
        if (problem != null) {
            page.modelAttribute("problem", problem);
        }
        return page.build();
    }

    private static Channel known(String name) {
        for (Channel channel : Channel.values()) {
            if (channel != Channel.OFFICE
                    && channel.name().toLowerCase(Locale.ROOT).equals(name)) {
                return channel;
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String text(MultiValueMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value.strip();
    }
}

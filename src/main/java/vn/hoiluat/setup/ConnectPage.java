package vn.hoiluat.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
import vn.hoiluat.channels.sms.SmsSettings;
import vn.hoiluat.message.Channel;
import vn.hoiluat.units.Unit;
import vn.hoiluat.units.Units;

/** The form by which an administrator connects an account; secrets are never shown again, also not after a mistake. */
@Controller
final class ConnectPage {

    private static final String PATH = "/quan-tri/noi-kenh/{channel}";
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_VALUE = 4000;

    /** As short as what a carrier may call us by. */
    private static final int SHORTEST_TOKEN = 16;

    private final Connecting connecting;
    private final Units units;
    private final ObjectProvider<PlatformCodes> codes;

    /** The codes are there in the sandbox only. */
    ConnectPage(Connecting connecting, Units units, ObjectProvider<PlatformCodes> codes) {
        this.connecting = connecting;
        this.units = units;
        this.codes = codes;
    }

    /** The form with what is known before anybody types: the name of the unit, and the codes of a stand-in. */
    @GetMapping(PATH)
    @Unaudited("a form about nobody")
    Mono<Rendering> form(@PathVariable String channel) {
        Channel known = known(channel);
        return units.find(Units.FIRST)
                .map(Unit::name)
                .defaultIfEmpty("")
                .map(name -> page(known, name, Map.of(), null));
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
        String token = typed.getOrDefault(SmsSettings.WEBHOOK_TOKEN, "");
        if (!token.isEmpty() && token.length() < SHORTEST_TOKEN) {
            return "token";
        }
        return ConnectField.of(channel).stream()
                        .anyMatch(field -> field.required()
                                && typed.getOrDefault(field.name(), "").isEmpty())
                ? "missing"
                : null;
    }

    private Rendering page(Channel channel, String name, Map<String, String> typed, @Nullable String problem) {
        List<ConnectField> fields = ConnectField.of(channel);
        Map<String, String> known =
                codes.stream().findFirst().map(standIns -> standIns.of(channel)).orElse(Map.of());
        Map<String, String> shown = new LinkedHashMap<>(typed);
        fields.stream().filter(ConnectField::secret).forEach(field -> shown.remove(field.name()));
        known.forEach(shown::putIfAbsent);
        Rendering.Builder<?> page = Rendering.view("channel-connect")
                .status(problem == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .modelAttribute("channel", channel.name().toLowerCase(Locale.ROOT))
                .modelAttribute("fields", fields)
                .modelAttribute("unit", name)
                .modelAttribute("typed", shown)
                .modelAttribute("standIn", !known.isEmpty());
        if (problem != null) {
            page.modelAttribute("problem", problem);
        }
        return page.build();
    }

    private static Channel known(String name) {
        for (Channel channel : Channel.values()) {
            if (channel.isWrittenOn() && channel.name().toLowerCase(Locale.ROOT).equals(name)) {
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

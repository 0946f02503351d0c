package vn.hoiluat.staff;

import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.alert.AlertPeople;
import vn.hoiluat.alert.AlertResult;
import vn.hoiluat.alert.AlertTexts;
import vn.hoiluat.alert.AlertWay;
import vn.hoiluat.alert.Alerts;
import vn.hoiluat.alert.Mail;
import vn.hoiluat.alert.Mailer;
import vn.hoiluat.alert.QuietHours;
import vn.hoiluat.message.Channel;

/** Where people who work here say how they are told of cases. Every address is used only after its owner showed a code. */
@Controller
@RequestMapping("/tai-khoan")
final class OwnAccountPage {

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z]{2,24}");
    private static final String HERE = "/tai-khoan";

    private final AlertPeople people;
    private final Alerts alerts;
    private final Mailer mailer;
    private final AlertTexts texts;
    private final Accounts accounts;
    private final Clock clock;

    OwnAccountPage(AlertPeople people, Alerts alerts, Mailer mailer, AlertTexts texts, Accounts accounts, Clock clock) {
        this.people = people;
        this.alerts = alerts;
        this.mailer = mailer;
        this.texts = texts;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping
    Mono<Rendering> page(Principal person, @RequestParam(name = "xong", defaultValue = "") String done) {
        return page(person, HttpStatus.OK, page -> page.modelAttribute("done", done));
    }

    @PostMapping("/thong-bao")
    Mono<Rendering> choose(Principal person, ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> {
            Set<AlertWay> ways = EnumSet.noneOf(AlertWay.class);
            for (AlertWay way : AlertWay.values()) {
                if (form.getOrDefault("cach", List.of()).contains(way.name())) {
                    ways.add(way);
                }
            }
            try {
                QuietHours quiet =
                        new QuietHours(LocalTime.parse(text(form, "tu")), LocalTime.parse(text(form, "den")));
                return people.choose(person.getName(), ways, form.containsKey("buoi-sang"), quiet)
                        .thenReturn(done("saved"));
            } catch (DateTimeException notATime) {
                return problem(person, "quiet");
            }
        });
    }

    @PostMapping("/thu-dien-tu")
    Mono<Rendering> checkEmail(Principal person, ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> {
            String address = text(form, "dia-chi");
            if (!EMAIL.matcher(address).matches()) {
                return problem(person, "email");
            }
            return people.checkEmail(person.getName(), address)
                    .map(check -> new Mail(
                            UUID.randomUUID().toString(),
                            address,
                            texts.emailCheckSubject(),
                            texts.emailCheck(check.code())))
                    .flatMap(mailer::send)
                    .flatMap(result -> result instanceof AlertResult.Sent
                            ? Mono.just(done("code-sent"))
                            : problem(person, "email-not-sent"));
        });
    }

    @PostMapping("/thu-dien-tu/ma")
    Mono<Rendering> confirmEmail(Principal person, ServerWebExchange exchange) {
        return exchange.getFormData()
                .flatMap(form ->
                        people.confirmEmail(person.getName(), text(form, "ma").replace(" ", "")))
                .flatMap(right -> right ? Mono.just(done("email")) : problem(person, "code"));
    }

    @PostMapping("/thu-dien-tu/bo")
    Mono<Rendering> removeEmail(Principal person) {
        return people.removeEmail(person.getName()).thenReturn(done("saved"));
    }

    @PostMapping("/zalo/ma")
    Mono<Rendering> linkZalo(Principal person) {
        return people.newLinkCode(person.getName())
                .flatMap(code -> page(
                        person,
                        HttpStatus.OK,
                        page -> page.modelAttribute("code", code)
                                .modelAttribute("minutes", AlertPeople.LINK_LASTS.toMinutes())));
    }

    @PostMapping("/zalo/bo")
    Mono<Rendering> unlinkZalo(Principal person) {
        return people.unlink(person.getName()).thenReturn(done("saved"));
    }

    @PostMapping("/thu")
    Mono<Rendering> tryOut(Principal person) {
        return alerts.tryOut(person.getName())
                .flatMap(ways -> ways > 0 ? Mono.just(done("tried")) : problem(person, "no-way"));
    }

    private Mono<Rendering> problem(Principal person, String problem) {
        return page(person, HttpStatus.BAD_REQUEST, page -> page.modelAttribute("problem", problem));
    }

    private Mono<Rendering> page(Principal person, HttpStatus status, Consumer<Rendering.Builder<?>> more) {
        Mono<String> zalo = accounts.all()
                .filter(account -> account.enabled() && account.channel() == Channel.ZALO)
                .map(ChannelAccount::name)
                .next()
                .defaultIfEmpty("");
        return Mono.zip(people.of(person.getName()), zalo).map(both -> {
            Rendering.Builder<?> page = Rendering.view("own-account")
                    .status(status)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .modelAttribute("login", person.getName())
                    .modelAttribute("alerts", OwnAlertsView.of(both.getT1(), clock.instant()))
                    .modelAttribute("zaloAccount", both.getT2())
                    .modelAttribute("mail", mailer.isOn());
            more.accept(page);
            return page.build();
        });
    }

    private static Rendering done(String what) {
        return Rendering.redirectTo(HERE + "?xong=" + what).build();
    }

    private static String text(MultiValueMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value.strip();
    }
}

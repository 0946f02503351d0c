package vn.hoiluat.pages;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.answered.GivenAnswer;
import vn.hoiluat.answered.GivenAnswers;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseLetter;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.TypedCode;
import vn.hoiluat.limit.RateLimit;
import vn.hoiluat.throttling.NetworkAddress;

/** One answer in large print, to be ticked off and shown at a counter. Nothing of it is counted or remembered. */
@Controller
final class SheetPage {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final GivenAnswers answers;
    private final CaseRegister register;
    private final Accounts accounts;
    private final CaseViews views;
    private final MessageSource messages;
    private final RateLimit limit;

    SheetPage(
            GivenAnswers answers,
            CaseRegister register,
            Accounts accounts,
            CaseViews views,
            MessageSource messages,
            @Qualifier("answersOfAddress") RateLimit limit) {
        this.answers = answers;
        this.register = register;
        this.accounts = accounts;
        this.views = views;
        this.messages = messages;
        this.limit = limit;
    }

    /** An automatic answer. */
    @GetMapping("/a/{token}/in")
    Mono<Rendering> answer(@PathVariable String token, ServerHttpRequest request) {
        return allowed(request).then(answers.byToken(token)).map(this::page).switchIfEmpty(notFound());
    }

    /** An officer's answer; a sensitive one opens only to who knows the code besides. */
    @GetMapping("/v/{token}/in")
    Mono<Rendering> letter(
            @PathVariable String token,
            @RequestParam(name = "ma", defaultValue = "") String typed,
            ServerHttpRequest request) {
        return allowed(request)
                .then(register.byToken(token))
                .filter(c -> c.answer() != null)
                .flatMap(c ->
                        c.sensitive() && !isCode(typed, c) ? Mono.just(askForCode(c, !typed.isBlank())) : letter(c))
                .switchIfEmpty(notFound());
    }

    private Mono<Void> allowed(ServerHttpRequest request) {
        return limit.take(NetworkAddress.of(request)).isPresent()
                ? Mono.error(new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS))
                : Mono.empty();
    }

    private Rendering page(GivenAnswer answer) {
        return sheet(
                        answer.question(),
                        answer.text(),
                        answer.citations(),
                        answer.unit(),
                        answer.sample(),
                        answer.standing() != GivenAnswer.Standing.CURRENT)
                .build();
    }

    private Mono<Rendering> letter(Case c) {
        CaseLetter answer = c.answer();
        String question = c.sensitive() || c.question().isBlank() ? c.code().toString() : c.question();
        return answer == null
                ? Mono.empty()
                : accounts.account(c.address().accountId())
                        .map(ChannelAccount::name)
                        .defaultIfEmpty("")
                        .map(unit -> sheet(
                                        question,
                                        answer.text(),
                                        Stream.of(answer.legalBasis())
                                                .filter(basis -> !basis.isBlank())
                                                .toList(),
                                        unit,
                                        false,
                                        false)
                                .build());
    }

    private Rendering.Builder<?> sheet(
            String question, String text, List<String> citations, String unit, boolean sample, boolean outdated) {
        return Rendering.view("sheet")
                .header("X-Robots-Tag", "noindex, nofollow")
                .modelAttribute("question", question)
                .modelAttribute("sheet", CounterSheet.of(text, label("sheet.bring"), label("sheet.basis")))
                .modelAttribute("citations", citations)
                .modelAttribute("unit", unit)
                .modelAttribute("sample", sample)
                .modelAttribute("outdated", outdated)
                .modelAttribute("today", views.today());
    }

    private static Rendering askForCode(Case c, boolean wrong) {
        return Rendering.view("sheet-code")
                .status(wrong ? HttpStatus.FORBIDDEN : HttpStatus.OK)
                .header("X-Robots-Tag", "noindex, nofollow")
                .modelAttribute("token", c.token())
                .modelAttribute("wrong", wrong)
                .build();
    }

    private static boolean isCode(String typed, Case c) {
        return TypedCode.in(typed) instanceof TypedCode.Found found
                && found.code().equals(c.code());
    }

    private String label(String key) {
        return messages.getMessage(key, null, VIETNAMESE);
    }

    private static Mono<Rendering> notFound() {
        return Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

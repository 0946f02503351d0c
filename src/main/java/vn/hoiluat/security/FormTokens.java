package vn.hoiluat.security;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Gives the token against forged forms to the pages of those who work here: their forms have it without naming it, their
 * scripts find it as {@code _csrf} in the model. Pages that citizens read do without, and without the cookie that comes with it.
 */
@ControllerAdvice(annotations = Controller.class)
final class FormTokens {

    /** The few pages of citizens that have a form; what they only read sets no cookie. */
    private static final Pattern FORMS = Pattern.compile("/[av]/[^/]+|/v/[^/]+/bao-tin");

    private static final List<String> PAGES =
            List.of(SignInPage.PATH, "/lam-viec", "/kho", "/quan-tri", "/tai-khoan", "/tra-loi/");

    @ModelAttribute(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME)
    Mono<CsrfToken> token(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        if (token == null || !hasForm(path)) {
            return Mono.empty();
        }
        return token.doOnNext(
                made -> exchange.getAttributes().put(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME, made));
    }

    private static boolean hasForm(String path) {
        return PAGES.stream().anyMatch(path::startsWith) || FORMS.matcher(path).matches();
    }
}

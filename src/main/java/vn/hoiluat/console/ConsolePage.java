package vn.hoiluat.console;

import java.security.Principal;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * The officers' console. One page for every address: which case and which view is read by its scripts, which get everything
 * they show by the calls of {@link CaseApi}.
 */
@Controller
final class ConsolePage {

    private final ConsoleTexts texts;

    ConsolePage(ConsoleTexts texts) {
        this.texts = texts;
    }

    @GetMapping({"/lam-viec", "/lam-viec/{code}"})
    Rendering console(Principal officer) {
        return Rendering.view("console")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .modelAttribute("officer", officer.getName())
                .modelAttribute("officerName", officer.getName())
                .modelAttribute("texts", texts.asJson())
                .build();
    }
}

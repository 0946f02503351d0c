package vn.hoiluat.console;

import java.security.Principal;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import vn.hoiluat.people.Action;
import vn.hoiluat.people.People;

/**
 * The officers' console. One page for every address: which case and which view is read by its scripts, which get everything
 * they show by the calls of {@link CaseApi}.
 */
@Controller
final class ConsolePage {

    private final ConsoleTexts texts;
    private final People people;

    ConsolePage(ConsoleTexts texts, People people) {
        this.texts = texts;
        this.people = people;
    }

    @GetMapping({"/lam-viec", "/lam-viec/{code}"})
    Mono<Rendering> console(Principal officer) {
        return people.all()
                .filter(account -> account.enabled() && account.actions().contains(Action.WORK_ON_CASES))
                .take(2)
                .count()
                .map(working -> console(officer, working > 1));
    }

    private Rendering console(Principal officer, boolean hasColleagues) {
        return Rendering.view("console")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .modelAttribute("officer", officer.getName())
                .modelAttribute("officerName", officer.getName())
                .modelAttribute("hasColleagues", hasColleagues)
                .modelAttribute("texts", texts.asJson())
                .build();
    }
}

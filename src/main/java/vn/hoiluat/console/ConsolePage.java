package vn.hoiluat.console;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import vn.hoiluat.alert.AlertPeople;
import vn.hoiluat.alert.QuietHours;
import vn.hoiluat.auditing.Unaudited;
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
    private final AlertPeople alertPeople;

    ConsolePage(ConsoleTexts texts, People people, AlertPeople alertPeople) {
        this.texts = texts;
        this.people = people;
        this.alertPeople = alertPeople;
    }

    @GetMapping({"/lam-viec", "/lam-viec/{code}"})
    @Unaudited("the empty console, which reads cases by calls of its own")
    Mono<Rendering> console(Authentication officer) {
        Mono<Boolean> hasColleagues = people.all()
                .filter(account -> account.enabled() && account.actions().contains(Action.WORK_ON_CASES))
                .take(2)
                .count()
                .map(working -> working > 1);
        return Mono.zip(hasColleagues, alertPeople.of(officer.getName()))
                .map(both -> console(officer, both.getT1(), both.getT2().quiet()));
    }

    private Rendering console(Authentication officer, boolean hasColleagues, QuietHours quiet) {
        boolean isLead = officer.getAuthorities().stream()
                .anyMatch(allowed -> Action.APPROVE_ANSWERS.name().equals(allowed.getAuthority()));
        return Rendering.view("console")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .modelAttribute("officer", officer.getName())
                .modelAttribute("officerName", officer.getName())
                .modelAttribute("hasColleagues", hasColleagues)
                .modelAttribute("quiet", quiet)
                .modelAttribute("isLead", isLead)
                .modelAttribute("texts", texts.asJson())
                .build();
    }

    /** Where calls, visits and letters are recorded. */
    @GetMapping("/lam-viec/ghi-nhan")
    @Unaudited("an empty form")
    Rendering record(Authentication officer) {
        return Rendering.view("console-record")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .modelAttribute("officer", officer.getName())
                .modelAttribute("texts", texts.asJson())
                .build();
    }
}

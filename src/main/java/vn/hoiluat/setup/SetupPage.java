package vn.hoiluat.setup;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.alert.AlertPeople;
import vn.hoiluat.alert.AlertWay;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.escalation.CaseList;
import vn.hoiluat.escalation.CaseLists;
import vn.hoiluat.escalation.CaseReader;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.Action;
import vn.hoiluat.people.People;
import vn.hoiluat.people.Scope;
import vn.hoiluat.units.Units;

/**
 * The first-run wizard: the steps of setting a department up, each done on its own page, and which comes next. What is done is
 * read from the store, so it may be left and taken up again, by anybody, in any order.
 */
@Controller
final class SetupPage {

    /** Where the first administrator arrives. */
    static final String PATH = "/quan-tri/thiet-lap";

    private final Accounts accounts;
    private final People people;
    private final CaseLists cases;
    private final Units units;
    private final AlertPeople alerts;
    private final boolean sandbox;

    /** Where there are codes of stand-ins, there are phones to ask from. */
    SetupPage(
            Accounts accounts,
            People people,
            CaseLists cases,
            Units units,
            AlertPeople alerts,
            ObjectProvider<PlatformCodes> codes) {
        this.units = units;
        this.alerts = alerts;
        sandbox = codes.stream().findAny().isPresent();
        this.accounts = accounts;
        this.people = people;
        this.cases = cases;
    }

    @GetMapping(PATH)
    @Unaudited("what of the setting up is done")
    Mono<Rendering> steps(Principal viewer) {
        Mono<Boolean> unit =
                units.find(Units.FIRST).map(first -> !first.address().isEmpty()).defaultIfEmpty(false);
        Mono<Boolean> channel = accounts.all().any(ChannelAccount::enabled);
        Mono<Boolean> told = alerts.of(viewer.getName())
                .map(settings -> Arrays.stream(AlertWay.values()).anyMatch(settings::reaches));
        Mono<Boolean> colleague = people.all()
                .filter(Account::enabled)
                .filter(account -> account.actions().contains(Action.WORK_ON_CASES))
                .count()
                .map(officers -> officers > 1);
        Mono<Boolean> asked = cases.page(CaseList.ALL, new CaseReader(viewer.getName(), Scope.ALL), null, 1)
                .map(page -> !page.items().isEmpty());
        return Mono.zip(unit, channel, told, asked, colleague)
                .map(done -> List.of(
                        new SetupStep("unit", done.getT1(), "/quan-tri/don-vi/" + Units.FIRST),
                        new SetupStep("channel", done.getT2(), ChannelsPage.PATH),
                        new SetupStep("alert", done.getT3(), "/tai-khoan"),
                        new SetupStep("question", done.getT4(), "/lam-viec"),
                        new SetupStep("colleague", done.getT5(), "/quan-tri/tao-tai-khoan")))
                .map(this::page);
    }

    private Rendering page(List<SetupStep> steps) {
        SetupStep next = steps.stream().filter(step -> !step.done()).findFirst().orElse(null);
        Rendering.Builder<?> page = Rendering.view("setup")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .modelAttribute("steps", steps)
                .modelAttribute("sandbox", sandbox)
                .modelAttribute("done", steps.stream().filter(SetupStep::done).count());
        if (next != null) {
            page.modelAttribute("next", next);
        }
        return page.build();
    }
}

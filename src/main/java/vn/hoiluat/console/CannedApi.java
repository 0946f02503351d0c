package vn.hoiluat.console;

import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.canned.CannedAnswers;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.People;

/** The canned answers that officers share, with what fills their blanks in a case. */
@RestController
final class CannedApi {

    private final CaseLookup cases;
    private final CannedAnswers answers;
    private final Accounts accounts;
    private final People people;

    CannedApi(CaseLookup cases, CannedAnswers answers, Accounts accounts, People people) {
        this.cases = cases;
        this.answers = answers;
        this.accounts = accounts;
        this.people = people;
    }

    /** One answer, with its blanks. */
    record Canned(String title, String text) {}

    /**
     * All of them.
     *
     * @param unit name of the unit that the citizen asked
     * @param officer name of who asks for them
     */
    record CannedFor(List<Canned> answers, String unit, String officer) {}

    @GetMapping("/api/cases/{code}/canned")
    @Unaudited("canned answers")
    Mono<CannedFor> canned(@PathVariable String code, Principal officer) {
        Mono<String> unit = cases.find(code, officer.getName())
                .flatMap(seen -> accounts.account(seen.value().address().accountId())
                        .map(ChannelAccount::name)
                        .defaultIfEmpty(""));
        Mono<String> name = people.find(officer.getName()).map(Account::name).defaultIfEmpty(officer.getName());
        Mono<List<Canned>> all = answers.all()
                .map(found -> found.stream()
                        .map(one -> new Canned(one.title(), one.text()))
                        .toList());
        return Mono.zip(all, unit, name).map(got -> new CannedFor(got.getT1(), got.getT2(), got.getT3()));
    }
}

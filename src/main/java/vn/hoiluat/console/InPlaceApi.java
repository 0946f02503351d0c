package vn.hoiluat.console;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.delegation.Delegations;
import vn.hoiluat.people.People;

/** Tells an officer in whose place they approve today. */
@RestController
final class InPlaceApi {

    private final Delegations delegations;
    private final People people;

    InPlaceApi(Delegations delegations, People people) {
        this.delegations = delegations;
        this.people = people;
    }

    /** Those that end first in front. */
    record InPlace(List<Place> places) {}

    /** @param until last day, to its end */
    record Place(String giver, String name, LocalDate until) {}

    @GetMapping("/api/approvals/in-place")
    @Unaudited("names of colleagues and days")
    Mono<InPlace> places(Principal officer) {
        return delegations
                .approver(officer.getName())
                .flatMapMany(approver -> Flux.fromIterable(approver.places()))
                .concatMap(place -> people.find(place.giver())
                        .map(giver -> new Place(giver.login(), giver.name(), place.lastDay())))
                .collectList()
                .map(InPlace::new);
    }
}

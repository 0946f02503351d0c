package vn.hoiluat.curation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.knowledge.localdata.LocalData;
import vn.hoiluat.knowledge.localdata.LocalDatum;
import vn.hoiluat.knowledge.localdata.MissingLocalData;
import vn.hoiluat.territory.Place;
import vn.hoiluat.territory.PlaceList;
import vn.hoiluat.territory.Territory;

/** Fees, addresses and the like. A value reaches citizens without a review, so that only approvers enter one. */
@Controller
final class LocalDataPage {

    private static final String PATH = "/kho/so-lieu";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final LocalData data;
    private final MissingLocalData missing;
    private final Territory territory;
    private final Clock clock;

    LocalDataPage(LocalData data, MissingLocalData missing, Territory territory, Clock clock) {
        this.data = data;
        this.missing = missing;
        this.territory = territory;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Unaudited("fees and addresses, which are public")
    Mono<Rendering> list(ServerWebExchange exchange, Authentication officer) {
        String name = exchange.getRequest().getQueryParams().getFirst("ten");
        LocalDataForm form = name == null ? LocalDataForm.EMPTY : new LocalDataForm(name, "", "", "", "", "");
        return page(form, "", HttpStatus.OK, officer);
    }

    @PostMapping(PATH)
    @Audited(AuditAction.LOCAL_DATA_CHANGED)
    Mono<Rendering> add(ServerWebExchange exchange, Authentication officer) {
        return exchange.getFormData().map(LocalDataForm::of).flatMap(form -> {
            Optional<String> place = place(form.place());
            String problem = place.isEmpty() ? "place" : form.problem();
            if (!problem.isEmpty()) {
                return page(form, problem, HttpStatus.BAD_REQUEST, officer);
            }
            CallNote.of(exchange).to(form.name()).because(place.get());
            return data.add(form.name(), place.get(), form.text(), form.validity(), form.source(), officer.getName())
                    .map(added -> toList("?xong=nhap"))
                    .switchIfEmpty(page(form, "too-many", HttpStatus.CONFLICT, officer));
        });
    }

    @PostMapping(PATH + "/{id}/thu-hoi")
    @Audited(value = AuditAction.LOCAL_DATA_CHANGED, subject = "id")
    Mono<Rendering> takeBack(@PathVariable String id) {
        return data.takeBack(id)
                .flatMap(there -> there
                        ? Mono.just(toList("?xong=thu-hoi"))
                        : Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private Mono<Rendering> page(LocalDataForm form, String problem, HttpStatus status, Authentication officer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        PlaceList places = territory.list();
        List<LocalDataLine> lines = data.current().stream()
                .map(datum -> LocalDataLine.of(datum, label(datum, places), data.value(datum.name(), today), today))
                .toList();
        return missing.today()
                .map(all -> all.stream().map(MissingValue::of).toList())
                .map(names -> Rendering.view("kb-local-data")
                        .status(status)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .modelAttribute("lines", lines)
                        .modelAttribute(
                                "unserved",
                                names.stream().filter(one -> one.unserved() > 0).toList())
                        .modelAttribute(
                                "waiting",
                                names.stream()
                                        .filter(one -> one.unserved() == 0)
                                        .toList())
                        .modelAttribute("form", form)
                        .modelAttribute("problem", problem)
                        .modelAttribute("mayChange", Approvals.mayApprove(officer))
                        .build());
    }

    /** Its code; everywhere where nothing is typed; empty where there is no such place, or several. */
    private Optional<String> place(String typed) {
        return typed.isEmpty() ? Optional.of("") : territory.list().find(typed).map(Place::id);
    }

    private static String label(LocalDatum datum, PlaceList places) {
        return places.find(datum.place()).map(places::label).orElse(datum.place());
    }

    private static Rendering toList(String more) {
        return Rendering.redirectTo(PATH + more).build();
    }
}

package vn.hoiluat.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.routing.UnitRouter;
import vn.hoiluat.territory.PlaceList;
import vn.hoiluat.territory.Territory;
import vn.hoiluat.units.FieldNames;
import vn.hoiluat.units.Unit;
import vn.hoiluat.units.UnitChange;
import vn.hoiluat.units.UnitStaff;
import vn.hoiluat.units.Units;

/** The units: the tree of them, and what is known of each. */
@Controller
final class UnitsPage {

    private static final String PATH = "/quan-tri/don-vi";
    private static final String NEW = "/quan-tri/tao-don-vi";

    private final Units units;
    private final UnitStaff staff;
    private final Accounts accounts;
    private final Territory territory;
    private final FieldNames fields;

    UnitsPage(Units units, UnitStaff staff, Accounts accounts, Territory territory, FieldNames fields) {
        this.units = units;
        this.staff = staff;
        this.accounts = accounts;
        this.territory = territory;
        this.fields = fields;
    }

    @GetMapping(PATH)
    @Unaudited("units, nothing of citizens")
    Mono<Rendering> list() {
        return Mono.zip(units.tree(), staff.all())
                .map(both -> page("units", HttpStatus.OK)
                        .modelAttribute("units", UnitLine.of(both.getT1(), both.getT2()))
                        .build());
    }

    @GetMapping(NEW)
    @Unaudited("an empty form")
    Mono<Rendering> empty() {
        return form(UnitForm.EMPTY, true, null);
    }

    @PostMapping(NEW)
    @Audited(AuditAction.UNIT_CHANGED)
    Mono<Rendering> add(ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(sent -> {
            UnitForm form = UnitForm.read(UnitForm.text(sent, "ma"), sent);
            String problem = form.problem(places());
            return problem != null ? form(form, true, problem) : saved(units.add(form.unit(places())), form, true);
        });
    }

    @GetMapping(PATH + "/{id}")
    @Unaudited("a unit, nothing of citizens")
    Mono<Rendering> one(@PathVariable String id) {
        return units.find(id)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .zipWith(accountsOf(id))
                .flatMap(both -> form(UnitForm.of(both.getT1(), both.getT2(), places()), false, null));
    }

    @PostMapping(PATH + "/{id}")
    @Audited(value = AuditAction.UNIT_CHANGED, subject = "id")
    Mono<Rendering> change(@PathVariable String id, ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(sent -> {
            UnitForm form = UnitForm.read(id, sent);
            String problem = form.problem(places());
            return problem != null ? form(form, false, problem) : saved(units.change(form.unit(places())), form, false);
        });
    }

    private Mono<Rendering> saved(Mono<UnitChange> change, UnitForm form, boolean isNew) {
        return change.flatMap(done -> switch (done) {
            case UnitChange.Done saved ->
                assign(form).then(Mono.just(Rendering.redirectTo(PATH).build()));
            case UnitChange.IdTaken taken -> form(form, isNew, "id-taken");
            case UnitChange.WrongParent wrong -> form(form, isNew, "parent");
            case UnitChange.NotFound gone -> Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
        });
    }

    /** The channel accounts that are ticked become the unit's; those that were and are not any more become nobody's. */
    private Mono<Void> assign(UnitForm form) {
        return accounts.all()
                .filter(account ->
                        form.accounts().contains(account.id()) != form.id().equals(unitOf(account)))
                .concatMap(account -> accounts.change(
                        account.id(),
                        stored -> stored.with(Map.of(
                                UnitRouter.ACCOUNT_UNIT, form.accounts().contains(account.id()) ? form.id() : ""))))
                .then();
    }

    private Mono<List<String>> accountsOf(String unit) {
        return accounts.all()
                .filter(account -> unitOf(account).equals(unit))
                .map(ChannelAccount::id)
                .collectList();
    }

    private Mono<Rendering> form(UnitForm form, boolean isNew, @Nullable String problem) {
        Mono<List<Unit>> above = units.tree()
                .flatMapIterable(all -> all)
                .filter(unit -> !unit.id().equals(form.id()))
                .collectList();
        Mono<Map<String, String>> named =
                accounts.all().collectMap(ChannelAccount::id, ChannelAccount::name, LinkedHashMap::new);
        return Mono.zip(above, named).map(all -> {
            Rendering.Builder<?> page = page("unit", problem == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                    .modelAttribute("unit", form)
                    .modelAttribute("isNew", isNew)
                    .modelAttribute("isFirst", form.id().equals(Units.FIRST))
                    .modelAttribute("above", all.getT1())
                    .modelAttribute("channels", all.getT2())
                    .modelAttribute("allFields", fields.all());
            if (problem != null) {
                page.modelAttribute("problem", problem);
            }
            return page.build();
        });
    }

    private PlaceList places() {
        return territory.list();
    }

    private static String unitOf(ChannelAccount account) {
        return account.setting(UnitRouter.ACCOUNT_UNIT, "");
    }

    static Rendering.Builder<?> page(String view, HttpStatus status) {
        return Rendering.view(view).status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}

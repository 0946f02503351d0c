package vn.hoiluat.administration;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.escalation.CaseRouting;
import vn.hoiluat.routing.RoutingRule;
import vn.hoiluat.routing.RoutingRules;
import vn.hoiluat.routing.UnitRouter;
import vn.hoiluat.territory.Territory;
import vn.hoiluat.units.FieldNames;
import vn.hoiluat.units.Units;

/** The rules by which cases find their unit, in order, and a place to try them out. */
@Controller
final class RoutingPage {

    private static final String PATH = "/quan-tri/phan-luong";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final RoutingRules rules;
    private final Units units;
    private final UnitRouter router;
    private final Territory territory;
    private final FieldNames fields;
    private final Clock clock;

    RoutingPage(
            RoutingRules rules, Units units, UnitRouter router, Territory territory, FieldNames fields, Clock clock) {
        this.rules = rules;
        this.units = units;
        this.router = router;
        this.territory = territory;
        this.fields = fields;
        this.clock = clock;
    }

    /** What is tried out; shown again with the outcome. */
    public record Trial(String question, String field, String day) {}

    @GetMapping(PATH)
    @Unaudited("rules, nothing of citizens")
    Mono<Rendering> list() {
        return page(RuleForm.EMPTY, noTrial(), null, null);
    }

    @PostMapping(PATH)
    @Audited(AuditAction.ROUTING_CHANGED)
    Mono<Rendering> add(ServerWebExchange exchange) {
        return exchange.getFormData()
                .map(RuleForm::read)
                .flatMap(form -> units.tree()
                        .map(all -> Units.byId(all).keySet())
                        .flatMap(known -> {
                            String problem = form.problem(territory.list(), known);
                            return problem != null
                                    ? page(form, noTrial(), null, problem)
                                    : rules.change(all -> with(all, form.rule(territory.list())))
                                            .thenReturn(back());
                        }));
    }

    /** Moves a rule before the one above it, or takes it away, if it still stands where the page showed it. */
    @PostMapping(PATH + "/sua")
    @Audited(AuditAction.ROUTING_CHANGED)
    Mono<Rendering> edit(ServerWebExchange exchange) {
        return exchange.getFormData()
                .flatMap(form -> rules.change(all -> edited(all, form)).thenReturn(back()));
    }

    @PostMapping(PATH + "/thu")
    @Unaudited("where a made-up question would go")
    Mono<Rendering> tryOut(ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> {
            Trial trial = new Trial(
                    UnitForm.text(form, "cau-hoi"), UnitForm.text(form, "linh-vuc"), UnitForm.text(form, "ngay"));
            LocalDate day = dayOf(trial);
            return day == null
                    ? page(RuleForm.EMPTY, trial, null, "trial-day")
                    : router.route(trial.question(), trial.field(), "", day)
                            .flatMap(found -> page(RuleForm.EMPTY, trial, found, null));
        });
    }

    private Mono<Rendering> page(RuleForm form, Trial trial, @Nullable CaseRouting found, @Nullable String problem) {
        return Mono.zip(units.tree(), rules.all()).map(both -> {
            Map<String, String> names = new LinkedHashMap<>();
            both.getT1().forEach(unit -> names.put(unit.id(), unit.name()));
            Rendering.Builder<?> page = UnitsPage.page(
                            "routing", problem == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                    .modelAttribute("units", names)
                    .modelAttribute(
                            "rules",
                            both.getT2().stream()
                                    .map(rule -> RuleForm.of(rule, territory.list()))
                                    .toList())
                    .modelAttribute("allFields", fields.all())
                    .modelAttribute("rule", form)
                    .modelAttribute("trial", trial);
            if (found != null) {
                page.modelAttribute("found", found);
            }
            if (problem != null) {
                page.modelAttribute("problem", problem);
            }
            return page.build();
        });
    }

    private Trial noTrial() {
        return new Trial("", "", UnitForm.written(LocalDate.ofInstant(clock.instant(), VIETNAM)));
    }

    private static @Nullable LocalDate dayOf(Trial trial) {
        try {
            return UnitForm.day(trial.day());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Rendering back() {
        return Rendering.redirectTo(PATH).build();
    }

    private static List<RoutingRule> with(List<RoutingRule> all, RoutingRule rule) {
        List<RoutingRule> more = new ArrayList<>(all);
        more.add(rule);
        return more;
    }

    private static List<RoutingRule> edited(List<RoutingRule> all, MultiValueMap<String, String> form) {
        String at = UnitForm.text(form, "thu-tu");
        int index = at.matches("\\d{1,4}") ? Integer.parseInt(at) : -1;
        boolean same = index >= 0 && index < all.size() && all.get(index).name().equals(UnitForm.text(form, "ten"));
        if (!same) {
            return all;
        }
        List<RoutingRule> changed = new ArrayList<>(all);
        if (UnitForm.text(form, "viec").equals("len") && index > 0) {
            Collections.swap(changed, index, index - 1);
        } else if (UnitForm.text(form, "viec").equals("xoa")) {
            changed.remove(index);
        }
        return changed;
    }
}

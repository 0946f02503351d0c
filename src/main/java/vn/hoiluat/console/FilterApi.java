package vn.hoiluat.console;

import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.escalation.CaseReader;
import vn.hoiluat.people.Action;
import vn.hoiluat.savedfilter.FilterChange;
import vn.hoiluat.savedfilter.FilterList;
import vn.hoiluat.savedfilter.FilterOwner;
import vn.hoiluat.savedfilter.SavedFilters;

/**
 * Searches that an officer keeps; every call answers with all of them as they are then. Those that a unit shares are its leads'
 * and administrators' to change. A filter says what to look for, never what there is: each officer finds what they see.
 */
@RestController
@RequestMapping("/api/filters")
final class FilterApi {

    private static final Set<String> SHARERS = Set.of(Action.APPROVE_ANSWERS.name(), Action.MANAGE_ACCOUNTS.name());

    private final SavedFilters filters;
    private final FilterViews views;
    private final CaseLookup cases;

    FilterApi(SavedFilters filters, FilterViews views, CaseLookup cases) {
        this.filters = filters;
        this.views = views;
        this.cases = cases;
    }

    /** By how many places; negative towards the front. */
    record Places(int places) {}

    @GetMapping
    @Unaudited("names and words of searches, and how many cases they find")
    Mono<FilterViews.Filters> all(Authentication officer) {
        return reader(officer).flatMap(reader -> views.of(reader, mayShare(officer)));
    }

    @PostMapping
    @Audited(AuditAction.FILTER_CHANGED)
    Mono<FilterViews.Filters> add(@RequestBody FilterBody body, Authentication officer) {
        return reader(officer)
                .flatMap(reader -> views.owner(body.shareWith(), reader, mayShare(officer)))
                .switchIfEmpty(Mono.error(FilterApi::notShared))
                .flatMap(owner -> done(
                        filters.add(owner, body.needName(), body.needView(), body.needQuery(), officer.getName()),
                        officer));
    }

    @PostMapping("/{id}")
    @Audited(value = AuditAction.FILTER_CHANGED, subject = "id")
    Mono<FilterViews.Filters> change(@PathVariable String id, @RequestBody FilterBody body, Authentication officer) {
        return changing(
                id,
                officer,
                owner -> filters.change(
                        owner, id, body.needName(), body.needView(), body.needQuery(), officer.getName()));
    }

    @PostMapping("/{id}/move")
    @Audited(value = AuditAction.FILTER_CHANGED, subject = "id")
    Mono<FilterViews.Filters> move(@PathVariable String id, @RequestBody Places body, Authentication officer) {
        return changing(id, officer, owner -> filters.move(owner, id, body.places()));
    }

    @PostMapping("/{id}/remove")
    @Audited(value = AuditAction.FILTER_CHANGED, subject = "id")
    Mono<FilterViews.Filters> remove(@PathVariable String id, Authentication officer) {
        return changing(id, officer, owner -> filters.remove(owner, id));
    }

    /** Only what the officer has before them; to everybody else it does not exist. */
    private Mono<FilterViews.Filters> changing(
            String id, Authentication officer, Function<FilterOwner, Mono<FilterChange>> deed) {
        return reader(officer)
                .flatMap(reader -> filters.of(reader.name(), reader.scope())
                        .filter(one -> one.filter().id().equals(id))
                        .next()
                        .switchIfEmpty(Mono.error(FilterApi::gone))
                        .flatMap(one -> FilterViews.mayChange(one.owner(), reader.scope(), mayShare(officer))
                                ? done(deed.apply(one.owner()), officer)
                                : Mono.error(notShared())));
    }

    private Mono<FilterViews.Filters> done(Mono<FilterChange> changed, Authentication officer) {
        return changed.flatMap(change -> switch (change) {
            case FilterChange.Done done -> all(officer);
            case FilterChange.TooMany full ->
                Mono.error(new CaseProblemException(HttpStatus.CONFLICT, "filter-too-many", FilterList.MOST));
            case FilterChange.NameTaken taken ->
                Mono.error(new CaseProblemException(HttpStatus.CONFLICT, "filter-name-taken"));
            case FilterChange.NotFound gone -> Mono.error(gone());
        });
    }

    private Mono<CaseReader> reader(Authentication officer) {
        return cases.reader(officer.getName());
    }

    private static CaseProblemException gone() {
        return new CaseProblemException(HttpStatus.NOT_FOUND, "filter-gone");
    }

    private static CaseProblemException notShared() {
        return new CaseProblemException(HttpStatus.FORBIDDEN, "filter-not-shared");
    }

    private static boolean mayShare(Authentication officer) {
        return officer.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(SHARERS::contains);
    }
}

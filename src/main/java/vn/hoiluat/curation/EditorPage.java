package vn.hoiluat.curation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.hoiluat.knowledge.curation.Curation;
import vn.hoiluat.knowledge.curation.CurationResult;
import vn.hoiluat.knowledge.curation.NearDuplicate;
import vn.hoiluat.knowledge.curation.NearDuplicates;
import vn.hoiluat.knowledge.curation.VersionRef;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.unanswered.UnansweredEntries;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.People;

/** Where entries are written. Whatever cannot be saved comes back as it was typed. */
@Controller
final class EditorPage {

    private static final String NEW = "/kho/muc/moi";
    private static final String EDIT = "/kho/muc/{source}/{segment}/sua";

    /** The numbering of what the officers of this place write. */
    private static final String SOURCE = "dia-phuong";

    private static final String ORIGIN = "officer";

    private final EntryLookup lookup;
    private final Curation curation;
    private final NearDuplicates duplicates;
    private final EntryForms forms;
    private final EditorModel model;
    private final People people;

    EditorPage(
            EntryLookup lookup,
            Curation curation,
            NearDuplicates duplicates,
            EntryForms forms,
            EditorModel model,
            People people) {
        this.lookup = lookup;
        this.curation = curation;
        this.duplicates = duplicates;
        this.forms = forms;
        this.model = model;
        this.people = people;
    }

    @GetMapping(NEW)
    @Unaudited("an empty form")
    Mono<Rendering> empty() {
        return model.of(null, EntryFormResult.NOTHING, EntryForm.EMPTY).map(page -> page.build());
    }

    @PostMapping(NEW)
    @Audited(AuditAction.ENTRY_WRITTEN)
    Mono<Rendering> add(ServerWebExchange exchange, Authentication who) {
        return EditorDraft.of(exchange).flatMap(draft -> save(null, draft, exchange, who));
    }

    @GetMapping(EDIT)
    @Unaudited("an entry of the base")
    Mono<Rendering> edit(@PathVariable String source, @PathVariable String segment) {
        return lookup.find(source, segment).flatMap(entry -> {
            EntryContent content = EntryViews.current(entry).content();
            EntryForm form = forms.of(content, entry.newest().number());
            return model.of(entry, forms.check(form, content), form).map(page -> page.build());
        });
    }

    @PostMapping(EDIT)
    @Audited(AuditAction.ENTRY_WRITTEN)
    Mono<Rendering> change(
            @PathVariable String source, @PathVariable String segment, ServerWebExchange exchange, Authentication who) {
        return Mono.zip(lookup.find(source, segment), EditorDraft.of(exchange))
                .flatMap(both -> save(both.getT1(), both.getT2(), exchange, who));
    }

    /** What citizens would get of what is typed so far, for the script of the editor. */
    @PostMapping({"/kho/muc/xem-truoc", "/kho/muc/{source}/{segment}/xem-truoc"})
    @Unaudited("how the editor's own words would look")
    Mono<Rendering> preview(
            @PathVariable(required = false) @Nullable String source,
            @PathVariable(required = false) @Nullable String segment,
            ServerWebExchange exchange) {
        Mono<EntryFormResult> checked = source == null || segment == null
                ? EditorDraft.of(exchange).map(draft -> forms.check(draft.form(), null))
                : Mono.zip(lookup.find(source, segment), EditorDraft.of(exchange))
                        .map(both -> forms.check(both.getT2().form(), content(both.getT1())));
        return checked.flatMap(model::preview);
    }

    private Mono<Rendering> save(
            @Nullable Entry entry, EditorDraft draft, ServerWebExchange exchange, Authentication who) {
        EntryFormResult checked = forms.check(draft.form(), entry == null ? null : content(entry));
        EntryFormResult whole = draft.submits() ? checked.forReview() : checked;
        boolean ofCitizens = entry != null && entry.source().equals(UnansweredEntries.SOURCE);
        EntryFormResult result = ofCitizens ? whole.withoutPersonalNumbers() : whole;
        EntryContent content = result.content();
        if (content == null || !result.isFine() || draft.onlyLooks()) {
            HttpStatus status = draft.onlyLooks() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
            return model.of(entry, result, draft.form())
                    .map(page -> page.status(status).build());
        }
        if (entry != null && !draft.submits() && content.equals(content(entry))) {
            return Mono.just(Rendering.redirectTo(EntryAddress.of(entry)).build());
        }
        return alike(entry, content, draft)
                .flatMap(alike -> alike.isEmpty()
                        ? write(entry, content, draft, exchange, who)
                        : model.of(entry, result, draft.form())
                                .map(page -> page.modelAttribute("duplicates", EditorModel.views(alike))
                                        .build()));
    }

    /** Asked once, and only about phrasings that the entry did not have. */
    private Mono<List<NearDuplicate>> alike(@Nullable Entry entry, EntryContent content, EditorDraft draft) {
        boolean asked = entry != null && content(entry).phrasings().containsAll(content.phrasings());
        return asked || draft.despiteDuplicates()
                ? Mono.just(List.of())
                : duplicates.of(content, entry == null ? null : entry.key());
    }

    private Mono<Rendering> write(
            @Nullable Entry entry,
            EntryContent content,
            EditorDraft draft,
            ServerWebExchange exchange,
            Authentication who) {
        String id = entry == null
                ? forms.today() + "-" + UUID.randomUUID().toString().substring(0, 8)
                : entry.externalId();
        Proposal proposal = new Proposal(
                entry == null ? SOURCE : entry.source(),
                id,
                content,
                entry == null
                        ? new Provenance(ORIGIN, null)
                        : EntryViews.current(entry).provenance(),
                EntryStatus.DRAFT,
                entry == null || draft.submits()
                        ? null
                        : EntryViews.current(entry).draftReason(),
                who.getName());
        CallNote.of(exchange).to(proposal.key());
        return curation.write(proposal, draft.form().newest())
                .flatMap(result -> result instanceof CurationResult.Done done && draft.submits()
                        ? curation.submit(VersionRef.newestOf(done.entry()), who.getName())
                        : Mono.just(result))
                .flatMap(result -> saved(result, proposal, draft));
    }

    private Mono<Rendering> saved(CurationResult result, Proposal proposal, EditorDraft draft) {
        String address = EntryAddress.of(proposal.source(), proposal.externalId());
        return switch (result) {
            case CurationResult.Done done ->
                Mono.just(Rendering.redirectTo(address + (draft.submits() ? "?xong=trinh" : "?xong=luu"))
                        .build());
            case CurationResult.ChangedMeanwhile changed -> changedMeanwhile(changed.entry(), draft.form());
            case CurationResult.Blocked blocked ->
                Mono.just(Rendering.redirectTo(address + "?xong=luu").build());
            case CurationResult.SameAuthor s -> Mono.error(unexpected(s));
            case CurationResult.NotAllowed n -> Mono.error(unexpected(n));
            case CurationResult.GateFell g -> Mono.error(unexpected(g));
            case CurationResult.NotPossible n -> Mono.error(unexpected(n));
            case CurationResult.Missing m -> Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
        };
    }

    /** Both texts side by side; saved again, the own one goes over the other. */
    private Mono<Rendering> changedMeanwhile(Entry entry, EntryForm typed) {
        EntryForm mine = typed.over(entry.newest().number());
        EntryForm theirs = forms.of(entry.newest().content(), entry.newest().number());
        String author = entry.newest().author();
        return Mono.zip(
                        model.of(entry, forms.check(mine, content(entry)), mine),
                        people.find(author).map(Account::name).defaultIfEmpty(author))
                .map(both -> both.getT1()
                        .status(HttpStatus.CONFLICT)
                        .modelAttribute("conflict", DiffView.of(forms.shown(theirs), forms.shown(mine)))
                        .modelAttribute("conflictBy", both.getT2())
                        .build());
    }

    private static IllegalStateException unexpected(CurationResult result) {
        return new IllegalStateException(
                "writing a draft came to " + result.getClass().getSimpleName());
    }

    private static EntryContent content(Entry entry) {
        return EntryViews.current(entry).content();
    }
}

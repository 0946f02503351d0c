package vn.hoiluat.curation;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.knowledge.curation.Curation;
import vn.hoiluat.knowledge.curation.CurationResult;
import vn.hoiluat.knowledge.curation.VersionRef;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.entry.PublicationBlock;

/** The page of an entry: what it says, its versions, and what may be done to them. */
@Controller
final class EntryPage {

    private static final String PATH = "/kho/muc/{source}/{segment}";
    private static final int LONGEST_NOTE = 1_000;

    private final EntryLookup lookup;
    private final Curation curation;
    private final EntryViews views;
    private final EntryForms forms;

    EntryPage(EntryLookup lookup, Curation curation, EntryViews views, EntryForms forms) {
        this.lookup = lookup;
        this.curation = curation;
        this.views = views;
        this.forms = forms;
    }

    /** What was tried and did not come about; public for the template. */
    public record Refusal(String why, EntryPublication.@Nullable Gate gate) {

        static Refusal of(String why) {
            return new Refusal(why, null);
        }
    }

    @GetMapping(PATH)
    @Unaudited("an entry of the base")
    Mono<Rendering> entry(
            @PathVariable String source,
            @PathVariable String segment,
            @RequestParam(name = "ban", defaultValue = "0") int number,
            @RequestParam(name = "xong", defaultValue = "") String done,
            Authentication who) {
        return lookup.find(source, segment)
                .flatMap(entry -> views.of(entry, number, who))
                .map(view ->
                        page(view, HttpStatus.OK).modelAttribute("done", done).build());
    }

    /** Two versions side by side. */
    @GetMapping(PATH + "/so-sanh")
    @Unaudited("two versions of an entry of the base")
    Mono<Rendering> compare(
            @PathVariable String source,
            @PathVariable String segment,
            @RequestParam(name = "cu") int older,
            @RequestParam(name = "moi") int newer) {
        return lookup.find(source, segment)
                .publishOn(Schedulers.boundedElastic())
                .map(entry -> {
                    EntryVersion before = need(entry, Math.min(older, newer));
                    EntryVersion after = need(entry, Math.max(older, newer));
                    return rendering("kb-entry-diff", HttpStatus.OK)
                            .modelAttribute("address", EntryAddress.of(entry))
                            .modelAttribute("question", after.content().question())
                            .modelAttribute("before", before.number())
                            .modelAttribute("after", after.number())
                            .modelAttribute("diff", DiffView.of(shown(before), shown(after)))
                            .build();
                });
    }

    @PostMapping(PATH + "/{deed:trinh|tra-lai|duyet|tam-giu|bo-tam-giu|ngung|khoi-phuc}")
    @Audited(AuditAction.ENTRY_SUBMITTED)
    Mono<Rendering> act(
            @PathVariable String source,
            @PathVariable String segment,
            @PathVariable String deed,
            ServerWebExchange exchange,
            Authentication who) {
        CallNote note = CallNote.of(exchange).did(action(deed)).to(source + ":" + EntryAddress.externalId(segment));
        return Mono.zip(lookup.find(source, segment), exchange.getFormData()).flatMap(all -> {
            Entry entry = all.getT1();
            int number = number(all.getT2().getFirst("phien-ban"));
            int newest = number(all.getT2().getFirst("moi-nhat"));
            String why = typed(all.getT2().getFirst("ly-do"));
            note.because(why);
            if (why.isEmpty() && needsNote(deed) || number < 1 || number > newest) {
                return refused(entry, number, Refusal.of(number < 1 || number > newest ? "missing" : "note"), who);
            }
            return perform(deed, new VersionRef(entry.key(), number, newest), who.getName(), why)
                    .flatMap(result -> answered(result, entry, number, deed, who));
        });
    }

    private Mono<CurationResult> perform(String deed, VersionRef ref, String by, String why) {
        return switch (deed) {
            case "trinh" -> curation.submit(ref, by);
            case "tra-lai" -> curation.sendBack(ref, by, why);
            case "duyet" -> curation.approve(ref, by);
            case "tam-giu" -> curation.hold(ref, by, why);
            case "bo-tam-giu" -> curation.release(ref, by);
            case "ngung" -> curation.retire(ref, by, why);
            default -> curation.restore(ref, by);
        };
    }

    private static AuditAction action(String deed) {
        return switch (deed) {
            case "trinh" -> AuditAction.ENTRY_SUBMITTED;
            case "tra-lai" -> AuditAction.ENTRY_SENT_BACK;
            case "duyet" -> AuditAction.ENTRY_APPROVED;
            case "tam-giu" -> AuditAction.ENTRY_HELD;
            case "bo-tam-giu" -> AuditAction.ENTRY_RELEASED;
            case "ngung" -> AuditAction.ENTRY_RETIRED;
            default -> AuditAction.ENTRY_RESTORED;
        };
    }

    /** Whoever wrote or approved it, or misses it, is told why. */
    private static boolean needsNote(String deed) {
        return deed.equals("tra-lai") || deed.equals("tam-giu") || deed.equals("ngung");
    }

    private Mono<Rendering> answered(CurationResult result, Entry entry, int number, String deed, Authentication who) {
        return switch (result) {
            case CurationResult.Done done ->
                Mono.just(Rendering.redirectTo(EntryAddress.of(entry)
                                + (deed.equals("khoi-phuc") ? "?xong=" : "?ban=" + number + "&xong=")
                                + deed)
                        .build());
            case CurationResult.GateFell fell ->
                refused(entry, number, new Refusal("gate", EntryPublication.Gate.of(fell.report())), who);
            case CurationResult.ChangedMeanwhile changed -> refused(changed.entry(), 0, Refusal.of("changed"), who);
            case CurationResult.SameAuthor same -> refused(entry, number, Refusal.of("same-author"), who);
            case CurationResult.NotAllowed not -> refused(entry, number, Refusal.of("not-allowed"), who);
            case CurationResult.Blocked blocked ->
                refused(
                        entry,
                        number,
                        Refusal.of(
                                blocked.blocks().contains(PublicationBlock.PERSONAL_NUMBER) ? "personal" : "blocked"),
                        who);
            case CurationResult.NotPossible not -> refused(entry, number, Refusal.of("not-possible"), who);
            case CurationResult.Missing gone -> refused(entry, number, Refusal.of("missing"), who);
        };
    }

    private Mono<Rendering> refused(Entry entry, int number, Refusal refusal, Authentication who) {
        return views.of(entry, number, who)
                .map(view -> page(view, HttpStatus.CONFLICT)
                        .modelAttribute("refusal", refusal)
                        .build());
    }

    private static Rendering.Builder<?> page(EntryView view, HttpStatus status) {
        return rendering("kb-entry", status)
                .modelAttribute("entry", view)
                .modelAttribute("states", view.shown().states());
    }

    static Rendering.Builder<?> rendering(String view, HttpStatus status) {
        return Rendering.view(view).status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private EntryForm shown(EntryVersion version) {
        return forms.shown(forms.of(version.content(), version.number()));
    }

    private static EntryVersion need(Entry entry, int number) {
        EntryVersion version = entry.version(number);
        if (version == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return version;
    }

    private static int number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    private static String typed(@Nullable String text) {
        String written = text == null ? "" : text.replace("\r\n", "\n").strip();
        return written.substring(0, Math.min(written.length(), LONGEST_NOTE));
    }
}

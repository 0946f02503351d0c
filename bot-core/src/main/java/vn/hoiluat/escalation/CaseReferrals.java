package vn.hoiluat.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.hoiluat.delegation.Approver;
import vn.hoiluat.escalation.CaseSlip.Issued;
import vn.hoiluat.escalation.CaseSlip.Link;
import vn.hoiluat.escalation.CaseSlip.Receipt;
import vn.hoiluat.escalation.CaseSlip.Way;
import vn.hoiluat.storage.DocumentStore;

/**
 * Cases that another agency answers, which has no account here: the citizen is guided there, or a slip passes the question
 * on. A case with a slip stays ours until the agency has it. Each change is one compare-and-set of the case.
 */
public final class CaseReferrals {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final CaseRules rules;
    private final CaseUpdates updates;
    private final CaseDispatch dispatch;
    private final SlipNumbers numbers;
    private final SlipSettings settings;
    private final RandomGenerator random;
    private final Clock clock;

    /** The random generator must be unpredictable: tokens of links are drawn from it. */
    public CaseReferrals(
            DocumentStore store,
            CaseRegister register,
            CaseDispatch dispatch,
            SlipSettings settings,
            RandomGenerator random,
            Clock clock) {
        this.dispatch = dispatch;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
        numbers = new SlipNumbers(store);
        rules = new CaseRules(register.settings());
        updates = new CaseUpdates(register, rules, clock);
    }

    /**
     * What came of something that hands out a link.
     *
     * @param token of the link, which nobody can read again; null if nothing came of it
     */
    public record Linked(CaseChange change, @Nullable String token) {}

    /** Sends the citizen on, as the answer of the case. */
    public Mono<CaseChange> guide(String caseId, String officer, String agency, String text, String legalBasis) {
        return act(
                caseId,
                officer,
                CaseAction.GUIDE,
                agency,
                edit -> edit.officer(officer)
                        .draft(null)
                        .letter(CaseLetter.Kind.GUIDANCE, officer, text, legalBasis, null));
    }

    /**
     * Issues the slip that the citizen agreed to, and tells the citizen where the question is.
     *
     * @param number with its symbol; empty for the unit's next
     * @param text to the citizen
     */
    public Mono<Linked> issue(Case c, String officer, String number, String text) {
        CaseChange refusal = rules.refusal(c, Approver.ofNothing(officer), CaseAction.SLIP_ISSUE);
        return refusal != null
                ? Mono.just(new Linked(refusal, null))
                : number(c, number)
                        .flatMap(numbered -> linked(
                                c.id(),
                                officer,
                                CaseAction.SLIP_ISSUE,
                                numbered,
                                (edit, link) -> edit.letter(CaseLetter.Kind.MESSAGE, officer, text, "", null)
                                        .slip(slip(edit).issued(issued(edit, numbered), link))));
    }

    /** Gives the agency another link, in place of the one before. */
    public Mono<Linked> renew(String caseId, String officer) {
        return linked(
                caseId,
                officer,
                CaseAction.SLIP_RENEW,
                "",
                (edit, link) -> edit.slip(slip(edit).linked(link)));
    }

    /** Notes that the agency has the slip, as it said by telephone or on paper. */
    public Mono<CaseChange> receive(String caseId, String officer, Way way, String who) {
        return act(
                caseId,
                officer,
                CaseAction.SLIP_RECEIVE,
                who,
                edit -> edit.slip(slip(edit).received(new Receipt(who, way, officer, edit.now()))));
    }

    /** Gives a slip up, before it is sent or after; its link opens nothing any more. */
    public Mono<CaseChange> withdraw(String caseId, String officer, String reason) {
        return act(
                caseId,
                officer,
                CaseAction.SLIP_WITHDRAW,
                reason,
                edit -> edit.slip(slip(edit).withdrawn(edit.now())));
    }

    /** A change that has a link to hand out; may be called more than once. */
    private interface Linking {
        CaseEdit change(CaseEdit edit, Link link);
    }

    private Mono<Linked> linked(String caseId, String officer, CaseAction action, String why, Linking linking) {
        String token = SlipToken.make(random);
        Link link = new Link(SlipToken.hash(token), clock.instant().plus(settings.linkLasts()));
        return act(caseId, officer, action, why, edit -> linking.change(edit, link))
                .map(change -> new Linked(change, change instanceof CaseChange.Done ? token : null));
    }

    private Mono<String> number(Case c, String typed) {
        return typed.isEmpty()
                ? numbers.next(c.unit(), today().getYear()).map(next -> "%02d/%s".formatted(next, settings.symbol()))
                : Mono.just(typed);
    }

    private Issued issued(CaseEdit edit, String number) {
        return new Issued(number, today(), edit.who(), edit.now(), edit.due(settings.receiptDays()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }

    private static CaseSlip slip(CaseEdit edit) {
        return Objects.requireNonNull(
                edit.before().slip(), "no slip in " + edit.before().id());
    }

    private Mono<CaseChange> act(
            String caseId, String officer, CaseAction action, String why, UnaryOperator<CaseEdit> change) {
        return dispatch.settling(caseId, updates.act(caseId, officer, action, why, change));
    }
}

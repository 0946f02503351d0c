package vn.hoiluat.console;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.answering.Question;
import vn.hoiluat.attachment.CitizenFile;
import vn.hoiluat.attachment.CitizenFiles;
import vn.hoiluat.delegation.Approver;
import vn.hoiluat.delegation.Delegations;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.PartState;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseAction;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseLetter;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.CaseStatus;
import vn.hoiluat.escalation.CaseThreads;
import vn.hoiluat.escalation.ThreadMessage;
import vn.hoiluat.ladder.Ladder;
import vn.hoiluat.rating.Ratings;
import vn.hoiluat.storage.Identified;

/** Puts together what an officer sees of one case. */
@Component
final class WholeCases {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MOST_EARLIER = 20;

    private final CaseDesk desk;
    private final CaseRegister register;
    private final CaseThreads threads;
    private final Ladder ladder;
    private final CitizenFiles files;
    private final AnswerFinder finder;
    private final RoutingViews routings;
    private final Delegations delegations;
    private final Ratings ratings;
    private final Clock clock;

    WholeCases(
            CaseDesk desk,
            CaseRegister register,
            CaseThreads threads,
            Ladder ladder,
            CitizenFiles files,
            AnswerFinder finder,
            RoutingViews routings,
            Delegations delegations,
            Ratings ratings,
            Clock clock) {
        this.desk = desk;
        this.register = register;
        this.threads = threads;
        this.ladder = ladder;
        this.files = files;
        this.finder = finder;
        this.routings = routings;
        this.delegations = delegations;
        this.ratings = ratings;
        this.clock = clock;
    }

    Mono<CaseView> of(CaseLookup.Seen seen) {
        Case c = seen.value();
        Mono<List<CaseView.Considered>> considered =
                Flux.fromIterable(c.considered()).concatMap(this::considered).collectList();
        Mono<List<CaseView.Earlier>> earlier = register.of(c.address().conversationId())
                .filter(other -> !other.id().equals(c.id()) && seen.reader().sees(other))
                .takeLast(MOST_EARLIER)
                .map(CaseView.Earlier::of)
                .collectSortedList(
                        Comparator.comparing(CaseView.Earlier::openedAt).reversed());
        Mono<List<CaseView.OtherWay>> ways =
                ladder.of(c).map(CaseView.OtherWay::of).collectList();
        Mono<Map<String, CitizenFile>> sent = files.of(c).collectMap(Identified::id, Identified::value);
        Mono<List<CaseView.Said>> thread = Mono.zip(
                threads.of(c),
                sent,
                (said, byEvent) -> said.stream()
                        .map(m -> CaseView.Said.of(m, byEvent.get(m.id()), retry(c, m, said)))
                        .toList());
        Mono<List<CaseView.Rated>> rated = ratings.ofCase(c.id())
                .map(CaseView.Rated::of)
                .collectSortedList(Comparator.comparing(CaseView.Rated::at));
        return Mono.zip(
                        thread,
                        ways,
                        considered,
                        earlier,
                        routings.of(c),
                        delegations.approver(seen.reader().name()),
                        rated)
                .map(all -> view(
                        seen,
                        all.getT6(),
                        all.getT1(),
                        all.getT2(),
                        all.getT3(),
                        all.getT4(),
                        all.getT7(),
                        all.getT5().orElse(null)));
    }

    private CaseView view(
            CaseLookup.Seen seen,
            Approver approver,
            List<CaseView.Said> thread,
            List<CaseView.OtherWay> ways,
            List<CaseView.Considered> considered,
            List<CaseView.Earlier> earlier,
            List<CaseView.Rated> rated,
            @Nullable RoutingView routing) {
        Case c = seen.value();
        CaseLetter answer = c.answer();
        return new CaseView(
                CaseLine.of(seen.found(), clock.instant()),
                actions(seen, approver),
                inPlaceOf(c, approver),
                desk.needsApproval(c),
                answer == null ? null : answer.text(),
                answer == null ? null : answer.legalBasis(),
                answer == null ? null : answer.at(),
                answer == null ? null : answer.officer(),
                answer == null ? null : answer.approvedBy(),
                c.draft(),
                c.deadline().extension(),
                c.messages().stream().map(CaseView.Message::of).toList(),
                thread,
                ways,
                IntStream.range(0, c.notes().size())
                        .mapToObj(i -> CaseView.Note.of(i + 1, c.notes().get(i)))
                        .toList(),
                c.history().stream().map(CaseView.Step::of).toList(),
                considered,
                earlier,
                rated,
                c.slips().stream().map(SlipView::of).toList(),
                routing);
    }

    private @Nullable String inPlaceOf(Case c, Approver approver) {
        CaseAction waitsFor =
                c.status() == CaseStatus.WAITING_APPROVAL ? CaseAction.APPROVE : CaseAction.EXTENSION_APPROVE;
        return desk.allowed(c, approver).contains(waitsFor)
                ? desk.inPlaceOf(c, approver, waitsFor).orElse(null)
                : null;
    }

    private List<String> actions(CaseLookup.Seen seen, Approver approver) {
        Case c = seen.value();
        if (!seen.reader().sees(c)) {
            return List.of();
        }
        String officer = seen.reader().name();
        Stream<String> steps = desk.allowed(c, approver).stream().map(CaseAction::word);
        Stream<String> more = ContactApi.mayBeShown(c, officer) ? Stream.of("contact") : Stream.empty();
        return Stream.concat(steps, more).toList();
    }

    /** A refused message of the case is sent once more under this word, unless it was before. */
    private static @Nullable String retry(Case c, ThreadMessage m, List<ThreadMessage> thread) {
        String prefix = c.id() + "/";
        boolean refused = m.state() == PartState.REFUSED && m.id().startsWith(prefix);
        boolean again = refused && thread.stream().anyMatch(other -> other.id().equals(Part.idAgain(m.id())));
        return refused && !again ? m.id().substring(prefix.length()) : null;
    }

    /** A search that is out of order only costs the entry's question. */
    private Mono<CaseView.Considered> considered(EntryRef entry) {
        Question nothing = new Question("", LocalDate.ofInstant(clock.instant(), VIETNAM), 1);
        return finder.entry(entry.key(), nothing)
                .map(found -> new CaseView.Considered(entry.key(), found.question()))
                .onErrorResume(RuntimeException.class, e -> Mono.empty())
                .defaultIfEmpty(new CaseView.Considered(entry.key(), null));
    }
}

package vn.hoiluat.answered;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.answered.GivenAnswer.Standing;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.answering.Question;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.knowledge.KnowledgeBase;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.localdata.LocalData;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** Reads the recorded decision and the version it sent, and asks the base how that stands today. */
final class RecordedAnswers implements GivenAnswers {

    private static final Logger log = LoggerFactory.getLogger(RecordedAnswers.class);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A citation that no register knows says nothing about its validity, neither then nor now. */
    private static final Set<CitationStatus> NO_LAW_TODAY = EnumSet.of(
            CitationStatus.EXPIRED, CitationStatus.NOT_YET, CitationStatus.SUSPENDED, CitationStatus.NEEDS_REVIEW);

    private final Documents<Turn> turns;
    private final KnowledgeBase base;
    private final LocalData localData;
    private final AnswerFinder finder;
    private final Accounts accounts;
    private final Clock clock;

    RecordedAnswers(
            DocumentStore store,
            KnowledgeBase base,
            LocalData localData,
            AnswerFinder finder,
            Accounts accounts,
            Clock clock) {
        turns = store.documents(Turn.KIND);
        this.base = base;
        this.localData = localData;
        this.finder = finder;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Mono<GivenAnswer> byToken(String token) {
        return turns.page(Range.exactly(Turn.BY_TOKEN, token), null, 1)
                .flatMapIterable(page -> page.items())
                .next()
                .map(Versioned::value)
                .flatMap(turn -> Mono.justOrEmpty(turn.entry()).flatMap(entry -> given(turn, entry)));
    }

    private Mono<GivenAnswer> given(Turn turn, EntryRef ref) {
        return base.entry(ref.key())
                .flatMapIterable(entry -> entry.versions())
                .filter(version -> version.number() == ref.version())
                .next()
                .map(EntryVersion::content)
                .flatMap(content -> Mono.zip(unit(turn), standing(ref, content))
                        .map(both -> answer(turn, content, both.getT1(), both.getT2())));
    }

    private GivenAnswer answer(Turn turn, EntryContent content, String unit, Today today) {
        return new GivenAnswer(
                content.question(),
                localData.filled(content, turn.asOf(), turn.at()).fullAnswer(),
                turn.citations(),
                content.attachments(),
                turn.asOf(),
                turn.at(),
                content.checkedOn(),
                unit,
                content.sample(),
                today.standing(),
                today.changesOn());
    }

    private Mono<String> unit(Turn turn) {
        String conversation = turn.conversationId();
        return accounts.account(conversation.substring(0, conversation.indexOf(':')))
                .map(ChannelAccount::name)
                .defaultIfEmpty("");
    }

    /** How an answer stands today, and from when another takes over. */
    private record Today(Standing standing, @Nullable LocalDate changesOn) {}

    private Mono<Today> standing(EntryRef ref, EntryContent content) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        return finder.entry(ref.key(), new Question(content.question(), today, 1))
                .map(now -> standing(ref, now))
                .defaultIfEmpty(new Today(Standing.WITHDRAWN, null))
                .onErrorResume(e -> {
                    log.warn("Entry {} could not be checked as of today: {}", ref, e.toString());
                    return Mono.just(new Today(Standing.UNCHECKED, null));
                });
    }

    private static Today standing(EntryRef ref, Candidate now) {
        if (now.entry().version() != ref.version()) {
            return new Today(Standing.CHANGED, null);
        }
        boolean grounded =
                now.inForce() && now.citations().stream().noneMatch(cited -> NO_LAW_TODAY.contains(cited.status()));
        return grounded ? new Today(Standing.CURRENT, now.changesOn()) : new Today(Standing.LOST_GROUND, null);
    }
}

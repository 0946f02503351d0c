package vn.hoiluat.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.Decision;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.conversation.Memory;
import vn.hoiluat.flow.Deciding.Decided;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.Reply;
import vn.hoiluat.triage.Buttons;
import vn.hoiluat.triage.Triaged;
import vn.hoiluat.understanding.QuestionPart;
import vn.hoiluat.understanding.Topic;
import vn.hoiluat.understanding.Understanding;

/**
 * Answers a message that asks several things, in order: each by its own entry, then choices if one is open and an officer if
 * more are, in one case that holds whatever was not answered. Talk of other things is declined once. Where nothing is answered
 * the message is taken as one question, as it may have been parted wrongly.
 */
final class SeveralStep {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** So much of a question is repeated above its answer. */
    private static final int LONGEST_HEADING = 90;

    private final Deciding deciding;
    private final AnswerStep answers;
    private final EntryReply entries;
    private final HandOverStep handOver;
    private final Function<InboundEvent, Triaged> triage;
    private final Clock clock;

    SeveralStep(
            Deciding deciding,
            AnswerStep answers,
            EntryReply entries,
            HandOverStep handOver,
            Function<InboundEvent, Triaged> triage,
            Clock clock) {
        this.deciding = deciding;
        this.answers = answers;
        this.entries = entries;
        this.handOver = handOver;
        this.triage = triage;
        this.clock = clock;
    }

    /** Whether a message of several parts asks something of law among them. */
    boolean asksLaw(Understanding.Clear clear, Burst burst) {
        return clear.isSeveral()
                && clear.parts().stream().anyMatch(part -> triaged(part, burst) instanceof Triaged.Question);
    }

    Mono<Response> respond(Understanding.Clear clear, Burst burst, boolean sensitive, Memory memory, Voice voice) {
        boolean talk = clear.parts().stream().anyMatch(part -> triaged(part, burst) instanceof Triaged.OffTopic);
        LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        return deciding.decideEach(clear, part -> triaged(part, burst) instanceof Triaged.Question, today)
                .flatMap(decided -> decided.size() == 1
                        ? answers.perform(decided.getFirst(), burst, clear.question(), sensitive, memory, voice)
                        : each(decided, burst, sensitive, memory, voice))
                .map(response -> talk ? declining(response, voice) : response);
    }

    private Mono<Response> each(List<Decided> decided, Burst burst, boolean sensitive, Memory memory, Voice voice) {
        List<Response> answered = answered(decided, sensitive, burst, memory, voice);
        List<Decided> open = decided.stream()
                .filter(one -> !(one.decision() instanceof Decision.Answer))
                .toList();
        Memory known = answered.getLast().memory();
        if (open.isEmpty()) {
            List<Response> before = answered.subList(0, answered.size() - 1);
            return Mono.just(withOneOfficerButton(answered.getLast().behind(before)));
        }
        return open(open, burst, sensitive, known, voice).map(last -> withOneOfficerButton(last.behind(answered)));
    }

    /** One entry answers once, however many of the questions find it. */
    private List<Response> answered(List<Decided> decided, boolean sensitive, Burst burst, Memory memory, Voice voice) {
        Set<String> sent = new HashSet<>();
        List<Response> answered = new ArrayList<>();
        for (Decided one : decided) {
            if (one.decision() instanceof Decision.Answer answer
                    && sent.add(answer.candidate().entry().key())) {
                Memory asked = memory.withTopic(Topic.of(one.search(), clock.instant()));
                Response response = entries.to(one.part(), answer.candidate(), sensitive, burst, asked, voice)
                        .searched(one.search(), one.found(), sensitive);
                answered.add(response.saying(underHeading(response.replies(), one.part(), voice)));
            }
        }
        return answered.size() == 1 && decided.stream().allMatch(one -> one.decision() instanceof Decision.Answer)
                ? List.of(withoutHeading(decided.getFirst(), sensitive, burst, memory, voice))
                : answered;
    }

    private Response withoutHeading(Decided one, boolean sensitive, Burst burst, Memory memory, Voice voice) {
        Candidate candidate = ((Decision.Answer) one.decision()).candidate();
        Memory asked = memory.withTopic(Topic.of(one.search(), clock.instant()));
        return entries.to(one.part(), candidate, sensitive, burst, asked, voice)
                .searched(one.search(), one.found(), sensitive);
    }

    /** Choices for one that is open; an officer for more, and while a case is open. */
    private Mono<Response> open(List<Decided> open, Burst burst, boolean sensitive, Memory memory, Voice voice) {
        Decided first = open.getFirst();
        if (open.size() == 1 && memory.caseId() == null && first.decision() instanceof Decision.OfferChoices offer) {
            return answers.offer(offer.candidates(), first.part(), first.part().said(), sensitive, memory, voice)
                    .map(response -> response.searched(first.search(), first.found(), sensitive));
        }
        String words = open.stream().map(one -> one.part().said()).collect(Collectors.joining("\n"));
        List<Candidate> found =
                open.stream().flatMap(one -> one.found().stream()).distinct().toList();
        return handOver.handOver(burst, words, reason(first.decision()), sensitive, found, memory, voice)
                .map(response -> response.searched(first.search(), first.found(), sensitive));
    }

    private static HandOverReason reason(Decision decision) {
        return decision instanceof Decision.HandOver officer ? officer.reason() : HandOverReason.NOT_SURE;
    }

    private Triaged triaged(QuestionPart part, Burst burst) {
        return triage.apply(burst.first().withText(part.said()));
    }

    private static List<Reply> underHeading(List<Reply> replies, QuestionPart part, Voice voice) {
        String said = part.said();
        String heading =
                said.length() <= LONGEST_HEADING ? said : said.substring(0, said.lastIndexOf(' ', LONGEST_HEADING));
        return voice.wording().isTemplates() ? replies : voice.above(replies, voice.say("answer.part", heading));
    }

    private static Response declining(Response response, Voice voice) {
        return response.saying(voice.below(response.replies(), voice.say("offtopic.part")));
    }

    /** The last reply offers a person; the ones before need not. */
    private static Response withOneOfficerButton(Response response) {
        List<Reply> replies = new ArrayList<>(response.replies());
        for (int i = 0; i < replies.size() - 1; i++) {
            Reply reply = replies.get(i);
            List<Button> others = reply.buttons().stream()
                    .filter(button -> !button.value().equals(Buttons.OFFICER))
                    .toList();
            replies.set(i, new Reply(reply.sender(), reply.text(), others));
        }
        return response.saying(replies);
    }
}

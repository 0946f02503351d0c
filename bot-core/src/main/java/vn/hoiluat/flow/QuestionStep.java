package vn.hoiluat.flow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.conversation.Memory;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.triage.Triaged;
import vn.hoiluat.understanding.QuestionPart;
import vn.hoiluat.understanding.QuestionReader;
import vn.hoiluat.understanding.Topic;
import vn.hoiluat.understanding.Understanding;

/** Reads what is asked and has it answered: one question, several, or words that are none. */
final class QuestionStep {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final QuestionReader reader;
    private final AnswerStep answers;
    private final OfficeLine office;
    private final SeveralStep several;
    private final HandOverStep handOver;
    private final FlowSettings settings;
    private final Clock clock;

    QuestionStep(
            QuestionReader reader,
            AnswerStep answers,
            OfficeLine office,
            SeveralStep several,
            HandOverStep handOver,
            FlowSettings settings,
            Clock clock) {
        this.reader = reader;
        this.answers = answers;
        this.office = office;
        this.several = several;
        this.handOver = handOver;
        this.settings = settings;
        this.clock = clock;
    }

    Mono<Response> respond(Triaged.Question question, Burst burst, Memory memory, Voice voice) {
        if (burst.writtenBefore(clock.instant().minus(settings.delayedAfter()))) {
            return delayed(question, burst, memory, voice);
        }
        if (!voice.account().answers()) {
            return switchedOff(question, burst, memory, voice);
        }
        return switch (read(question.text(), memory)) {
            case Understanding.Unclear u -> unclear(question, burst, memory, voice);
            case Understanding.Clear clear ->
                answered(clear, question.sensitive(), burst, memory, voice)
                        .map(response -> question.safetyLine() ? afterSafetyLine(response, voice) : response);
        };
    }

    /** Words that are nothing of law as a whole; a question of law among them is answered all the same. */
    Mono<Response> offTopic(Burst burst, Memory memory, Voice voice) {
        Mono<Response> refused =
                Mono.just(Response.fixedText("offtopic.reply", memory, voice.bot(voice.say("offtopic.reply"))));
        return voice.account().answers()
                        && read(burst.words(), memory) instanceof Understanding.Clear clear
                        && several.asksLaw(clear, burst)
                ? several.respond(clear, burst, false, memory, voice)
                : refused;
    }

    /**
     * Responds again after the process died between opening a case and deciding: what the case does not hold is answered
     * again, too.
     */
    Mono<Response> again(Case before, Burst burst, Memory memory, Voice voice) {
        return handOver.opened(before, List.of(), memory, voice)
                .flatMap(opened -> again(opened, before, burst, memory, voice));
    }

    private Mono<Response> again(Response opened, Case before, Burst burst, Memory memory, Voice voice) {
        Understanding.Clear clear = severalOf(burst, memory);
        return clear == null || !voice.account().answers()
                ? Mono.just(opened)
                : several.respond(clear, burst, before.sensitive(), memory, voice)
                        .map(response -> response.caseId() == null
                                ? opened.behind(List.of(response)).remembering(opened.memory())
                                : response);
    }

    private Understanding.@Nullable Clear severalOf(Burst burst, Memory memory) {
        return burst.items().stream()
                                        .filter(Triaged.Question.class::isInstance)
                                        .map(Triaged.Question.class::cast)
                                        .map(question -> read(question.text(), memory))
                                        .findFirst()
                                        .orElse(new Understanding.Unclear())
                                instanceof Understanding.Clear clear
                        && clear.isSeveral()
                ? clear
                : null;
    }

    private Mono<Response> answered(
            Understanding.Clear clear, boolean sensitive, Burst burst, Memory memory, Voice voice) {
        return clear.isSeveral()
                ? several.respond(clear, burst, sensitive, memory, voice)
                : answers.respond(burst, clear.first(), forOfficer(clear), sensitive, memory, voice)
                        .flatMap(response -> office.below(response, clear.first(), voice));
    }

    /** With the question it leans on, without which an officer would not know what it is about. */
    private static String forOfficer(Understanding.Clear clear) {
        QuestionPart part = clear.first();
        return part.leansOn().isEmpty() ? clear.question() : part.leansOn() + "\n" + clear.question();
    }

    private Understanding read(String text, Memory memory) {
        Instant now = clock.instant();
        Topic topic = memory.topic();
        Topic before = topic == null
                ? null
                : topic.since(now.minus(settings.followUpFor())).orElse(null);
        return reader.read(text, LocalDate.ofInstant(now, VIETNAM), before);
    }

    private Mono<Response> delayed(Triaged.Question question, Burst burst, Memory memory, Voice voice) {
        return handOver.handOver(
                        burst, question.text(), HandOverReason.DELAYED, question.sensitive(), List.of(), memory, voice)
                .map(response -> before(
                        response,
                        voice.say(
                                "delayed.apology",
                                voice.dates().moment(burst.first().sentAt())),
                        voice));
    }

    private Mono<Response> switchedOff(Triaged.Question question, Burst burst, Memory memory, Voice voice) {
        return handOver.handOver(
                        burst,
                        question.text(),
                        HandOverReason.SWITCHED_OFF,
                        question.sensitive(),
                        List.of(),
                        memory,
                        voice)
                .map(response -> before(response, voice.say("switched-off.line"), voice))
                .map(response -> question.safetyLine() ? afterSafetyLine(response, voice) : response);
    }

    /** Asks back; while a case is open or was just answered, what cannot be read as a question belongs to the case. */
    private Mono<Response> unclear(Triaged.Question question, Burst burst, Memory memory, Voice voice) {
        return memory.caseId() == null
                ? handOver.reopened(burst, memory, voice)
                        .defaultIfEmpty(
                                Response.fixedText("unclear.reply", memory, voice.bot(voice.say("unclear.reply"))))
                : handOver.handOver(
                        burst, question.text(), HandOverReason.UNCLEAR, question.sensitive(), List.of(), memory, voice);
    }

    private static Response afterSafetyLine(Response response, Voice voice) {
        return before(response, voice.say("safety.line"), voice);
    }

    private static Response before(Response response, String line, Voice voice) {
        return response.saying(voice.above(response.replies(), line));
    }
}

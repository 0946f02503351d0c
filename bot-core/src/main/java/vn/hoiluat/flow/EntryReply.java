package vn.hoiluat.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.AttachedForm;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.CitedProvision;
import vn.hoiluat.conversation.Memory;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.Reply;
import vn.hoiluat.rating.AnswerMark;
import vn.hoiluat.understanding.QuestionPart;
import vn.hoiluat.understanding.Topic;

/** Sends an entry word for word, with what may be tapped below it. */
final class EntryReply {

    private final RandomGenerator random;

    /** The random generator must be unpredictable: the tokens of answers' pages are drawn from it. */
    EntryReply(RandomGenerator random) {
        this.random = random;
    }

    /** The answer that this entry is to a question; who asked something sensitive is not asked what they think of it. */
    Response to(QuestionPart part, Candidate candidate, boolean sensitive, Burst burst, Memory memory, Voice voice) {
        String token = PublicLinks.newToken(random);
        @Nullable AnswerMark mark = sensitive ? null : AnswerMark.automatic(token);
        return Response.plain(
                        Outcome.ANSWER,
                        "",
                        answered(memory, candidate).withOffer(null).withAnswered(mark),
                        said(part, candidate, token, mark, burst.conversation().address(), voice),
                        null)
                .answering(
                        candidate.entry(),
                        candidate.citations().stream().map(CitedProvision::text).toList(),
                        token,
                        !sensitive);
    }

    /**
     * What is said of the entry.
     *
     * @param mark null if nobody is asked what they think of it
     */
    static List<Reply> said(
            QuestionPart part, Candidate candidate, String token, @Nullable AnswerMark mark, Address to, Voice voice) {
        String text = withForms(text(candidate, token, mark == null, voice), candidate.forms(), voice);
        Reply reply = voice.bot(text, buttons(token, mark, to, voice));
        List<Reply> answered =
                AskingBack.underPlace(voice.untilChange(List.of(reply), candidate.changesOn()), part, voice);
        return candidate.sample() ? voice.below(answered, voice.say("sample.notice")) : answered;
    }

    private static String text(Candidate candidate, String token, boolean sensitive, Voice voice) {
        Object[] texts = {
            candidate.fullAnswer(), candidate.shortAnswer(), voice.links().answer(token)
        };
        LocalDate changesOn = candidate.changesOn();
        if (changesOn != null) {
            return voice.sayChanging(
                    "answer.form", texts[0], texts[1], texts[2], voice.dates().day(changesOn));
        }
        return sensitive ? voice.say("answer.form", texts) : voice.sayInviting("answer.form", texts);
    }

    /** With the addresses of its forms; a message that is a template names the answer's page, which has them. */
    private static String withForms(String text, List<AttachedForm> forms, Voice voice) {
        if (forms.isEmpty() || voice.wording().isTemplates()) {
            return text;
        }
        return forms.stream()
                .map(form -> voice.say("answer.attachment", form.name(), form.address()))
                .collect(Collectors.joining("\n", text + "\n\n" + voice.say("answer.attachments") + "\n", ""));
    }

    /** Who reads on a page can print it, too. */
    private static Button[] buttons(String token, @Nullable AnswerMark mark, Address to, Voice voice) {
        Stream<Button> print = voice.account().channel() == Channel.WEB
                ? Stream.of(new Button(
                        Button.Type.OPEN_LINK,
                        voice.say("button.print"),
                        voice.links().sheet(token)))
                : Stream.empty();
        List<Button> rating = RatingButtons.under(mark, to, voice::say);
        return Stream.concat(print, rating.stream()).toArray(Button[]::new);
    }

    private static Memory answered(Memory memory, Candidate candidate) {
        Topic topic = memory.topic();
        return topic == null
                ? memory
                : memory.withTopic(topic.answeredBy(candidate.entry().key(), candidate.field()));
    }
}

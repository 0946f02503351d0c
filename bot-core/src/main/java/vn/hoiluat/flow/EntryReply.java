package vn.hoiluat.flow;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.CitedProvision;
import vn.hoiluat.conversation.Memory;
import vn.hoiluat.conversation.Outcome;
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
        Reply reply = voice.bot(text(candidate, token, sensitive, voice), buttons(token, mark, burst, voice));
        List<Reply> answered = AskingBack.underPlace(List.of(reply), part, voice);
        return Response.plain(
                        Outcome.ANSWER,
                        "",
                        answered(memory, candidate).withOffer(null).withAnswered(mark),
                        candidate.sample() ? voice.below(answered, voice.say("sample.notice")) : answered,
                        null)
                .answering(
                        candidate.entry(),
                        candidate.citations().stream().map(CitedProvision::text).toList(),
                        token,
                        !sensitive);
    }

    private static String text(Candidate candidate, String token, boolean sensitive, Voice voice) {
        Object[] texts = {
            candidate.fullAnswer(), candidate.shortAnswer(), voice.links().answer(token)
        };
        return sensitive ? voice.say("answer.form", texts) : voice.sayInviting("answer.form", texts);
    }

    /** Who reads on a page can print it, too. */
    private static Button[] buttons(String token, @Nullable AnswerMark mark, Burst burst, Voice voice) {
        Stream<Button> print = voice.account().channel() == Channel.WEB
                ? Stream.of(new Button(
                        Button.Type.OPEN_LINK,
                        voice.say("button.print"),
                        voice.links().sheet(token)))
                : Stream.empty();
        List<Button> rating = RatingButtons.under(mark, burst.conversation().address(), voice::say);
        return Stream.concat(print, rating.stream()).toArray(Button[]::new);
    }

    private static Memory answered(Memory memory, Candidate candidate) {
        Topic topic = memory.topic();
        return topic == null
                ? memory
                : memory.withTopic(topic.answeredBy(candidate.entry().key(), candidate.field()));
    }
}

package vn.hoiluat.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.AskBackReason;
import vn.hoiluat.conversation.Memory;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.message.Reply;
import vn.hoiluat.understanding.FormerPlace;
import vn.hoiluat.understanding.QuestionPart;
import vn.hoiluat.understanding.Topic;

/** What the bot says of what a question leaves open: it asks once, and names what became of an old place. */
final class AskingBack {

    private AskingBack() {}

    /** Asks, and remembers that it has asked. */
    static Response ask(AskBackReason reason, QuestionPart part, Memory memory, Voice voice) {
        Topic topic = memory.topic();
        Memory asked = topic == null ? memory : memory.withTopic(topic.asked());
        String text = switch (reason) {
            case MATTER -> voice.say("askback.matter");
            case COMMUNE -> commune(part.formerDistrict().orElse(null), voice);
        };
        return Response.plain(Outcome.ASK_BACK, reason.name(), asked.withOffer(null), List.of(voice.bot(text)), null);
    }

    /** The replies below a line that says what became of the district that was named; by SMS the answer alone. */
    static List<Reply> underPlace(List<Reply> replies, QuestionPart part, Voice voice) {
        FormerPlace district = part.formerDistrict().orElse(null);
        return district == null || district.now().size() > 1 || voice.wording().isTemplates()
                ? replies
                : voice.above(replies, voice.say("place.now", capital(district.name()), onlyProvince(district)));
    }

    private static String commune(@Nullable FormerPlace district, Voice voice) {
        if (district == null) {
            return voice.say("askback.matter");
        }
        if (district.now().size() == 1 && !district.communes().isEmpty()) {
            return voice.say(
                    "askback.communes",
                    capital(district.name()),
                    String.join(", ", district.communes()),
                    onlyProvince(district));
        }
        return district.now().size() == 1
                ? voice.say("askback.commune", capital(district.name()), onlyProvince(district))
                : voice.say("askback.province", district.name(), String.join(", ", district.now()));
    }

    private static String onlyProvince(FormerPlace district) {
        return district.now().getFirst();
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}

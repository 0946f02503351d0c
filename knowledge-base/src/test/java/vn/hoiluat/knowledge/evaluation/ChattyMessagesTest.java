package vn.hoiluat.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.flow.Rehearsed;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.knowledge.exchange.UnknownFormatException;
import vn.hoiluat.knowledge.search.EntrySearcher;
import vn.hoiluat.knowledge.search.Hit;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.understanding.Matter;

/** A message to the bot is ranked as the same message is where the ranking is measured and fitted. */
class ChattyMessagesTest {

    private static final int WANTED = 5;
    private static final Map<String, String> QUESTIONS = Map.of(
            "chia", "Nguyên tắc giải quyết tài sản của vợ chồng khi ly hôn",
            "con", "Việc trông nom, chăm sóc con sau khi ly hôn",
            "don", "Ly hôn theo yêu cầu của một bên",
            "dat", "Chia đất của hộ gia đình");

    @Test
    void chattyPost_scoresInConversationAsWhereItIsMeasured() throws IOException, UnknownFormatException {
        String matter = "ly hôn một bên thì tài sản chia sao";
        String post = "Em chào mọi người ạ, cho em hỏi " + matter + " ạ. Em cảm ơn cả nhà nhiều ạ";
        try (FileBase base = FileBase.withQuestions(List.of(), QUESTIONS, new Messages())) {
            EntrySearcher searcher = base.searcher();

            Rehearsed rehearsed = BaseRehearsal.over(base, Given.AS_SHIPPED)
                    .of(post, Given.TODAY)
                    .blockOptional()
                    .orElseThrow();

            assertThat(rehearsed.decided()).hasSize(1);
            assertThat(rehearsed.decided().getFirst().found())
                    .extracting(Candidate::score)
                    .containsExactlyInAnyOrderElementsOf(scores(searcher.search(post, Given.TODAY, WANTED)))
                    .doesNotContainAnyElementsOf(scores(searcher.search(new Matter(matter, 0), Given.TODAY, WANTED)));
        }
    }

    private static List<Double> scores(List<Hit> hits) {
        assertThat(hits).isNotEmpty();
        return hits.stream().map(Hit::score).toList();
    }
}

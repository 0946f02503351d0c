package vn.hoiluat.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.conversation.Conversation;
import vn.hoiluat.conversation.Memory;
import vn.hoiluat.conversation.Offer;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;

/** Decisions and conversations of the release that knew no ratings are read, and what they do not say is taken as sensitive. */
class OlderTurnsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    private final JsonMapper mapper =
            DocumentMapper.with(new SecretCipher(StoreKey.decode(SqliteFixture.KEY.value(), "test")));

    @Test
    void turn_thatKnewNoRatings_isNotRated() {
        DocumentForm<Turn> form = new DocumentForm<>(Turn.KIND, mapper);
        String older = form.json(turn()).replace("\"ratable\":true,", "");

        assertThat(older).doesNotContain("ratable");
        assertThat(form.read("turn/e1", 1, older).ratable()).isFalse();
    }

    @Test
    void conversation_withADecisionAndChoicesLeft_isReadWithBoth() {
        DocumentForm<Conversation> form = new DocumentForm<>(Conversation.KIND, mapper);
        Address person = new Address(Channel.ZALO, "zalo-a", "u1");
        Conversation begun = Conversation.begin(person, NOON);
        Memory memory = begun.memory().withOffer(new Offer("ly hon", List.of("starter:ly-hon"), false, NOON));
        String older = form.json(begun.decided(List.of(turn()), List.of(), memory))
                .replace("\"ratable\":true,", "")
                .replace("\"sensitive\":false,", "");

        Conversation read = form.read(person.conversationId(), 2, older);

        assertThat(older).doesNotContain("ratable").doesNotContain("sensitive");
        assertThat(read.unrecorded())
                .singleElement()
                .satisfies(turn -> assertThat(turn.ratable()).isFalse());
        assertThat(Objects.requireNonNull(read.memory().offer()).sensitive()).isTrue();
    }

    private static Turn turn() {
        return new Turn(
                "turn/e1",
                "zalo-a:u1",
                List.of("e1"),
                "dang ky ket hon",
                Outcome.ANSWER,
                "",
                new EntryRef("starter", "ket-hon", 1),
                List.of(),
                LocalDate.of(2026, 11, 20),
                "t1",
                true,
                List.of(),
                null,
                NOON);
    }
}

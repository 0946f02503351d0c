package vn.hoiluat.channels.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.triage.Triage;
import vn.hoiluat.triage.Triaged;

@NullUnmarked
class MessengerProfileTest {

    private final JsonNode profile =
            JsonMapper.builder().build().readTree(MessengerProfile.json(MessengerFixtures.page(true, "EAA", Map.of())));

    @Test
    void greeting_namesTheAccountAndTheMachineWithinTheLimit() {
        String text = profile.path("greeting").path(0).path("text").asString();

        assertThat(text).contains("Trợ lý tự động", "Sở Tư pháp").hasSizeLessThanOrEqualTo(160);
    }

    @Test
    void menu_offersAPersonAndTheRightsToOnesData() {
        List<JsonNode> items = list(profile.path("persistent_menu").path(0).path("call_to_actions"));

        assertThat(items)
                .hasSize(3)
                .allSatisfy(item ->
                        assertThat(item.path("title").asString()).isNotBlank().hasSizeLessThanOrEqualTo(30));
        assertThat(items.getFirst().path("payload").asString()).isEqualTo("#HL_CANBO");
        assertThat(meaning(items.get(1))).isInstanceOf(Triaged.DataRequest.class);
        assertThat(meaning(items.get(2))).isInstanceOf(Triaged.DataRequest.class);
    }

    @Test
    void questions_areFewShortAndAskedAsTyped() {
        List<JsonNode> questions = list(profile.path("ice_breakers").path(0).path("call_to_actions"));

        assertThat(questions).hasSizeBetween(1, MessengerProfile.MOST_QUESTIONS).allSatisfy(question -> {
            assertThat(question.path("question").asString()).hasSizeBetween(5, 80);
            assertThat(question.path("payload").asString()).isEqualTo(MessengerPayloads.QUESTION);
        });
    }

    @Test
    void firstButton_hasThePayloadThatOpensTheChat() {
        assertThat(profile.path("get_started").path("payload").asString()).isEqualTo(MessengerPayloads.GET_STARTED);
    }

    private static Triaged meaning(JsonNode item) {
        return Triage.shipped().words(item.path("title").asString());
    }

    private static List<JsonNode> list(JsonNode array) {
        return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
    }
}

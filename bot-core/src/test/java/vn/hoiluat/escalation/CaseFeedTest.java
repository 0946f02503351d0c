package vn.hoiluat.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.hoiluat.flow.SilentPhone;
import vn.hoiluat.storage.FeedToken;
import vn.hoiluat.storage.InMemoryDocumentStore;

class CaseFeedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final OfficersDesk office = new OfficersDesk(store, new SilentPhone());
    private final CaseFeed feed = new CaseFeed(store);

    @Test
    void followerCutOffAgainAndAgain_hearsEachStepOnce_inOrder() {
        Random random = new Random(20261123);
        List<Case> cases = List.of(office.open(1), office.open(2), office.open(3));
        FeedToken place = Objects.requireNonNull(feed.latest().block());
        List<String> heard = new ArrayList<>();
        List<String> expected = new ArrayList<>();

        for (int cut = 0; cut < 40; cut++) {
            int steps = random.nextInt(5);
            for (int i = 0; i < steps; i++) {
                Case c = cases.get(random.nextInt(cases.size()));
                office.desk.note(c.id(), "lan", "bước " + expected.size()).block();
                Case noted = Objects.requireNonNull(office.register.find(c.id()).block());
                expected.add(c.code() + " " + noted.notes().size());
            }
            int many = random.nextInt(1 + expected.size() - heard.size());
            for (CaseEvent.Stepped event : next(place, many)) {
                heard.add(event.now().code() + " " + (event.step().version() - 1));
                place = event.place();
            }
        }
        next(place, expected.size() - heard.size())
                .forEach(event ->
                        heard.add(event.now().code() + " " + (event.step().version() - 1)));

        assertThat(heard).containsExactlyElementsOf(expected);
    }

    @Test
    void step_isHeardAtTheChangeThatWroteIt_howeverFarTheCaseHasGone() {
        Case c = office.open(1);
        FeedToken place = Objects.requireNonNull(feed.latest().block());
        office.desk.claim(c.id(), "lan").block();
        office.desk.giveBack(c.id(), "lan", "nghỉ phép").block();

        List<CaseEvent.Stepped> heard = next(place, 2);

        assertThat(heard).extracting(event -> event.step().what()).containsExactly("claimed", "returned");
        assertThat(heard).extracting(event -> event.now().status()).containsOnly(CaseStatus.NEW);
    }

    private List<CaseEvent.Stepped> next(FeedToken place, int many) {
        return Objects.requireNonNull(feed.after(place)
                .ofType(CaseEvent.Stepped.class)
                .take(many)
                .collectList()
                .block(PATIENCE));
    }
}

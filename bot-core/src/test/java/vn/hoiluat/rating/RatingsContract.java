package vn.hoiluat.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.storage.Cursor;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Page;
import vn.hoiluat.storage.Versioned;

/** One rating an answer, the last one said counts, and figures that are those of the ratings, on every engine. */
public abstract class RatingsContract {

    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");
    private static final EntryRef FIRST = new EntryRef("starter", "ket-hon", 1);
    private static final EntryRef SECOND = new EntryRef("starter", "ket-hon", 2);

    /** The store of this engine, empty. */
    protected abstract DocumentStore store();

    @Test
    void rate_takesWhatWasSaidLast_inWhateverOrderItArrives() {
        Ratings ratings = new Ratings(store());
        RatedAnswer answer = automatic("a1", FIRST);

        ratings.rate(answer, Opinion.INCOMPLETE, after(2)).block();
        Rating late = now(ratings, answer, Opinion.NOT_USEFUL, after(1));
        Rating again = now(ratings, answer, Opinion.NOT_USEFUL, after(3));
        Rating changed = now(ratings, answer, Opinion.USEFUL, after(4));

        assertThat(late).isEqualTo(new Rating(answer, Opinion.INCOMPLETE, after(2), after(2)));
        assertThat(again).isEqualTo(new Rating(answer, Opinion.INCOMPLETE, after(2), after(3)));
        assertThat(changed).isEqualTo(new Rating(answer, Opinion.USEFUL, after(4), after(4)));
        assertThat(ratings.of("a1").block()).isEqualTo(changed);
    }

    @Test
    void rate_fromManySidesAtOnce_leavesTheNewest_andOneRating() {
        Ratings ratings = new Ratings(store());
        RatedAnswer answer = automatic("a1", FIRST);
        List<Integer> seconds = new ArrayList<>(Flux.range(1, 40).collectList().block());
        Collections.shuffle(seconds, new Random(7));

        Flux.fromIterable(seconds)
                .flatMap(s -> ratings.rate(answer, s % 2 == 0 ? Opinion.USEFUL : Opinion.OTHER_QUESTION, after(s)))
                .blockLast();

        Map<Opinion, Long> tally = tally(ratings, FIRST);
        assertThat(Objects.requireNonNull(ratings.of("a1").block()).opinion()).isEqualTo(Opinion.USEFUL);
        assertThat(tally.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(1);
    }

    @Test
    void tallyAndList_areThoseOfTheRatings_forEachVersion() {
        Ratings ratings = new Ratings(store());
        Random random = new Random(11);
        Map<EntryRef, Map<Opinion, Long>> expected = new HashMap<>();
        List<String> notUseful = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            EntryRef entry = random.nextBoolean() ? FIRST : SECOND;
            Opinion opinion = Opinion.values()[random.nextInt(Opinion.values().length)];
            ratings.rate(automatic("a" + i, entry), opinion, after(i)).block();
            expected.computeIfAbsent(entry, any -> new EnumMap<>(Opinion.class)).merge(opinion, 1L, Long::sum);
            if (opinion != Opinion.USEFUL) {
                notUseful.addFirst("a" + i);
            }
        }
        ratings.rate(new RatedAnswer("case/x/1", "zalo:u", null, "case/x", ""), Opinion.INCOMPLETE, after(500))
                .block();

        assertThat(tally(ratings, FIRST)).containsAllEntriesOf(expected.get(FIRST));
        assertThat(tally(ratings, SECOND)).containsAllEntriesOf(expected.get(SECOND));
        assertThat(tally(ratings, new EntryRef("starter", "ket-hon", 3)).values())
                .containsOnly(0L);
        assertThat(pages(ratings)).isEqualTo(notUseful);
        assertThat(ratings.ofCase("case/x")
                        .map(rating -> rating.answer().id())
                        .collectList()
                        .block())
                .containsExactly("case/x/1");
    }

    private static List<String> pages(Ratings ratings) {
        List<String> ids = new ArrayList<>();
        @Nullable Cursor next = null;
        do {
            Page<Rating> page =
                    Objects.requireNonNull(ratings.notUseful(next, 7).block());
            page.items().stream().map(Versioned::id).forEach(ids::add);
            next = page.next();
        } while (next != null);
        return ids;
    }

    private static Rating now(Ratings ratings, RatedAnswer answer, Opinion opinion, Instant at) {
        return Objects.requireNonNull(ratings.rate(answer, opinion, at).block());
    }

    private static Map<Opinion, Long> tally(Ratings ratings, EntryRef entry) {
        return Objects.requireNonNull(ratings.tally(entry).block());
    }

    private static RatedAnswer automatic(String id, EntryRef entry) {
        return new RatedAnswer(id, "zalo:u", entry, null, "dang ky ket hon");
    }

    private static Instant after(int seconds) {
        return NOON.plus(Duration.ofSeconds(seconds));
    }
}

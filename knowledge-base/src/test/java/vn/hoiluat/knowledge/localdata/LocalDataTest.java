package vn.hoiluat.knowledge.localdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.storage.InMemoryDocumentStore;
import vn.hoiluat.units.Units;

class LocalDataTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private final MovableClock clock = new MovableClock("2026-11-22T02:00:00Z");
    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final LocalData data = new LocalData(store, "08", clock);
    private final EntryContent content = Given.content("Lệ phí bao nhiêu?", "Nộp {Phí khai sinh} tại {địa chỉ}.");

    @Test
    void filled_putsTheDaysValuesIntoTheAnswers() {
        add("phí khai sinh", "08", "8.000 đồng", null);
        add("phí khai sinh", "08", "10.000 đồng", NEW_YEAR);
        add("địa chỉ", "08", "số 1 đường Tân Trào", null);

        assertThat(data.filled(content, TODAY).shortAnswer()).isEqualTo("Nộp 8.000 đồng tại số 1 đường Tân Trào.");
        assertThat(data.filled(content, NEW_YEAR).shortAnswer()).isEqualTo("Nộp 10.000 đồng tại số 1 đường Tân Trào.");
        assertThat(data.missing(content, TODAY)).isEmpty();
    }

    @Test
    void missing_namesWhatNothingIsKnownOfOnTheDay() {
        add("phí khai sinh", "08", "8.000 đồng", NEW_YEAR);

        assertThat(data.missing(content, TODAY)).containsExactly("Phí khai sinh", "địa chỉ");
        assertThat(data.missing(content, NEW_YEAR)).containsExactly("địa chỉ");
        assertThat(data.filled(content, TODAY).shortAnswer()).isEqualTo("Nộp {Phí khai sinh} tại {địa chỉ}.");
    }

    @Test
    void value_ofThePlaceGoesBeforeTheOneForEverywhere_andOfOtherPlacesNever() {
        add("phí khai sinh", "", "5.000 đồng", null);
        add("phí khai sinh", "01", "9.000 đồng", null);

        assertThat(value("phí khai sinh")).isEqualTo("5.000 đồng");
        add("phí khai sinh", "08", "8.000 đồng", null);

        assertThat(value("phí khai sinh")).isEqualTo("8.000 đồng");
    }

    @Test
    void filledAsOfATime_isWhatWasSentThen_whateverWasCorrectedSince() {
        LocalDatum wrong = add("phí khai sinh", "08", "80.000 đồng", null);
        Instant sent = clock.instant();
        clock.advance(Duration.ofHours(1));

        data.takeBack(wrong.id()).block();
        add("phí khai sinh", "08", "8.000 đồng", null);

        assertThat(data.filled(content, TODAY, sent).shortAnswer()).startsWith("Nộp 80.000 đồng");
        assertThat(data.filled(content, TODAY).shortAnswer()).startsWith("Nộp 8.000 đồng");
        assertThat(data.current()).extracting(LocalDatum::text).isEqualTo(List.of("8.000 đồng"));
    }

    @Test
    void ownPlace_isWhatTheUnitAtTheTopServes_whereNoneIsSet() {
        new Units(store).begin("Sở Tư pháp", "", "").block();
        LocalData ofUnit = new LocalData(store, "", clock);
        add("phí khai sinh", "", "5.000 đồng", null);

        ofUnit.load().block();

        assertThat(ofUnit.value("phí khai sinh", TODAY)).map(LocalDatum::text).contains("5.000 đồng");
    }

    private LocalDatum add(String name, String place, String text, @Nullable LocalDate from) {
        clock.advance(Duration.ofSeconds(1));
        return data.add(name, place, text, new Validity(from, null), "Nghị quyết", "an")
                .blockOptional()
                .orElseThrow();
    }

    private String value(String name) {
        return data.value(name, TODAY).map(LocalDatum::text).orElse("");
    }
}

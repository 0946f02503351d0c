package vn.hoiluat.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.storage.InMemoryDocumentStore;

@NullUnmarked
class ProviderLinksTest {

    private static final String ISSUER = "https://dang-nhap.tinh.gov.vn";

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final MovableClock clock = new MovableClock("2026-11-23T02:00:00Z");
    private final Sessions sessions =
            new Sessions(store, new SessionSettings(Duration.ofHours(2), Duration.ofHours(12)), new Random(1), clock);
    private final ProviderLinks links = new ProviderLinks(store, sessions, clock);

    @Test
    void person_isBoundByName_once_andKnownBySubjectEverAfter() {
        links.allow("lan", "Lan@Tinh.gov.vn").block();

        assertThat(recognise("s1", "lan@tinh.gov.vn")).isEqualTo(new ProviderLinks.Known("lan", true));
        assertThat(recognise("s1", "lan.nguyen@tinh.gov.vn")).isEqualTo(new ProviderLinks.Known("lan", false));
        assertThat(recognise("s1", "")).isEqualTo(new ProviderLinks.Known("lan", false));
    }

    @Test
    void name_givenToSomebodyElseAtTheProvider_opensNothing() {
        links.allow("lan", "lan").block();
        recognise("s1", "lan");

        assertThat(recognise("s2", "lan")).isNull();
    }

    @Test
    void subject_ofAnotherProvider_isSomebodyElse() {
        links.allow("lan", "lan").block();
        recognise("s1", "lan");

        assertThat(links.recognise("https://elsewhere.vn", "s1", "lan").block()).isNull();
    }

    @Test
    void name_thatNobodyAllowed_opensNothing() {
        links.allow("lan", "lan@tinh.gov.vn").block();

        assertThat(recognise("s1", "lan")).isNull();
        assertThat(recognise("s1", "")).isNull();
    }

    /** The Kelvin sign and the dotted capital I become plain letters, or nearly, when made small. */
    @ParameterizedTest
    @ValueSource(strings = {"\u212Aien", "L\u0130", "la n", "lán"})
    void name_withOtherLetters_isNobodys(String name) {
        links.allow("kien", "kien").block();
        links.allow("li", "li").block();

        assertThat(recognise("s1", name)).isNull();
        assertThatThrownBy(() -> links.allow("lan", name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void name_isAllowedForOneAccount() {
        assertThat(links.allow("lan", "lan").block()).isTrue();

        assertThat(links.allow("nam", "LAN").block()).isFalse();
        assertThat(links.allow("lan", "lan").block()).as("the same once more").isTrue();
    }

    @Test
    void removed_bindsNobody_andEndsTheSessions() {
        links.allow("lan", "lan").block();
        recognise("s1", "lan");
        String secret = sessions.begin("lan", SignInWay.PROVIDER, "", false).block();

        links.remove("lan").block();

        assertThat(sessions.find(secret).block()).isNull();
        assertThat(recognise("s1", "lan")).isNull();
        assertThat(links.find("lan").block()).isNull();
    }

    @Test
    void allowedAnew_bindsWhoComesNext() {
        links.allow("lan", "lan").block();
        recognise("s1", "lan");

        links.allow("lan", "lan").block();

        assertThat(recognise("s2", "lan")).isEqualTo(new ProviderLinks.Known("lan", true));
        assertThat(recognise("s1", "lan")).isNull();
    }

    private ProviderLinks.Known recognise(String subject, String name) {
        return links.recognise(ISSUER, subject, name).block();
    }
}

package vn.hoiluat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    private static final Set<String> ALL = Set.of("zalo", "messenger", "sms", "web");

    @Test
    void replay_withoutOptions_doesWhatTheIssueAsksFor() {
        ReplayOptions options = ReplayOptions.parse(List.of("--questions", "a.tsv"));

        assertThat(options)
                .isEqualTo(new ReplayOptions(Path.of("a.tsv"), Integer.MAX_VALUE, 0.2, true, 3, 1, 100, ALL, 20));
    }

    @Test
    void options_standInAnyForm() {
        ReplayOptions options = ReplayOptions.parse(List.of(
                "--questions=a.tsv",
                "--duplicates",
                "0.5",
                "--shuffle",
                "--kills=0",
                "--seed",
                "9",
                "--rate",
                "20",
                "--channels",
                "sms"));

        assertThat(options)
                .isEqualTo(
                        new ReplayOptions(Path.of("a.tsv"), Integer.MAX_VALUE, 0.5, true, 0, 9, 20, Set.of("sms"), 20));
        assertThat(ReplayOptions.parse(List.of("--shuffle=false", "--questions", "a.tsv"))
                        .shuffled())
                .isFalse();
    }

    @Test
    void load_readsItsRates() {
        assertThat(LoadOptions.parse(List.of("--rates", "10, 20", "--seconds=5")))
                .isEqualTo(new LoadOptions(List.of(10, 20), 5, null));
        assertThat(LoadOptions.parse(List.of()).rates()).containsExactly(50, 100, 200);
    }

    @Test
    void missingFile_isNamed() {
        assertThatThrownBy(() -> SyncOptions.parse(List.of("--base", "nowhere")))
                .isInstanceOf(BadOptionException.class)
                .hasMessageContaining(Path.of("nowhere", "articles.jsonl.gz").toString());
    }

    @Test
    void nonsense_isRefusedWithItsName() {
        assertThatThrownBy(() -> ReplayOptions.parse(List.of())).hasMessageContaining("--questions");
        assertThatThrownBy(() -> ReplayOptions.parse(List.of("--questions", "a", "--kils", "3")))
                .isInstanceOf(BadOptionException.class)
                .hasMessageContaining("--kils");
        assertThatThrownBy(() -> ReplayOptions.parse(List.of("--questions", "a", "--duplicates", "2")))
                .isInstanceOf(BadOptionException.class)
                .hasMessageContaining("duplicates");
        assertThatThrownBy(() -> ReplayOptions.parse(List.of("--questions", "a", "--channels", "zalo,fax")))
                .isInstanceOf(BadOptionException.class)
                .hasMessageContaining("fax");
        assertThatThrownBy(() -> LoadOptions.parse(List.of("--rates", "fast"))).hasMessageContaining("fast");
    }
}

package vn.hoiluat.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.knowledge.entry.EntryStatus;

@NullUnmarked
class PreviewsTest {

    private static final String TWO = """
            Mã,Câu hỏi,Trả lời,Cơ sở pháp lý
            1,Khai sinh ở đâu?,Tại xã.,Điều 13 Luật 60/2014/QH13
            2,Khai tử ở đâu?,Tại xã.,Luật không có thật 2019
            """;

    @TempDir
    Path folder;

    private final ExchangeFixture base = new ExchangeFixture();

    @AfterEach
    void dispose() {
        base.close();
    }

    @Test
    void forReview_whatIsCompleteWaits_andTheRestStaysADraft() {
        Preview preview = base.read(folder, "a.csv", TWO);

        Previews.Outcome outcome = base.write(preview, true);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Previews.Outcome.Done.class,
                        done -> assertThat(done.preview().written())
                                .isEqualTo(new Preview.Written(base.clock.instant(), true, 2, 0, List.of())));
        assertThat(base.entry("local:1").orElseThrow().newest().status()).isEqualTo(EntryStatus.PENDING_REVIEW);
        assertThat(base.entry("local:2").orElseThrow().newest().status()).isEqualTo(EntryStatus.DRAFT);
    }

    @Test
    void citationsThatAreNotLaw_areRemarked() {
        Preview preview = base.read(folder, "a.csv", """
                Mã,Câu hỏi,Trả lời,Cơ sở pháp lý
                1,Ở đâu?,Tại xã.,Điều 1 Nghị định 9999/2020/NĐ-CP
                """);

        assertThat(base.rows(preview, PreviewPart.NEW).getFirst().remarks())
                .containsExactly("Căn cứ chưa có trong sổ văn bản: Điều 1 Nghị định 9999/2020/NĐ-CP.");
    }

    @Test
    void changedAfterTheFileWasRead_nothingOfItIsWritten() {
        base.write(base.read(folder, "a.csv", TWO), false);
        Preview preview = base.read(folder, "a.csv", TWO.replace("Tại xã.", "Tại phường."));
        base.entries
                .write(Given.proposal("x", Given.content("Khác?", "Khác.")))
                .then(base.entries.modify(
                        "local:2",
                        entry -> entry.propose(
                                Given.proposal("2", Given.content("Mới?", "Mới.")), base.clock.instant())))
                .block();

        Previews.Outcome outcome = base.write(preview, false);

        assertThat(outcome).isEqualTo(new Previews.Outcome.Overtaken(List.of("local:2")));
        assertThat(base.entry("local:1").orElseThrow().versions()).hasSize(1);
    }

    @Test
    void writtenTwice_isWrittenOnce() {
        Preview preview = base.read(folder, "a.csv", TWO);
        base.write(preview, false);

        Previews.Outcome again = base.write(preview, false);

        assertThat(again).isInstanceOf(Previews.Outcome.Done.class);
        assertThat(base.entry("local:1").orElseThrow().versions()).hasSize(1);
        assertThat(base.write(
                        base.previews.find(preview.id(), ExchangeFixture.EDITOR).block(), false))
                .isInstanceOf(Previews.Outcome.NotWritable.class);
    }

    @Test
    void preview_isItsAccountsOwn_andForgottenAfterADay() {
        Preview preview = base.read(folder, "a.csv", TWO);

        assertThat(base.previews.find(preview.id(), "anh-khac").blockOptional()).isEmpty();
        assertThat(base.previews.of(ExchangeFixture.EDITOR).block()).containsExactly(preview);
        base.clock.advance(Duration.ofDays(1).plusSeconds(1));
        assertThat(base.previews.find(preview.id(), ExchangeFixture.EDITOR).blockOptional())
                .isEmpty();
        base.previews.dropOld().block();
        assertThat(base.rows(preview, PreviewPart.NEW)).isEmpty();
        assertThat(base.store.documents(Preview.KIND).find(preview.id()).blockOptional())
                .isEmpty();
    }

    @Test
    void manyRows_areShownPageByPage() {
        String rows = IntStream.rangeClosed(1, 120)
                .mapToObj(i -> i + ",Câu hỏi " + i + "?,Đáp.")
                .collect(Collectors.joining("\n", "Mã,Câu hỏi,Trả lời\n", "\n"));

        Preview preview = base.read(folder, "a.csv", rows);

        assertThat(preview.fresh()).isEqualTo(120);
        assertThat(base.previews.page(preview, PreviewPart.NEW, 2).block())
                .hasSize(20)
                .extracting(PreviewRow::row)
                .startsWith(102);
        assertThat(base.previews.page(preview, PreviewPart.NEW, 3).block()).isEmpty();
    }
}

package vn.hoiluat.knowledge.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.knowledge.ranking.Calibration;
import vn.hoiluat.knowledge.ranking.Feature;
import vn.hoiluat.knowledge.ranking.RankingModel;

class TuneCommandTest {

    @TempDir
    Path folder;

    @Test
    void tune_learnsFromJudgements_andWritesWhatTheProgramReads() throws IOException {
        StringBuilder base = new StringBuilder();
        StringBuilder queries = new StringBuilder();
        StringBuilder qrels = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            base.append(
                    "{\"id\": \"e%d\", \"question\": \"thủ tục số %d của việc mẫu%d\", \"answer\": \"việc khác mẫu%d\"}%n"
                            .formatted(i, i, i, (i + 1) % 30));
            queries.append("q%d\tthủ tục của việc mẫu%d%n".formatted(i, i));
            qrels.append("q%d 0 e%d 1%n".formatted(i, i));
        }
        Files.writeString(folder.resolve("base.jsonl"), base);
        Files.writeString(folder.resolve("q.tsv"), queries);
        Files.writeString(folder.resolve("q.qrels"), qrels);
        Files.writeString(folder.resolve("sets.tsv"), "own\tbase.jsonl\tq.tsv\tq.qrels\t1\tdecision\n");
        var out = new ByteArrayOutputStream();

        int code = new TuneCommand()
                .run(
                        List.of(
                                folder.resolve("sets.tsv").toString(),
                                folder.toString(),
                                folder.resolve("out").toString()),
                        new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("own", "n    30", "hit@5 1.0000");
        var model = new RankingModel(DataFile.at(folder.resolve("out/weights.tsv")));
        assertThat(model.weight(Feature.PHRASING_COVERED)).isPositive();
        assertThat(new Calibration(DataFile.at(folder.resolve("out/calibration.tsv"))))
                .isNotNull();
    }

    @Test
    void tune_badArguments_saysHow() {
        var out = new ByteArrayOutputStream();

        int code = new TuneCommand().run(List.of("x"), new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("tune TỆP_DANH_SÁCH");
    }
}

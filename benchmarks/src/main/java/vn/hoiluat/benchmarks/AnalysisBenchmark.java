package vn.hoiluat.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.hoiluat.knowledge.analysis.Syllable;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.understanding.Chatter;

/** What analysis costs without any base. One thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@NullUnmarked
public class AnalysisBenchmark {

    /** The file of the questions, id and question. */
    @Param({"../../shared/data/eval/zalo.queries.tsv", "../../shared/data/eval/informal.queries.tsv"})
    public String questions;

    private final Syllables analysis = new Syllables();
    private final Chatter chatter = Chatter.shipped();
    private Questions asked;

    /** Reads the questions. */
    @Setup
    public void open() throws IOException {
        asked = Questions.of(questions);
    }

    /** Takes a text apart into syllables. */
    @Benchmark
    public List<Syllable> syllables() {
        return analysis.of(asked.next());
    }

    /** Takes out what says nothing of the matter. */
    @Benchmark
    public String matter() {
        return chatter.without(asked.next());
    }
}

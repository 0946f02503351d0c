package vn.hoiluat.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.hoiluat.knowledge.evaluation.FileBase;
import vn.hoiluat.knowledge.exchange.UnknownFormatException;
import vn.hoiluat.knowledge.reading.Reading;
import vn.hoiluat.knowledge.search.EntrySearcher;
import vn.hoiluat.knowledge.search.Hit;
import vn.hoiluat.knowledge.wording.Messages;

/** What a question costs: taking its chatter out, reading it as words of the base, and the whole search. One thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 2, time = 10)
@Measurement(iterations = 3, time = 10)
@NullUnmarked
public class SearchBenchmark {

    private static final int WANTED = 10;

    /** The file of the base; 14,406 and 75,778 articles. */
    @Param({"../../shared/data/base/articles.jsonl.gz", "../../shared/data/base/articles-all.jsonl.gz"})
    public String base;

    /** The file of the questions, id and question; judged questions and posts to strangers. */
    @Param({"../../shared/data/eval/zalo.queries.tsv", "../../shared/data/eval/informal.queries.tsv"})
    public String questions;

    private Questions asked;
    private FileBase entries;
    private EntrySearcher searcher;
    private Function<String, Reading> reader;

    /** Reads the base and the questions. */
    @Setup
    public void open() throws IOException, UnknownFormatException {
        asked = Questions.of(questions);
        entries = FileBase.read(List.of(Path.of(base)), (LocalDate) null, new Messages());
        searcher = entries.searcher();
        reader = entries.reader();
    }

    /** Deletes what was built. */
    @TearDown
    public void close() throws IOException {
        entries.close();
    }

    /** Reads a question as words of the base. */
    @Benchmark
    public Reading read() {
        return reader.apply(asked.next());
    }

    /** Finds the entries for a question, from the message as it was typed to their probabilities. */
    @Benchmark
    public List<Hit> search() {
        return searcher.search(asked.next(), null, WANTED);
    }
}

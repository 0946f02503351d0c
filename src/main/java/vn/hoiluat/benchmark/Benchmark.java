package vn.hoiluat.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The commands {@code bench replay}, {@code bench load}, {@code bench console}, {@code bench sync} and {@code bench open}. They block
 * until the run is over, which is bounded.
 */
public final class Benchmark {

    private static final Duration CONNECT_TIME = Duration.ofSeconds(2);

    private final ProgramLaunch launch;
    private final Clock clock;
    private final PrintStream results;
    private final PrintStream progress;

    /**
     * Commands of this program.
     *
     * @param mainClass the program's main class, for the processes that are started
     */
    public Benchmark(String mainClass, Clock clock, PrintStream results, PrintStream progress) {
        this(ProgramLaunch.likeThisProcess(mainClass), clock, results, progress);
    }

    Benchmark(ProgramLaunch launch, Clock clock, PrintStream results, PrintStream progress) {
        this.launch = launch;
        this.clock = clock;
        this.results = results;
        this.progress = progress;
    }

    /**
     * Replays questions under crashes; true if every citizen got exactly one outcome.
     *
     * @throws BadOptionException if an option makes no sense
     */
    public boolean replay(List<String> options) throws IOException, InterruptedException {
        ReplayOptions replay = ReplayOptions.parse(options);
        try (Workspace workspace = new Workspace()) {
            ReplayReport report = replay(replay, Installation.configured(), workspace);
            results.println(Machine.describe());
            report.print(results);
            if (!report.isClean()) {
                workspace.keep();
                results.println(Texts.text("replay.kept", workspace.folder()));
            }
            return report.isClean();
        }
    }

    /**
     * Measures under load; true if everything was answered.
     *
     * @throws BadOptionException if an option makes no sense
     */
    public boolean load(List<String> options) throws IOException, InterruptedException {
        LoadOptions load = LoadOptions.parse(options);
        List<AskedQuestion> questions =
                load.questions() == null ? QuestionFile.shipped() : QuestionFile.read(load.questions());
        Scheduler timer = Schedulers.newParallel("bench", 2);
        try (Workspace workspace = new Workspace();
                HttpClient http = http();
                TwoProcesses both =
                        start(Installation.configured(), workspace, Duration.ZERO, Set.of("zalo"), http, timer)) {
            List<LoadStep> steps = new Load(load, both, questions, timer, clock, progress).run();
            LoadReport report =
                    new LoadReport(steps, OptionalDouble.of(both.started().toMillis() / 1000.0), OptionalLong.empty());
            report.print(results);
            both.service().stop();
            return report.isComplete();
        } finally {
            timer.dispose();
        }
    }

    /**
     * Measures the officers' console over a store full of cases; true if it keeps to its target.
     *
     * @throws BadOptionException if an option makes no sense
     */
    public boolean console(List<String> options) throws IOException, InterruptedException {
        Scheduler timer = Schedulers.newParallel("bench", 2);
        try (Workspace workspace = new Workspace();
                HttpClient http = http()) {
            ConsoleReport report = new ConsoleRun(ConsoleOptions.parse(options), launch, http, timer, clock, progress)
                    .on(workspace.folder());
            report.print(results);
            return report.isGood();
        } finally {
            timer.dispose();
        }
    }

    /**
     * Measures what anybody may read of a whole base; true if it keeps to its targets.
     *
     * @throws BadOptionException if an option makes no sense
     */
    public boolean open(List<String> options) throws IOException, InterruptedException {
        Scheduler timer = Schedulers.newParallel("bench", 2);
        try (Workspace workspace = new Workspace();
                HttpClient http = http()) {
            OpenReport report = new OpenRun(OpenOptions.parse(options), launch, http, timer, clock, progress)
                    .on(workspace.folder());
            report.print(results);
            return report.isGood();
        } finally {
            timer.dispose();
        }
    }

    /**
     * Measures the sync of a base with a central database in memory.
     *
     * @throws BadOptionException if an option makes no sense
     */
    public boolean sync(List<String> options) throws IOException {
        try (Workspace workspace = new Workspace()) {
            new SyncRun(SyncOptions.parse(options), clock, progress)
                    .on(workspace.folder())
                    .print(results);
            return true;
        }
    }

    ReplayReport replay(ReplayOptions options, Installation installation, Workspace workspace)
            throws IOException, InterruptedException {
        Scheduler timer = Schedulers.newParallel("bench", 2);
        Scheduler blocking = Schedulers.newBoundedElastic(1, 10, "bench-killing");
        try (HttpClient http = http();
                TwoProcesses both =
                        start(installation, workspace, Duration.ofMillis(500), options.channels(), http, timer)) {
            return new Replay(options, both, blocking, timer, clock, progress).run();
        } finally {
            blocking.dispose();
            timer.dispose();
        }
    }

    private TwoProcesses start(
            Installation installation,
            Workspace workspace,
            Duration debounce,
            Set<String> channels,
            HttpClient http,
            Scheduler timer)
            throws IOException {
        Path data = workspace.folder().resolve("data");
        progress.println(Texts.text("bench.copying"));
        installation.copyTo(data);
        progress.println(Texts.text("bench.starting"));
        return new TwoProcesses(launch, workspace.folder(), data, debounce, channels, http, timer, clock);
    }

    private static HttpClient http() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIME)
                .build();
    }
}

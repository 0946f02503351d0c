package vn.hoiluat.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import vn.hoiluat.benchmark.BadOptionException;
import vn.hoiluat.benchmark.Benchmark;

/** Replays questions under crashes, or measures under load, over many cases, the open use of a base, or the sync with a central database. */
final class BenchCommand implements Command {

    private static final String PROGRAM = "vn.hoiluat.HoiLuatApplication";

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public int run(List<String> arguments, Console console) {
        Benchmark benchmark = new Benchmark(PROGRAM, Clock.systemUTC(), console.results(), console.remarks());
        String what = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> options = arguments.stream().skip(1).toList();
        try {
            boolean good = switch (what) {
                case "replay" -> benchmark.replay(options);
                case "load" -> benchmark.load(options);
                case "console" -> benchmark.console(options);
                case "open" -> benchmark.open(options);
                case "sync" -> benchmark.sync(options);
                default -> throw new MisusedException("bench.what", what);
            };
            return good ? DONE : FAILED;
        } catch (BadOptionException e) {
            console.note(String.valueOf(e.getMessage()));
            return MISUSED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }
}

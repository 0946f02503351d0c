package vn.hoiluat.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.answering.AnsweringSettings;
import vn.hoiluat.flow.Rehearsal;
import vn.hoiluat.knowledge.evaluation.BaseRehearsal;
import vn.hoiluat.knowledge.evaluation.FileBase;
import vn.hoiluat.knowledge.exchange.UnknownFormatException;

/**
 * {@code outcomes --messages F [--base F …] [--as-of DATE] [--json]}: what the bot would do with each message of a file of id and
 * message, over the entries of files or of the starter base. Needs neither a store nor a channel.
 */
final class OutcomesCommand implements Command {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int QUEUE = 10_000;
    private static final String MESSAGES = "--messages";
    private static final String BASE = "--base";
    private static final String AS_OF = "--as-of";
    private static final String JSON = "--json";

    private final Supplier<AnsweringSettings> settings;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    OutcomesCommand(Supplier<AnsweringSettings> settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outcomes";
    }

    @Override
    public int run(List<String> written, Console console) {
        Arguments arguments = Arguments.read(written, List.of(JSON), List.of(MESSAGES, BASE, AS_OF));
        List<TypedMessage> messages = messages(arguments);
        LocalDate day = arguments
                .value(AS_OF)
                .map(OutcomesCommand::day)
                .orElseGet(() -> LocalDate.now(clock.withZone(VIETNAM)));
        try (FileBase base = base(arguments)) {
            print(messages, BaseRehearsal.over(base, settings.get()), day, printer(arguments.has(JSON), console));
            return DONE;
        } catch (IOException e) {
            throw new ReportedException(e);
        }
    }

    private void print(List<TypedMessage> messages, Rehearsal rehearsal, LocalDate day, Consumer<OutcomeLine> to) {
        int threads = Runtime.getRuntime().availableProcessors();
        Scheduler scheduler = Schedulers.newBoundedElastic(threads, QUEUE, "outcomes");
        try {
            Flux.fromIterable(messages)
                    .flatMapSequential(
                            message -> Flux.defer(() -> rehearsal.of(message.text(), day))
                                    .map(rehearsed -> OutcomeLine.of(message.id(), rehearsed))
                                    .subscribeOn(scheduler),
                            threads)
                    .toIterable()
                    .forEach(to);
        } finally {
            scheduler.dispose();
        }
    }

    private Consumer<OutcomeLine> printer(boolean asJson, Console console) {
        return asJson ? outcome -> console.print(json.writeValueAsString(outcome)) : new OutcomeTable(console)::add;
    }

    private static List<TypedMessage> messages(Arguments arguments) {
        String file = arguments.value(MESSAGES).orElseThrow(() -> new MisusedException("outcomes.no-messages"));
        if (!arguments.rest().isEmpty()) {
            throw new MisusedException("arguments.unknown", arguments.rest().getFirst());
        }
        return TypedMessage.read(Path.of(file));
    }

    private static FileBase base(Arguments arguments) {
        List<Path> files = arguments.values(BASE).stream().map(Path::of).toList();
        try {
            return FileBase.published(files);
        } catch (NoSuchFileException e) {
            throw new MisusedException("import.missing", String.valueOf(e.getMessage()));
        } catch (UnknownFormatException e) {
            throw new MisusedException("import.unknown-format", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new MisusedException("import.unreadable", files, String.valueOf(e.getMessage()));
        }
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw new MisusedException("entries.no-day", written);
        }
    }
}

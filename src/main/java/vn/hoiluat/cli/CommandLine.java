package vn.hoiluat.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoiluat.knowledge.evaluation.EvaluateCommand;
import vn.hoiluat.knowledge.tuning.TuneCommand;

/** Picks the command that the first argument names and runs it in this process. */
public final class CommandLine {

    private static final Logger log = LoggerFactory.getLogger(CommandLine.class);
    private static final String START = "start";

    private final List<Command> commands;

    CommandLine(List<Command> commands) {
        List<String> names = commands.stream().map(Command::name).toList();
        this.commands = Stream.concat(commands.stream(), Stream.of(new HelpCommand(names)))
                .toList();
    }

    /** All commands of the program. */
    static CommandLine ofProgram() {
        return new CommandLine(List.of(
                new ImportCommand(),
                new ExportCommand(),
                new PlacesCommand(),
                new LawCommand(),
                new AskCommand(),
                new OutcomesCommand(ConfiguredAnswering::read, Clock.systemUTC()),
                new EntriesCommand(),
                new AuditCommand(),
                new BackupCommand(ConfiguredStorage::read, Clock.systemUTC()),
                new RestoreCommand(ConfiguredStorage::read, Clock.systemUTC()),
                new CalledCommand("evaluate", new EvaluateCommand(ConfiguredAnswering::read, Clock.systemUTC())::run),
                new CalledCommand("tune", new TuneCommand()::run),
                new BenchCommand(),
                new MessengerProfileCommand(),
                new SmsTemplatesCommand(),
                new SandboxCommand()));
    }

    /** Whether these arguments ask for the service itself: {@code start}, options alone, or nothing. */
    public static boolean asksForService(String... arguments) {
        return arguments.length == 0
                || arguments[0].equals(START)
                || (arguments[0].startsWith("--") && !arguments[0].equals("--help"));
    }

    /** Runs a command of the program to its end and returns the process's exit code: 0 done, 1 failed, 2 not understood. */
    public static int run(String... arguments) {
        return ofProgram().run(System.out, System.err, arguments);
    }

    int run(PrintStream results, PrintStream remarks, String... arguments) {
        Console console = new Console(results, remarks);
        String name = arguments[0].startsWith("-") ? "help" : arguments[0];
        Command command = commands.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(null);
        if (command == null) {
            console.remark("command.unknown", name);
            return Command.MISUSED;
        }
        return run(command, List.of(arguments).subList(1, arguments.length), console);
    }

    private static int run(Command command, List<String> arguments, Console console) {
        try {
            return command.run(arguments, console);
        } catch (MisusedException e) {
            console.remark("command.misused", String.valueOf(e.getMessage()));
            return Command.MISUSED;
        } catch (ReportedException e) {
            console.remark("command.failed", command.name());
            return Command.FAILED;
        } catch (RuntimeException e) {
            log.error("Command {} failed", command.name(), e);
            console.remark("command.failed", command.name());
            return Command.FAILED;
        }
    }
}

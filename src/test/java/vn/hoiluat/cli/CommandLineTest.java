package vn.hoiluat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream remarks = new ByteArrayOutputStream();

    @Test
    void service_isAskedFor_byNothingOrStartOrOptions() {
        assertThat(CommandLine.asksForService()).isTrue();
        assertThat(CommandLine.asksForService("start", "--server.port=9000")).isTrue();
        assertThat(CommandLine.asksForService("--server.port=9000")).isTrue();
        assertThat(CommandLine.asksForService("import", "a.jsonl")).isFalse();
        assertThat(CommandLine.asksForService("--help")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void help_namesEveryCommand(String word) {
        int code = run(CommandLine.ofProgram(), word);

        assertThat(code).isZero();
        assertThat(results.toString(StandardCharsets.UTF_8)).contains("start", "help");
        assertThat(remarks.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void sandbox_withAWord_isMisused() {
        int code = run(CommandLine.ofProgram(), "sandbox", "8090");

        assertThat(code).isEqualTo(2);
        assertThat(remarks.toString(StandardCharsets.UTF_8)).contains("--hoiluat.sandbox.port");
    }

    @Test
    void unknownCommand_isNamed() {
        int code = run(CommandLine.ofProgram(), "nhap");

        assertThat(code).isEqualTo(2);
        assertThat(remarks.toString(StandardCharsets.UTF_8)).contains("\"nhap\"");
    }

    @Test
    void command_thatIsMisused_saysHow() {
        int code = run(new CommandLine(List.of(new Failing(new MisusedException("command.unknown", "x")))), "failing");

        assertThat(code).isEqualTo(2);
        assertThat(remarks.toString(StandardCharsets.UTF_8)).contains("\"x\"", "hoiluat help");
    }

    @Test
    void command_thatFails_endsWithOne() {
        int code = run(new CommandLine(List.of(new Failing(new IllegalStateException("broken")))), "failing");

        assertThat(code).isEqualTo(1);
        assertThat(remarks.toString(StandardCharsets.UTF_8)).contains("\"failing\"");
    }

    private int run(CommandLine line, String... arguments) {
        return line.run(
                new PrintStream(results, true, StandardCharsets.UTF_8),
                new PrintStream(remarks, true, StandardCharsets.UTF_8),
                arguments);
    }

    private record Failing(RuntimeException failure) implements Command {

        @Override
        public String name() {
            return "failing";
        }

        @Override
        public int run(List<String> arguments, Console console) {
            throw failure;
        }
    }
}

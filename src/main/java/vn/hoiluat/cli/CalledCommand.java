package vn.hoiluat.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.function.ToIntBiFunction;

/** A command that another package has whole: it reads its arguments and prints by itself. */
record CalledCommand(String name, ToIntBiFunction<List<String>, PrintStream> body) implements Command {

    @Override
    public int run(List<String> arguments, Console console) {
        return body.applyAsInt(arguments, console.results());
    }
}

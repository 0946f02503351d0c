package vn.hoiluat.cli;

import java.util.List;

/** One command of {@code hoiluat}. */
interface Command {

    /** Everything was done. */
    int DONE = 0;

    /** Something went wrong, and was said. */
    int FAILED = 1;

    /** The command was not understood. */
    int MISUSED = 2;

    /** The word that calls it; its help stands in {@code cli_vi.properties} under {@code help.} and this word. */
    String name();

    /**
     * Does the work and returns the process's exit code.
     *
     * @throws MisusedException if the arguments make no sense
     */
    int run(List<String> arguments, Console console);
}

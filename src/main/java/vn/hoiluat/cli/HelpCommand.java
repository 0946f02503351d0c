package vn.hoiluat.cli;

import java.util.List;

/** Lists the commands. */
final class HelpCommand implements Command {

    private final List<String> names;

    HelpCommand(List<String> names) {
        this.names = List.copyOf(names);
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public int run(List<String> arguments, Console console) {
        console.say("help.heading");
        console.say("help.start");
        console.say("help.practice");
        names.forEach(name -> console.say("help." + name));
        console.say("help.help");
        console.say("help.closing");
        return DONE;
    }
}

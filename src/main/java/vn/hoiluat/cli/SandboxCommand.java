package vn.hoiluat.cli;

import java.util.List;
import vn.hoiluat.sandbox.SandboxServer;

/** Runs the stand-ins of the platforms as a process of their own, until the process is ended. */
final class SandboxCommand implements Command {

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public int run(List<String> arguments, Console console) {
        if (!arguments.stream().allMatch(argument -> argument.startsWith("--"))) {
            throw new MisusedException("sandbox.misused");
        }
        try (SandboxServer server = SandboxServer.start(arguments.toArray(String[]::new))) {
            console.say("sandbox.started", Integer.toString(server.port()));
            server.awaitEnd();
        }
        return DONE;
    }
}

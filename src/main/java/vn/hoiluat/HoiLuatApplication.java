package vn.hoiluat;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.hoiluat.cli.CommandLine;

/** The program: starts the service, or runs one of the commands of {@code hoiluat help}. */
@SpringBootApplication
public class HoiLuatApplication {

    /** Starts the service, or runs the command that the first argument names and ends the process with its exit code. */
    public static void main(String[] args) {
        if (CommandLine.asksForService(args)) {
            SpringApplication.run(HoiLuatApplication.class, args);
        } else {
            System.exit(CommandLine.run(args));
        }
    }
}

package vn.hoiluat.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import reactor.core.Exceptions;
import vn.hoiluat.knowledge.exchange.UnknownFormatException;

/** {@code export FILE}: writes every entry of the base into a file that import reads again. */
final class ExportCommand implements Command {

    @Override
    public String name() {
        return "export";
    }

    @Override
    public int run(List<String> arguments, Console console) {
        if (arguments.size() != 1) {
            throw new MisusedException("export.one-file");
        }
        Path file = Path.of(arguments.getFirst());
        try (Workplace workplace = Workplace.open()) {
            Optional<Long> written = workplace.base().exportFile(file).blockOptional();
            console.say("export.done", written.orElse(0L), file);
            return DONE;
        } catch (UncheckedIOException e) {
            console.remark("export.unwritable", file, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            if (!(Exceptions.unwrap(e) instanceof UnknownFormatException)) {
                throw e;
            }
            console.remark("import.unknown-format", file);
        }
        return FAILED;
    }
}

package vn.hoiluat.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import vn.hoiluat.knowledge.law.intake.LawFiles;

/** {@code law FILE…}: brings documents, their relations and their articles into the register of legal documents. */
final class LawCommand implements Command {

    private static final int SHOWN_LINES = 20;

    @Override
    public String name() {
        return "law";
    }

    @Override
    public int run(List<String> arguments, Console console) {
        List<String> files = Arguments.read(arguments, List.of(), List.of()).rest();
        if (files.isEmpty()) {
            throw new MisusedException("law.no-file");
        }
        try (Workplace workplace = Workplace.open()) {
            LawFiles law = workplace.part(LawFiles.class);
            workplace.awaitIndex();
            boolean all = true;
            for (String file : files) {
                all &= isBrought(law, Path.of(file), console);
            }
            return all ? DONE : FAILED;
        }
    }

    private static boolean isBrought(LawFiles law, Path file, Console console) {
        try {
            LawFiles.Brought brought = law.bring(file, documents -> console.remark("law.progress", documents));
            console.say(
                    "law.done", file, brought.documents(), brought.added(), brought.articles(), brought.relations());
            if (!brought.unreadable().isEmpty()) {
                console.say(
                        "law.unreadable",
                        brought.unreadable().size(),
                        brought.unreadable().stream()
                                .limit(SHOWN_LINES)
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")));
            }
            return true;
        } catch (NoSuchFileException e) {
            console.remark("import.missing", file);
        } catch (IOException e) {
            console.remark("import.unreadable", file, String.valueOf(e.getMessage()));
        }
        return false;
    }
}

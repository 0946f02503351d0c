package vn.hoiluat.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import vn.hoiluat.knowledge.ground.LosingGround;
import vn.hoiluat.knowledge.law.intake.LawFiles;

/** {@code law FILE…}: brings documents, their relations and their articles into the register of legal documents. */
final class LawCommand implements Command {

    private static final int SHOWN_LINES = 20;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

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
            LosingGround losing = workplace.part(LosingGround.class);
            Clock clock = workplace.part(Clock.class);
            int before = stopped(losing, clock);
            boolean all = true;
            for (String file : files) {
                all &= isBrought(law, Path.of(file), console);
            }
            int more = stopped(losing, clock) - before;
            if (more > 0) {
                console.say("law.stopped", more);
            }
            return all ? DONE : FAILED;
        }
    }

    /** How many published entries may not be sent today. */
    private static int stopped(LosingGround losing, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        return losing.within(0, today).blockOptional().orElse(List.of()).size();
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

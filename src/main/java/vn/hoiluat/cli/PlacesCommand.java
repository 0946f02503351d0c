package vn.hoiluat.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.territory.Territory;

/** {@code places FILE…}: brings lists of communes, districts that were and provinces, each whole or not at all. */
final class PlacesCommand implements Command {

    @Override
    public String name() {
        return "places";
    }

    @Override
    public int run(List<String> arguments, Console console) {
        List<String> files = Arguments.read(arguments, List.of(), List.of()).rest();
        if (files.isEmpty()) {
            throw new MisusedException("places.no-file");
        }
        try (Workplace workplace = Workplace.open()) {
            Territory territory = new Territory(workplace.part(DocumentStore.class));
            boolean all = true;
            for (String file : files) {
                all &= isBrought(territory, Path.of(file), console);
            }
            return all ? DONE : FAILED;
        }
    }

    private static boolean isBrought(Territory territory, Path file, Console console) {
        try {
            territory
                    .bring(DataFile.at(file))
                    .blockOptional()
                    .ifPresent(done -> console.say("places.done", file, done.places(), done.written()));
            return true;
        } catch (IllegalArgumentException e) {
            console.remark("places.refused", String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            console.remark("import.missing", file);
        } catch (IOException e) {
            console.remark("import.unreadable", file, String.valueOf(e.getMessage()));
        }
        return false;
    }
}

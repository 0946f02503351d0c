package vn.hoiluat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One message of a file, which has on each line an id, a tab and the message; tabs within it stay.
 *
 * @param id whatever tells the messages of the file apart
 */
record TypedMessage(String id, String text) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * The messages of a file in UTF-8; empty lines are left out.
     *
     * @throws MisusedException if the file cannot be read, or a line has no tab
     */
    static List<TypedMessage> read(Path file) {
        List<TypedMessage> messages = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            int tab = line.indexOf('\t');
            if (line.isBlank()) {
                continue;
            }
            if (tab < 1) {
                throw new MisusedException("outcomes.bad-line", number, file);
            }
            String id = line.substring(0, tab);
            messages.add(new TypedMessage(number == 1 ? id.replace(BYTE_ORDER_MARK, "") : id, line.substring(tab + 1)));
        }
        return messages;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new MisusedException("import.missing", file);
        } catch (IOException e) {
            throw new MisusedException("import.unreadable", file, String.valueOf(e.getMessage()));
        }
    }
}

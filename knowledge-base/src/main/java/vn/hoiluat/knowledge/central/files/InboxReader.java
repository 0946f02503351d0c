package vn.hoiluat.knowledge.central.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.hoiluat.knowledge.central.Batch;
import vn.hoiluat.knowledge.central.CentralCursor;
import vn.hoiluat.knowledge.wording.Messages;

/**
 * One kind of files of the inbox as one list: file by file in order of name, page by page. Reading changes nothing; a file is put
 * away when its last page is acknowledged. Blocks; for one thread at a time.
 */
final class InboxReader<T> {

    private final Folders folders;
    private final RowFiles files;
    private final RowFiles.Reading<T> reading;
    private final Predicate<String> names;
    private final Messages messages;
    private final JsonMapper mapper = new JsonMapper();
    private @Nullable Rows<T> open;

    InboxReader(
            Folders folders, RowFiles files, RowFiles.Reading<T> reading, Predicate<String> names, Messages messages) {
        this.folders = folders;
        this.files = files;
        this.reading = reading;
        this.names = names;
        this.messages = messages;
    }

    synchronized Batch<T> page(CentralCursor after, int limit) throws IOException {
        FilePlace place = FilePlace.of(after);
        List<Path> ready = folders.ready(names);
        Optional<Path> current =
                ready.stream().filter(file -> place.file().equals(name(file))).findFirst();
        if (current.isPresent()) {
            Rows<T> rows = rows(current.get());
            int from = rows.digest().equals(place.digest()) ? place.rows() : 0;
            if (from < rows.items().size() || from == 0 && !rows.digest().equals(place.digest())) {
                return page(rows, from, limit);
            }
        }
        Optional<Path> next = ready.stream()
                .filter(file -> name(file).compareTo(place.file()) > 0)
                .findFirst();
        return next.isEmpty() ? new Batch<>(List.of(), CentralCursor.START, false) : page(rows(next.get()), 0, limit);
    }

    /** Puts the file away whose last page this is. */
    synchronized void acknowledge(CentralCursor upTo) throws IOException {
        FilePlace place = FilePlace.of(upTo);
        for (Path file : folders.ready(name -> names.test(name) && name.equals(place.file()))) {
            Rows<T> rows = rows(file);
            if (rows.digest().equals(place.digest())
                    && place.rows() >= rows.items().size()) {
                folders.putAway(
                        file, rows.digest(), receipt(rows), !rows.unreadable().isEmpty());
                open = null;
            }
        }
    }

    private Batch<T> page(Rows<T> rows, int from, int limit) {
        int to = Math.min(rows.items().size(), from + limit);
        return new Batch<>(
                rows.items().subList(from, to).stream().map(Rows.Numbered::item).toList(),
                to == rows.items().size() ? unread(rows) : List.of(),
                new FilePlace(rows.name(), rows.digest(), to).cursor(),
                true);
    }

    private List<Batch.Unread> unread(Rows<T> rows) {
        Stream<String> file = rows.unreadable().isEmpty()
                ? Stream.empty()
                : Stream.of(messages.text("central.file.left", rows.name(), rows.unreadable()));
        Stream<String> single = rows.problems().stream()
                .map(problem -> messages.text("central.file.leftRow", rows.name(), problem.row(), problem.reason()));
        return Stream.concat(file, single)
                .map(reason -> new Batch.Unread(null, reason))
                .toList();
    }

    /** The file that is being read stays in memory: a page is a small part of it. */
    private Rows<T> rows(Path file) throws IOException {
        Rows<T> known = open;
        if (known != null && known.name().equals(name(file)) && known.digest().equals(digest(file))) {
            return known;
        }
        Rows<T> read = files.read(file, reading);
        open = read;
        return read;
    }

    private static String digest(Path file) throws IOException {
        return RowFiles.digest(Files.readAllBytes(file));
    }

    private byte[] receipt(Rows<T> rows) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("file", rows.name());
        node.put("digest", rows.digest());
        node.put("accepted", rows.items().size());
        node.put("refused", rows.problems().size());
        if (!rows.unreadable().isEmpty()) {
            node.put("reason", rows.unreadable());
        }
        var refused = node.putArray("refusedRows");
        rows.problems().forEach(problem -> {
            ObjectNode row = refused.addObject();
            row.put("row", problem.row());
            row.put("reason", problem.reason());
        });
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}

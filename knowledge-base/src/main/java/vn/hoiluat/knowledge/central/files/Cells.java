package vn.hoiluat.knowledge.central.files;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.hoiluat.knowledge.analysis.PlainText;

/** The members of a JSON object as what they are meant to be. */
final class Cells {

    private static final DateTimeFormatter WRITTEN_DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> YES = Set.of("true", "1", "x", "co");

    private final JsonNode node;

    Cells(JsonNode node) {
        this.node = node;
    }

    String required(String name) throws BadRowException {
        String text = text(name);
        if (text.isEmpty()) {
            throw new BadRowException("central.file.missing", name);
        }
        return text;
    }

    String text(String name) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? "" : value.asString("").strip();
    }

    @Nullable
    String optional(String name) {
        String text = text(name);
        return text.isEmpty() ? null : text;
    }

    /** The items of a list, or the lines of a text. */
    List<String> list(String name) {
        List<String> items = new ArrayList<>();
        if (node.path(name).isArray()) {
            node.path(name).forEach(item -> items.add(item.asString("").strip()));
        } else {
            text(name).lines().map(String::strip).forEach(items::add);
        }
        items.removeIf(String::isEmpty);
        return items;
    }

    JsonNode raw(String name) {
        return node.path(name);
    }

    boolean flag(String name) {
        return YES.contains(PlainText.of(text(name)));
    }

    @Nullable
    LocalDate day(String name) throws BadRowException {
        String text = text(name);
        try {
            return text.isEmpty()
                    ? null
                    : text.contains("/") ? LocalDate.parse(text, WRITTEN_DAY) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadRowException("central.file.notADay", name + ": " + text);
        }
    }

    Instant instant(String name) throws BadRowException {
        String text = required(name);
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new BadRowException("central.file.notATime", name + ": " + text);
        }
    }

    /** A whole number from 1, or 0 if there is none. */
    long number(String name) throws BadRowException {
        String text = text(name);
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw new BadRowException("central.file.notANumber", name + ": " + text);
        }
        return Long.parseLong(text);
    }
}

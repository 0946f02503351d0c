package vn.hoiluat.knowledge.law;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoiluat.knowledge.analysis.PlainText;

/** What the letters of document numbers say, and how kinds of documents are called. Immutable. */
public final class DocumentNames {

    private record Type(String name, String plain, String letters, boolean named) {}

    private record Issuer(String letters, String name) {}

    private final List<Type> types = rows("document-types.tsv")
            .map(columns -> new Type(
                    columns[0],
                    PlainText.of(columns[0]),
                    letters(columns, 1),
                    Arrays.asList(columns).contains("named")))
            .toList();
    private final List<Issuer> issuers = rows("issuers.tsv")
            .map(columns -> new Issuer(PlainText.of(columns[0]), columns[1]))
            .toList();

    private final Map<String, String> shortForms = rows("issuer-short-forms.tsv")
            .collect(Collectors.toMap(columns -> PlainText.of(columns[0]), columns -> columns[1]));

    /** A body's name as it stands on its documents, where it is written short. */
    public String issuer(String written) {
        return Stream.of(written.strip().split("\\s+"))
                .map(word -> shortForms.getOrDefault(PlainText.of(word), word))
                .collect(Collectors.joining(" "));
    }

    /** The kind that the plain text begins with. */
    public Optional<String> typeAtStartOf(String plainText) {
        return types.stream()
                .filter(t -> plainText.startsWith(t.plain()))
                .map(Type::name)
                .findFirst();
    }

    /** The kind that the number's letters name; laws and resolutions of the assembly share theirs and have none. */
    public Optional<String> typeOf(DocumentNumber number) {
        List<String> letters = letters(number);
        return types.stream()
                .filter(t -> !t.letters().isEmpty() && letters.contains(t.letters()))
                .map(Type::name)
                .findFirst();
    }

    /** The issuing bodies that the number's letters name; local bodies share theirs and have none. */
    public Optional<String> issuerOf(DocumentNumber number) {
        String names = letters(number).stream()
                .map(letters -> letters.replaceAll("\\d+$", ""))
                .flatMap(letters -> issuers.stream().filter(i -> i.letters().equals(letters)))
                .map(Issuer::name)
                .collect(Collectors.joining(" - "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    /** Whether documents of this kind are called by name. */
    boolean isNamed(String type) {
        String plain = PlainText.of(type);
        return types.stream().anyMatch(t -> t.named() && t.plain().equals(plain));
    }

    private static List<String> letters(DocumentNumber number) {
        return Arrays.stream(PlainText.of(number.printed()).split("[-/.]"))
                .filter(part -> !part.isEmpty() && !Character.isDigit(part.charAt(0)))
                .toList();
    }

    private static String letters(String[] columns, int column) {
        return columns.length > column ? PlainText.of(columns[column]) : "";
    }

    private static Stream<String[]> rows(String resource) {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DocumentNames.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.hoiluat.knowledge.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.law.ReferenceReader.Mention;

/** Finds documents by number, by a number cut short and by name, and looks them up in the register. */
final class DocumentMentions {

    private static final Pattern WHOLE =
            Pattern.compile("(?<![\\d/.])\\d{1,5}(?:\\.\\d{1,5})?/(?:\\d{4}/)?[a-z][a-z0-9&]*(?:[-/][a-z][a-z0-9&]*)*");
    private static final Pattern YEAR = Pattern.compile("^\\s*(?:nam\\s+|so\\s+)?((?:19|20)\\d{2})(?![\\w/])");
    /** Between a law's name and its number. */
    private static final Pattern JOINT = Pattern.compile("\\s*[(,]?\\s*(?:so\\s*)?");

    private static final String LAW = "luat";
    private static final int LONGEST_NAME = 90;

    private final DocumentNames names;
    private final KnownDocuments known;
    private final Pattern cutShort;
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String[]> laws = new LinkedHashMap<>();

    DocumentMentions(DocumentNames names, KnownDocuments known) {
        this.names = names;
        this.known = known;
        for (Line line :
                DataFile.shipped(DocumentMentions.class, "law-names.tsv").lines()) {
            boolean isType = line.field(0).equals("LOAI");
            for (String written : line.field(isType ? 2 : 3).split(" \\| ")) {
                if (isType) {
                    types.put(written, line.field(1));
                } else {
                    laws.put(written, new String[] {line.field(1), line.field(2)});
                }
            }
        }
        String kinds = types.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        cutShort = Pattern.compile("(?<![a-z0-9])(" + kinds
                + ")\\s*(?:so\\s*)?(\\d{1,4}(?:\\.\\d{1,4})?)(?:\\s*(?:/|nam|-)?\\s*((?:19|20)\\d{2}))?(?![\\w/])");
    }

    List<Mention> in(String plain, LocalDate day) {
        List<Mention> found = new ArrayList<>();
        if (plain.chars().anyMatch(Character::isDigit)) {
            addNumbers(plain, found);
        }
        if (laws.keySet().stream().anyMatch(plain::contains) || plain.contains(LAW) || hasAlias(plain)) {
            byName(plain, day).forEach(mention -> add(found, mention));
        }
        found.sort(Comparator.comparingInt(Mention::start));
        List<Mention> apart = new ArrayList<>();
        for (Mention mention : found) {
            boolean same = !apart.isEmpty()
                    && JOINT.matcher(plain.substring(apart.getLast().end(), mention.start()))
                            .matches();
            if (same) {
                Mention name = apart.removeLast();
                apart.add(new Mention(name.start(), mention.end(), mention.documents()));
            } else {
                apart.add(mention);
            }
        }
        return apart;
    }

    private void addNumbers(String plain, List<Mention> found) {
        WHOLE.matcher(plain).results().forEach(match -> found.add(whole(plain, match)));
        cutShort.matcher(plain).results().forEach(match -> add(found, cut(match)));
    }

    private static void add(List<Mention> found, Mention mention) {
        if (found.stream().noneMatch(other -> mention.start() < other.end() && other.start() < mention.end())) {
            found.add(mention);
        }
    }

    private Mention whole(String plain, MatchResult match) {
        String key = new DocumentNumber(match.group()).key();
        List<LegalDocument> documents = known.numbered(key).toList();
        String type = names.typeOf(new DocumentNumber(match.group())).orElse(typeBefore(plain, match.start()));
        List<LegalDocument> ofType = documents.stream()
                .filter(document -> type == null || document.type().equals(type))
                .toList();
        return new Mention(match.start(), match.end(), sorted(ofType.isEmpty() ? documents : ofType));
    }

    private @Nullable String typeBefore(String plain, int at) {
        String before = plain.substring(0, at).stripTrailing();
        return types.entrySet().stream()
                .filter(type -> before.endsWith(type.getKey()) || before.endsWith(type.getKey() + " so"))
                .max(Comparator.comparingInt(type -> type.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    private Mention cut(MatchResult match) {
        String type = types.get(match.group(1));
        String year = match.group(3);
        String start = match.group(2) + "/" + (year == null ? "" : year);
        List<LegalDocument> documents = known.all()
                .filter(document ->
                        document.type().equals(type) && document.number().startsWith(start))
                .toList();
        return new Mention(match.start(), match.end(), sorted(documents));
    }

    private List<Mention> byName(String plain, LocalDate day) {
        List<Mention> found = new ArrayList<>();
        Map<String, List<LegalDocument>> named = known.all()
                .filter(document ->
                        names.isNamed(document.type()) && document.title().length() <= LONGEST_NAME)
                .collect(Collectors.groupingBy(document -> name(document.type(), document.title())));
        Map<String, List<LegalDocument>> all = new HashMap<>(named);
        laws.forEach((written, law) -> all.put(written, named.getOrDefault(name(law[0], law[1]), List.of())));
        known.all()
                .forEach(document -> document.aliases()
                        .forEach(alias -> all.put(PlainText.of(alias).strip(), List.of(document))));
        all.entrySet().stream()
                .filter(law -> plain.contains(law.getKey()))
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder())))
                .forEach(law ->
                        places(plain, law.getKey()).forEach(start -> add(found, named(plain, start, law, day))));
        return found;
    }

    private Mention named(String plain, int start, Map.Entry<String, List<LegalDocument>> law, LocalDate day) {
        int end = start + law.getKey().length();
        var year = YEAR.matcher(plain.substring(end));
        if (!year.find()) {
            return new Mention(start, end, current(law.getValue(), day));
        }
        String wanted = "/" + year.group(1) + "/";
        return new Mention(
                start,
                end + year.end(),
                law.getValue().stream()
                        .filter(document -> document.number().contains(wanted))
                        .toList());
    }

    /** The one in force on the day; all of them if that is not known. */
    private List<LegalDocument> current(List<LegalDocument> documents, LocalDate day) {
        List<LegalDocument> inForce = documents.stream()
                .filter(document -> known.isInForce(document, day))
                .toList();
        return sorted(inForce.isEmpty() ? documents : inForce);
    }

    private boolean hasAlias(String plain) {
        return known.all()
                .flatMap(document -> document.aliases().stream())
                .anyMatch(alias -> plain.contains(PlainText.of(alias).strip()));
    }

    private static List<Integer> places(String plain, String name) {
        return Pattern.compile("(?<![a-z0-9])" + Pattern.quote(name) + "(?![a-z0-9])")
                .matcher(plain)
                .results()
                .map(MatchResult::start)
                .toList();
    }

    private static List<LegalDocument> sorted(List<LegalDocument> documents) {
        return documents.stream()
                .sorted(Comparator.comparing(LegalDocument::id))
                .toList();
    }

    private static String name(String type, String title) {
        return Arrays.stream(new String[] {type, title}).map(PlainText::of).collect(Collectors.joining(" "));
    }
}

package vn.hoiluat.knowledge.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.knowledge.SharedData;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.exchange.BaseFile;
import vn.hoiluat.knowledge.exchange.UnknownFormatException;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.wording.Messages;

/** What the starter base must be, whoever writes it. */
class StarterContentTest {

    private static final Path FOLDER = Path.of("src/main/resources/vn/hoiluat/knowledge/starter");
    private static final int LONGEST_ANSWER = 1900;
    private static final List<String> LABELS =
            List.of("Nơi làm:", "Cần mang:", "Chi phí, thời gian:", "Lưu ý:", "Căn cứ:");
    private static final Set<String> HOTLINES = Set.of("111", "113", "115");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d{3})*(?:,\\d+)?");
    private static final Pattern NAMED =
            Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}|\\d+(?:\\.\\d+)?/(?:\\d{4}/)?\\p{Lu}[\\p{L}\\d&-]*"
                    + "|(?:[Đđ]iều|[Kk]hoản|[Đđ]iểm)(?: các)? \\d+\\p{L}?(?:(?:, | và | đến )\\d+\\p{L}?)*");
    private static final Pattern FORBIDDEN_ADDRESS = Pattern.compile(
            "(?<!\\p{L})(bạn|quý khách|nhé|ạ)(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final DocumentNames names = new DocumentNames();
    private final Messages messages = new Messages();
    private final StarterResources resources = new StarterResources(names, messages);
    private final List<Proposal> all = resources.entries(false);
    private final List<Proposal> ready =
            all.stream().filter(p -> p.draftReason() == null).toList();

    @Test
    void list_namesEveryFile() throws IOException {
        Set<String> there;
        try (Stream<Path> files = Files.walk(FOLDER)) {
            there = files.map(f -> FOLDER.relativize(f).toString())
                    .filter(f -> f.endsWith(".jsonl"))
                    .collect(Collectors.toSet());
        }

        assertThat(Files.readAllLines(FOLDER.resolve("files.txt")))
                .filteredOn(line -> !line.startsWith("#"))
                .containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void lines_haveExactlyTheirMembers() {
        Set<String> entry = Set.of(
                "externalId",
                "field",
                "question",
                "alternates",
                "shortAnswer",
                "fullAnswer",
                "citations",
                "validFrom",
                "validUntil",
                "reviewBy",
                "checkedOn",
                "placeholders",
                "status",
                "draftReason");
        Set<String> document = Set.of(
                "type",
                "number",
                "issuer",
                "title",
                "inForceFrom",
                "inForceTo",
                "replacedBy",
                "amendedBy",
                "checkedOn",
                "source");

        assertThat(lines("entries"))
                .isNotEmpty()
                .allSatisfy(node -> assertThat(members(node)).isEqualTo(entry));
        assertThat(lines("documents"))
                .isNotEmpty()
                .allSatisfy(node -> assertThat(members(node)).isEqualTo(document));
        assertThat(lines("entries"))
                .extracting(node -> node.get("status").asString())
                .containsOnly("READY", "DRAFT");
    }

    @Test
    void files_areComposed() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(Normalizer.isNormalized(Files.readString(file), Normalizer.Form.NFC))
                            .isTrue());
        }
    }

    @Test
    void base_hasAHundredEntries_eachOnce() {
        assertThat(all)
                .hasSizeGreaterThanOrEqualTo(100)
                .extracting(Proposal::key)
                .doesNotHaveDuplicates();
        assertThat(all).extracting(p -> p.content().question()).as("questions").isNotEmpty();
    }

    @Test
    void entries_haveAlternatesReviewDayAndCitations() {
        assertThat(all).allSatisfy(p -> {
            assertThat(p.content().alternates())
                    .as(p.key())
                    .hasSizeBetween(2, 8)
                    .doesNotHaveDuplicates();
            assertThat(p.content().reviewBy()).as(p.key()).isNotNull();
            assertThat(p.content().checkedOn()).as(p.key()).isNotNull();
        });
        assertThat(ready)
                .allSatisfy(p -> assertThat(p.content().citations()).as(p.key()).isNotEmpty());
    }

    @Test
    void answers_haveTheirSixLines() {
        assertThat(all).allSatisfy(p -> {
            List<String> lines = p.content().fullAnswer().lines().toList();
            assertThat(lines).as(p.key()).hasSize(6);
            for (int i = 0; i < LABELS.size(); i++) {
                assertThat(lines.get(i + 1)).as(p.key()).startsWith(LABELS.get(i));
            }
            assertThat(p.content().fullAnswer()).as(p.key()).hasSizeLessThanOrEqualTo(LONGEST_ANSWER);
            assertThat(p.content().shortAnswer()).as(p.key()).hasSizeBetween(40, EntryContent.LONGEST_SHORT_ANSWER);
        });
        assertThat(ready)
                .allSatisfy(
                        p -> assertThat(p.content().fullAnswer()).as(p.key()).contains("Đúng tại ngày"));
    }

    @Test
    void drafts_sayWhy_andReadyEntriesMayBePublished() {
        assertThat(all)
                .filteredOn(p -> p.draftReason() != null)
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.draftReason()).as(p.key()).hasSizeGreaterThan(20));
        assertThat(ready)
                .allSatisfy(p -> assertThat(p.isPublishable()).as(p.key()).isTrue());
    }

    @Test
    void texts_useNoOutdatedWords() {
        var words = new OutdatedWords();

        assertThat(all)
                .allSatisfy(p -> assertThat(
                                Stream.of(p.content().shortAnswer(), p.content().fullAnswer())
                                        .flatMap(text -> words.in(text, Given.TODAY).stream()))
                        .as(p.key())
                        .isEmpty());
    }

    @Test
    void answers_addressPeopleAsAnOfficeDoes() {
        assertThat(all)
                .allSatisfy(p -> assertThat(
                                p.content().shortAnswer() + "\n" + p.content().fullAnswer())
                        .as(p.key())
                        .doesNotContainPattern(FORBIDDEN_ADDRESS));
    }

    @Test
    void documents_standOnceInTheRegister() {
        assertThat(resources.documents()).extracting(LegalDocument::id).doesNotHaveDuplicates();
        assertThat(resources.documents()).allSatisfy(d -> {
            assertThat(d.inForceFrom()).as(d.id()).isNotNull();
            assertThat(d.checkedOn()).as(d.id()).isNotNull();
            assertThat(d.source()).as(d.id()).isNotBlank();
        });
    }

    @Test
    void readyEntries_citeWhatIsInForce() {
        KnownDocuments register = register();

        assertThat(ready)
                .allSatisfy(p -> assertThat(p.content().citations())
                        .as(p.key())
                        .allSatisfy(citation -> assertThat(
                                        register.resolve(citation, Given.TODAY).status())
                                .as(citation.toString())
                                .isEqualTo(CitationStatus.IN_FORCE)));
    }

    @Test
    void draftEntries_citeKnownDocuments() {
        KnownDocuments register = register();

        assertThat(all)
                .allSatisfy(p -> assertThat(p.content().citations())
                        .as(p.key())
                        .allSatisfy(citation -> assertThat(register.find(citation))
                                .as(citation.toString())
                                .isPresent()));
    }

    @Test
    void numbersOfReadyEntries_standInTheArticlesTheyCite() {
        Map<String, String> articles = articles(SharedData.file("base/articles-all.jsonl.gz"));
        List<Proposal> checkable = ready.stream()
                .filter(p -> p.content().citations().stream().allMatch(c -> articles.containsKey(place(c))))
                .toList();

        assertThat(checkable).hasSizeGreaterThanOrEqualTo(40);
        assertThat(checkable).allSatisfy(p -> {
            Set<String> law = p.content().citations().stream()
                    .map(c -> articles.getOrDefault(place(c), ""))
                    .flatMap(text -> numbers(text).stream())
                    .collect(Collectors.toSet());
            law.addAll(HOTLINES);
            assertThat(law)
                    .as(p.key())
                    .containsAll(numbers(NAMED.matcher(said(p)).replaceAll(" ")));
        });
    }

    private static String said(Proposal proposal) {
        List<String> lines = proposal.content().fullAnswer().lines().toList();
        return proposal.content().shortAnswer() + "\n" + String.join("\n", lines.subList(0, lines.size() - 1));
    }

    private static Set<String> numbers(String text) {
        Set<String> numbers = new HashSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            String plain = matcher.group().replace(".", "").replaceFirst("^0+(?=\\d)", "");
            numbers.add(plain);
        }
        return numbers;
    }

    private Map<String, String> articles(Path file) {
        Set<String> cited = ready.stream()
                .flatMap(p -> p.content().citations().stream())
                .map(StarterContentTest::place)
                .collect(Collectors.toSet());
        Map<String, String> texts = new HashMap<>();
        try {
            new BaseFile(names, messages)
                    .read(
                            file,
                            entry -> entry.content().citations().stream()
                                    .map(StarterContentTest::place)
                                    .filter(cited::contains)
                                    .forEach(place -> texts.put(
                                            place,
                                            entry.content().question() + "\n"
                                                    + entry.content().fullAnswer())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnknownFormatException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }

    private static String place(Citation citation) {
        return citation.number().key() + "#" + citation.article();
    }

    private KnownDocuments register() {
        var register = new KnownDocuments(new CitationText(names, messages));
        resources.documents().forEach(register::add);
        return register;
    }

    private static Set<String> members(JsonNode node) {
        return new LinkedHashSet<>(node.propertyNames());
    }

    private static List<JsonNode> lines(String folder) {
        var json = new JsonMapper();
        Function<Path, Stream<String>> read = file -> {
            try {
                return Files.readAllLines(file).stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        return Arrays.stream(FOLDER.resolve(folder).toFile().listFiles())
                .map(File::toPath)
                .flatMap(read)
                .filter(line -> !line.isBlank())
                .map(json::readTree)
                .toList();
    }
}

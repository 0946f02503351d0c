package vn.hoiluat.knowledge.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;
import vn.hoiluat.knowledge.starter.StarterBase;
import vn.hoiluat.knowledge.wording.Messages;

class ReferenceReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final ReferenceReader reader = new ReferenceReader(new DocumentNames(), starterRegister());

    static List<Line> questions() {
        return DataFile.shipped(ReferenceReaderTest.class, "references.tsv").lines();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void references_areReadInEveryUsualForm(Line line) {
        String read = reader.in(line.field(0), TODAY).stream()
                .map(ReferenceReaderTest::written)
                .collect(Collectors.joining("; "))
                .strip();

        assertThat(read.isEmpty() ? "-" : read).isEqualTo(line.field(1));
        assertThat(reader.isNothingElse(line.field(0), TODAY))
                .isEqualTo(line.field(2).equals("chỉ"));
    }

    @Test
    void anyText_isRead() {
        Random random = new Random(51);
        List<Line> lines = questions();
        for (int i = 0; i < 2000; i++) {
            String one = lines.get(random.nextInt(lines.size())).field(0);
            String other = lines.get(random.nextInt(lines.size())).field(0);
            String text = one.substring(random.nextInt(one.length())) + " "
                    + other.substring(0, random.nextInt(other.length()));

            assertThat(reader.in(text, TODAY)).doesNotContainNull();
            assertThat(reader.isNothingElse(text, TODAY)).isIn(true, false);
        }
    }

    private static String written(LegalReference reference) {
        return reference.documents().stream().map(LegalDocument::number).collect(Collectors.joining("+"))
                + part(" Điều ", reference.article())
                + part(" khoản ", reference.clause())
                + part(" điểm ", reference.point());
    }

    private static String part(String level, @Nullable String value) {
        return value == null ? "" : level + value;
    }

    private static KnownDocuments starterRegister() {
        DocumentNames names = new DocumentNames();
        KnownDocuments known = new KnownDocuments(new CitationText(names, new Messages()));
        JsonMapper mapper = JsonMapper.builder().build();
        try (InputStream in =
                Objects.requireNonNull(StarterBase.class.getResourceAsStream("documents/register.jsonl"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(mapper::readTree)
                    .map(ReferenceReaderTest::document)
                    .forEach(known::add);
            return known;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static LegalDocument document(JsonNode line) {
        return new LegalDocument(
                line.get("type").asString(),
                line.get("number").asString(),
                line.get("issuer").asString(),
                line.get("title").asString(),
                day(line.get("inForceFrom")),
                day(line.get("inForceTo")),
                null,
                null,
                List.of(),
                List.of(),
                null,
                "starter",
                null,
                List.of(),
                List.of(),
                null);
    }

    private static @Nullable LocalDate day(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : LocalDate.parse(value.asString());
    }
}

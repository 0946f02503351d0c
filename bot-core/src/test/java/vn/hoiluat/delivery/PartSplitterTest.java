package vn.hoiluat.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Reply;
import vn.hoiluat.message.Sender;

class PartSplitterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final List<String> SYLLABLES = List.of(
            "thủ",
            "tục",
            "đăng",
            "ký",
            "kết",
            "hôn",
            "nghĩa",
            "vụ",
            "quyền",
            "ủy",
            "ban",
            "xã,",
            "Điều",
            "18.",
            "👨‍👩‍👧",
            "\n");

    @Test
    void shortText_isOnePart_unchanged() {
        List<Part> parts = split("Nộp tại UBND cấp xã.", 2000, 5);

        assertThat(parts).singleElement().satisfies(part -> {
            assertThat(part.text()).isEqualTo("Nộp tại UBND cấp xã.");
            assertThat(part.id()).isEqualTo("turn-1");
        });
    }

    @Test
    void longText_isCutAtParagraphs_andNumbered() {
        String paragraph =
                "Điều này nói về việc đăng ký kết hôn tại xã. ".repeat(6).strip();

        List<Part> parts = split(paragraph + "\n" + paragraph + "\n" + paragraph, 600, 5);

        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).text()).startsWith("(1/2) ").endsWith("tại xã.");
        assertThat(parts.get(1).text()).startsWith("(2/2) ");
    }

    @Test
    void buttons_goUnderTheLastPart_asManyAsTheChannelTakes() {
        List<Button> buttons = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> new Button(Button.Type.ANSWER, "Lựa chọn số " + i, "#" + i))
                .toList();
        ChannelPolicy policy = new ChannelPolicy(50, 5, 10, null);

        List<Part> parts = PartSplitter.split(
                new Reply(Sender.BOT, "một hai ba bốn năm sáu bảy tám chín mười ".repeat(4), buttons),
                "turn",
                1,
                policy,
                NOW);

        assertThat(parts.subList(0, parts.size() - 1))
                .allSatisfy(p -> assertThat(p.buttons()).isEmpty());
        assertThat(parts.getLast().buttons())
                .hasSize(5)
                .allSatisfy(
                        b -> assertThat(b.title()).hasSizeLessThanOrEqualTo(10).endsWith("…"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyText_staysWithinTheLimit_losesNothing_andCutsNoCharacter(long seed) {
        Random random = new Random(seed);
        int max = 40 + random.nextInt(400);
        String text = randomText(random);

        List<Part> parts = split(text, max, 0);

        assertThat(parts).allSatisfy(p -> {
            assertThat(p.text().length()).isLessThanOrEqualTo(max);
            assertThat(Normalizer.isNormalized(p.text(), Normalizer.Form.NFC)).isTrue();
        });
        assertThat(withoutBlanks(joined(parts))).isEqualTo(withoutBlanks(text));
        assertThat(characters(joined(parts))).isEqualTo(characters(text));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static List<Part> split(String text, int maxText, int maxButtons) {
        return PartSplitter.split(
                new Reply(Sender.BOT, text), "turn", 1, new ChannelPolicy(maxText, maxButtons, 100, null), NOW);
    }

    private static String randomText(Random random) {
        String text = IntStream.range(0, 1 + random.nextInt(300))
                .mapToObj(i -> SYLLABLES.get(random.nextInt(SYLLABLES.size())))
                .collect(Collectors.joining(random.nextInt(10) == 0 ? "" : " "));
        return text.isBlank() ? "thủ tục" : text;
    }

    private static String joined(List<Part> parts) {
        return parts.size() == 1
                ? parts.getFirst().text()
                : parts.stream()
                        .map(p -> p.text().replaceFirst("^\\(\\d+/\\d+\\) ", ""))
                        .collect(Collectors.joining(" "));
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static long characters(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.of("vi"));
        String compact = withoutBlanks(text);
        characters.setText(compact);
        return IntStream.iterate(characters.first(), i -> i != BreakIterator.DONE, i -> characters.next())
                .count();
    }
}

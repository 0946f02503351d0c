package vn.hoiluat.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;

class ChatterTest {

    private static final Pattern NEGATION = Pattern.compile("(?<!\\p{L})(không|chưa|chẳng|đừng|ko|k)(?!\\p{L})");

    private final Chatter chatter = Chatter.shipped();

    static List<Line> messages() {
        return DataFile.shipped(ChatterTest.class, "messages-with-chatter.tsv").lines();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void chatter_isTakenOut_andNothingElse(Line line) {
        assertThat(chatter.without(line.field(0))).isEqualTo(line.field(1));
    }

    @Test
    void chatterAroundAQuestion_leavesTheQuestion() {
        for (String before : List.of("Em chào ad ạ, cho em hỏi ", "mn ơi cho e hỏi ", "Dạ luật sư cho tôi hỏi là ")) {
            for (String after : List.of(" ạ", " ạ. Em cảm ơn ạ!", " vậy ad ơi", " ạ, mong anh chị giúp em với ạ 🙏")) {
                assertThat(chatter.without(before + "vượt đèn đỏ phạt bao nhiêu" + after))
                        .startsWith("vượt đèn đỏ phạt bao nhiêu")
                        .hasSizeLessThan(30);
            }
        }
    }

    @Test
    void phrasesOfTheTable_holdNoNegationAndNoNumber() {
        List<String> taken = DataFile.shipped(Chatter.class, "chatter.tsv").lines().stream()
                .filter(line -> !line.field(0).equals("GIU"))
                .map(line -> String.join(" ", line.fields()).replaceAll("(?<!\\w)1(?= )", ""))
                .toList();

        assertThat(taken).noneMatch(line -> NEGATION.matcher(line).find() || line.matches(".*\\d.*"));
    }

    @Test
    void numbersAndIdentifiers_areNeverLost() {
        Random random = new Random(20261123);
        List<Line> lines = messages();
        for (int i = 0; i < 3000; i++) {
            String number = (random.nextInt(900) + 10) + "/20" + (random.nextInt(17) + 10) + "/NĐ-CP";
            String typed = lines.get(random.nextInt(lines.size())).field(0);
            int at = typed.indexOf(' ', random.nextInt(typed.length() + 1));
            String text = at < 0 ? typed + " " + number : typed.substring(0, at) + " " + number + typed.substring(at);

            assertThat(chatter.without(text)).contains(number);
            assertThat(digits(chatter.without(text))).isEqualTo(digits(text));
        }
    }

    @Test
    void anyText_isRead_andKeepsWordsIfItHasAny() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            String text = IntStream.range(0, random.nextInt(60))
                    .mapToObj(any -> Character.toString(anyCharacter(random)))
                    .collect(Collectors.joining());

            String left = chatter.without(text);

            assertThat(left.codePoints().anyMatch(Character::isLetterOrDigit))
                    .as(text)
                    .isEqualTo(text.codePoints().anyMatch(Character::isLetterOrDigit));
        }
    }

    private static int anyCharacter(Random random) {
        String likely = "aạàeéơi oăm cnhtgđ.,?!\n1 0ồữ";
        int pick = random.nextInt(10);
        if (pick == 0) {
            return 0x1F600 + random.nextInt(60);
        }
        return pick == 1 ? random.nextInt(0x2FFF) + 32 : likely.charAt(random.nextInt(likely.length()));
    }

    /** But for the 1 of "1 chút". */
    private static String digits(String text) {
        return text.replaceAll("(?<!\\S)1(?!\\S)", "").replaceAll("\\D", "");
    }
}

package vn.hoiluat.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.hoiluat.ladder.Situation.Content;
import vn.hoiluat.ladder.Situation.Window;
import vn.hoiluat.message.Channel;

class LadderRuleTest {

    @ParameterizedTest
    @CsvFileSource(resources = "rungs.tsv", delimiter = '\t', emptyValue = "", nullValues = "-")
    void rung_isTheFirstWayThatIsOpen(
            Channel channel,
            Window window,
            Content content,
            String sensitive,
            String number,
            String template,
            String fitsSms,
            String tried,
            String waited,
            Rung way) {
        Set<Rung> ways = tried == null
                ? Set.of()
                : Arrays.stream(tried.split(" ")).map(Rung::valueOf).collect(Collectors.toUnmodifiableSet());
        Situation situation = new Situation(
                channel, window, content, yes(sensitive), yes(number), yes(template), yes(fitsSms), ways, yes(waited));

        assertThat(LadderRule.rung(situation)).isEqualTo(way);
    }

    private static boolean yes(String word) {
        return switch (word) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException(word + ", expected yes or no");
        };
    }
}

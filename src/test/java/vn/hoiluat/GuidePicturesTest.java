package vn.hoiluat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide shows what lies beside it. That these are the pictures of today's program, {@link GuideBrowserTest} sees to. */
class GuidePicturesTest {

    private static final long MOST_BYTES = 120 * 1024;

    @Test
    void pictures_areThoseTheGuideShows_andSmall() throws IOException {
        try (Stream<Path> files = Files.list(OfficersGuide.PICTURES)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(file.toFile().length())
                            .as(file.toString())
                            .isLessThan(MOST_BYTES))
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrderElementsOf(OfficersGuide.pictures());
        }
    }
}

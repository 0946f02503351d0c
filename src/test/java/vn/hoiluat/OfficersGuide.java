package vn.hoiluat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The officers' guide as a file. */
final class OfficersGuide {

    /** Where its pictures are. */
    static final Path PICTURES = ProgramSources.root().resolve("docs/hinh");

    /** A picture with words for those who do not see it. */
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]{20,}]\\(hinh/([a-z-]+\\.png)\\)");

    private OfficersGuide() {}

    /** What a newcomer reads and does, lines joined. */
    static String firstPart() {
        String guide = text().replaceAll("\\s+", " ");
        return guide.substring(0, guide.indexOf("## Mỗi ngày"));
    }

    /** The names of the files it shows. */
    static Set<String> pictures() {
        return PICTURE.matcher(text())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text() {
        return ProgramSources.read("docs/huong-dan-can-bo.md");
    }
}

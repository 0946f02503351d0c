package vn.hoiluat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** What somebody does who follows the guide: every click and every field is one step, and the guide must name it. */
@NullUnmarked
final class GuideWalk {

    private final String guide;
    private final List<String> steps = new ArrayList<>();

    /** Follows this text. */
    GuideWalk(String guide) {
        this.guide = guide;
    }

    /** Presses a button of this name; where there are two, they do the same. */
    void press(Page page, String button) {
        Locator named = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true));
        click(named.first(), button);
    }

    /** Follows the only link of this name. */
    void follow(Page page, String link) {
        click(link(page, link), link);
    }

    /** Follows a link that opens another tab. */
    Page followInNewTab(Page page, String link) {
        return page.waitForPopup(() -> follow(page, link));
    }

    /** Clicks on what the guide calls by this name. */
    void click(Locator what, String name) {
        step("bấm", name);
        what.click();
    }

    /** Types into the only field of this name. */
    void fill(Page page, String field, String words) {
        step("điền", field);
        page.getByLabel(field, new Page.GetByLabelOptions().setExact(true)).fill(words);
    }

    /** Looks at a page again. */
    void reload(Page page) {
        step("tải lại", page.title().replaceAll(" ·.*", ""));
        page.reload();
    }

    /** How many steps it was so far. */
    int length() {
        return steps.size();
    }

    /** Writes down what was done, and how much it was. */
    void save(Path file) throws IOException {
        long clicks = steps.stream().filter(step -> step.startsWith("bấm")).count();
        long fields = steps.stream().filter(step -> step.startsWith("điền")).count();
        List<String> lines = new ArrayList<>();
        lines.add("%d bước: %d lần bấm, %d ô điền, %d lần tải lại trang"
                .formatted(steps.size(), clicks, fields, steps.size() - clicks - fields));
        for (int i = 0; i < steps.size(); i++) {
            lines.add("%2d. %s".formatted(i + 1, steps.get(i)));
        }
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void step(String deed, String name) {
        assertThat(guide).contains("«" + name + "»");
        steps.add(deed + " «" + name + "»");
    }
}

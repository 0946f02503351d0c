package vn.hoiluat.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Debian's Chromium, driven by Playwright; each page in a context of its own, so that it is another visitor. As an extension it
 * lasts as long as the tests of a class, and its pages as long as one of them.
 */
@NullUnmarked
public final class Browser implements AutoCloseable, BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    /** A desk. */
    public static final int DESKTOP = 1280;

    /** A phone. */
    public static final int PHONE = 390;

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** Nothing is measured: a machine may be busy. */
    private static final double PATIENCE_MILLIS = 30_000;

    private final String[] arguments;
    private Playwright playwright;
    private com.microsoft.playwright.Browser chromium;

    private Browser(String... arguments) {
        this.arguments = arguments;
    }

    /** One for the tests of a class, to be registered as an extension. */
    public static Browser ofTests() {
        return new Browser();
    }

    /** As {@link #ofTests}, which keeps no third-party cookie but partitioned ones. */
    public static Browser ofTestsWithoutThirdPartyCookies() {
        return new Browser("--test-third-party-cookie-phaseout");
    }

    /** Starts it; without Chromium the tests are skipped, in CI they fail. */
    @Override
    public void beforeAll(ExtensionContext context) {
        launch();
    }

    /** Closes every page, so that none goes on working behind the next test. */
    @Override
    public void afterEach(ExtensionContext context) {
        closePages();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    private void launch() {
        boolean there = Files.isExecutable(CHROMIUM);
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("no Chromium at " + CHROMIUM + ", expected one in CI");
        }
        assumeTrue(there, "no Chromium at " + CHROMIUM + ": apt-get install chromium");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(Stream.concat(
                                        Stream.of(
                                                "--no-sandbox",
                                                "--disable-gpu",
                                                "--disable-quic",
                                                "--no-first-run",
                                                "--disable-background-networking",
                                                "--disable-component-update",
                                                "--disable-sync"),
                                        Stream.of(arguments))
                                .toList()));
    }

    /** An empty page of a new visitor; a complaint about the content security policy fails the test. */
    public Page visitor(int width) {
        Page page = unwatchedVisitor(width);
        page.onConsoleMessage(message -> assertThat(message.text())
                .as("what the browser complains about")
                .doesNotContain("Content Security Policy"));
        return page;
    }

    /** An empty page of a new visitor, where browsers may complain. */
    public Page unwatchedVisitor(int width) {
        boolean phone = width == PHONE;
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, phone ? 844 : 800)
                .setHasTouch(phone)
                .setIsMobile(phone)
                .setLocale("vi-VN")
                .setReducedMotion(ReducedMotion.REDUCE));
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        return page;
    }

    /** Closes every page, so that none goes on working behind the next test. */
    public void closePages() {
        chromium.contexts().forEach(BrowserContext::close);
    }

    /** A picture for people to look at. */
    public static void picture(Page page, String name, boolean wholePage) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + "-" + page.viewportSize().width + ".png"))
                .setFullPage(wholePage));
    }

    /** Fails if the page keeps people out or must be scrolled sideways; leaves a picture of all of it. */
    public static void look(Page page, String name) {
        page.waitForLoadState();
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name, true);
    }

    /** The button with exactly this name. */
    public static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Presses the button with exactly this name. */
    public static void press(Page page, String button) {
        button(page, button).click();
    }

    /** Fails if the page, or a frame in it, breaks a rule of WCAG 2.1 AA in a way that keeps people out. */
    public static void assertAccessible(Page page) {
        page.frames().forEach(Browser::assertAccessible);
    }

    private static void assertAccessible(Frame frame) {
        frame.evaluate(script("/axe.min.js"));
        Object found = frame.evaluate("""
                async () => (await axe.run(document, {
                      iframes: false,
                      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
                    }))
                    .violations
                    .filter((v) => ['serious', 'critical', 'moderate'].includes(v.impact))
                    .map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`)
                """);

        assertThat((List<?>) found).as("findings on " + frame.url()).isEmpty();
    }

    /** Fails if one must scroll sideways. */
    public static void assertFitsWidth(Page page) {
        Object beyond =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

        assertThat(beyond).as("pixels beyond the window on " + page.url()).isEqualTo(0);
    }

    @Override
    public void close() {
        if (playwright != null) {
            chromium.close();
            playwright.close();
        }
    }

    private static String script(String name) {
        try (InputStream stream = Objects.requireNonNull(Browser.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.hoiluat.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
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

/** Debian's Chromium, driven by Playwright; each page in a context of its own, so that it is another visitor. */
@NullUnmarked
public final class Browser implements AutoCloseable {

    /** A desk. */
    public static final int DESKTOP = 1280;

    /** A phone. */
    public static final int PHONE = 390;

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** Nothing is measured: a machine may be busy. */
    private static final double PATIENCE_MILLIS = 30_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(String... more) {
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
                                        Stream.of(more))
                                .toList()));
    }

    /** Starts it; without Chromium the test is skipped, in CI it fails. */
    public static Browser start() {
        return start(new String[0]);
    }

    /** Starts one that keeps no third-party cookie but partitioned ones. */
    public static Browser startWithoutThirdPartyCookies() {
        return start("--test-third-party-cookie-phaseout");
    }

    private static Browser start(String... arguments) {
        boolean there = Files.isExecutable(CHROMIUM);
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("no Chromium at " + CHROMIUM + ", expected one in CI");
        }
        assumeTrue(there, "no Chromium at " + CHROMIUM + ": apt-get install chromium");
        return new Browser(arguments);
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
        chromium.close();
        playwright.close();
    }

    private static String script(String name) {
        try (InputStream stream = Objects.requireNonNull(Browser.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

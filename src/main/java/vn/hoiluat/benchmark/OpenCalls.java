package vn.hoiluat.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls that readers, portals and search engines make, one after another, over HTTP. Blocks. */
final class OpenCalls {

    /** What is called while somebody types, for which the target is another. */
    static final String TYPING = "/api/suggestions";

    private static final int WARMING = 30;
    private static final int CHOSEN_PAGES = 10;
    private static final int ON_A_PAGE = 20;
    private static final int OK = 200;
    private static final int BUSY = 503;
    private static final int FEWEST_LETTERS = 2;

    /** The interface takes no more; questions made of headings of laws are longer. */
    private static final int LONGEST_WORDS = 200;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final URI service;
    private final OpenOptions options;
    private final Random random;
    private final List<JsonNode> chosen = new ArrayList<>();
    private final List<String> fields = new ArrayList<>();
    private int pages = 1;
    private int refused;

    OpenCalls(HttpClient http, URI service, OpenOptions options) {
        this.http = http;
        this.service = service;
        this.options = options;
        random = new Random(options.seed());
    }

    /** How many entries are open; 0 as long as they cannot be found by what is typed. */
    int total() throws IOException, InterruptedException {
        JsonNode first = json("/api/v1/entries?size=1");
        int total = first.path("total").asInt();
        return total > 0
                        && !json(typed(first.at("/entries/0"), 1))
                                .path("suggestions")
                                .isEmpty()
                ? total
                : 0;
    }

    /** Draws what is called for from the whole list. */
    void choose(int entries) throws IOException, InterruptedException {
        pages = Math.max(1, entries / ON_A_PAGE);
        for (int i = 0; i < CHOSEN_PAGES; i++) {
            json("/api/v1/entries?page=" + random.nextInt(pages))
                    .path("entries")
                    .forEach(chosen::add);
        }
        json("/api/v1/fields")
                .path("fields")
                .forEach(field -> fields.add(field.path("id").asString()));
    }

    /** How many of the measured calls the service had no time for. */
    int refused() {
        return refused;
    }

    /** How long each sort of call took, in the order of the report; also those that were refused. */
    Map<String, Percentiles> measure() throws IOException, InterruptedException {
        Map<String, Percentiles> measured = new LinkedHashMap<>();
        measured.put("/hoi-dap", times(i -> "/hoi-dap"));
        measured.put("/hoi-dap?linh-vuc", times(i -> "/hoi-dap?linh-vuc=" + encoded(field(i))));
        measured.put(
                "/hoi-dap?linh-vuc&trang",
                times(i -> "/hoi-dap?linh-vuc=" + encoded(field(i)) + "&trang=" + (2 + i % 50)));
        measured.put("/hoi-dap?q", times(i -> "/hoi-dap?q=" + words(i)));
        measured.put(
                "/hoi-dap/…",
                times(i -> URI.create(entry(i).path("url").asString()).getRawPath()));
        measured.put(TYPING, times(i -> typed(entry(i), letters(i))));
        measured.put("/api/v1/entries", times(i -> "/api/v1/entries?page=" + random.nextInt(pages)));
        measured.put(
                "/api/v1/entries?size=100", times(i -> "/api/v1/entries?size=100&page=" + random.nextInt(pages) / 5));
        measured.put("/api/v1/entries?q", times(i -> "/api/v1/entries?q=" + words(i)));
        measured.put("/api/v1/entries/…", times(i -> "/api/v1/entries" + end(entry(i))));
        measured.put("/api/v1/fields", times(i -> "/api/v1/fields"));
        measured.put("/hoi-dap/feed.atom", times(i -> "/hoi-dap/feed.atom"));
        measured.put("/hoi-dap/feed.json", times(i -> "/hoi-dap/feed.json?linh-vuc=" + encoded(field(i))));
        measured.put("/sitemap.xml", times(i -> "/sitemap.xml"));
        measured.put("/sitemap-0.xml", times(i -> "/sitemap-0.xml"));
        return measured;
    }

    private Percentiles times(IntFunction<String> path) throws IOException, InterruptedException {
        List<Long> nanos = new ArrayList<>();
        for (int i = -WARMING; i < options.calls(); i++) {
            String called = path.apply(Math.floorMod(i, Integer.MAX_VALUE));
            long begun = System.nanoTime();
            int status = call(called).statusCode();
            long took = System.nanoTime() - begun;
            if (status != OK && status != BUSY) {
                throw new IOException(called + " answers " + status);
            }
            if (i >= 0) {
                nanos.add(took);
                refused += status == BUSY ? 1 : 0;
            }
        }
        return new Percentiles(nanos);
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(send(path));
    }

    private byte[] send(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = call(path);
        if (answer.statusCode() != OK) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<byte[]> call(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private JsonNode entry(int call) {
        return chosen.get(call % chosen.size());
    }

    private String field(int call) {
        return fields.get(call % fields.size());
    }

    private String words(int call) {
        String question = entry(call).path("question").asString();
        return encoded(question.substring(0, Math.min(LONGEST_WORDS, question.length())));
    }

    /** As far as somebody has typed, from two letters on. */
    private static int letters(int call) {
        return FEWEST_LETTERS + call % 30;
    }

    private static String typed(JsonNode entry, int letters) {
        String question = entry.path("question").asString();
        return TYPING + "?q="
                + encoded(question.substring(0, Math.min(Math.max(FEWEST_LETTERS, letters), question.length())));
    }

    /** What comes after the section in the page's address. */
    private static String end(JsonNode entry) {
        String path = URI.create(entry.path("url").asString()).getRawPath();
        return path.substring("/hoi-dap".length());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

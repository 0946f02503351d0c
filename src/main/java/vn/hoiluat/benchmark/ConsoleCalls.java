package vn.hoiluat.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import vn.hoiluat.escalation.CaseList;

/** The calls that a console makes, one after another, over HTTP. Blocks. */
final class ConsoleCalls {

    private static final int WARMING = 30;
    private static final int OK = 200;

    private final HttpClient http;
    private final URI service;
    private final String authorization;
    private final MadeCases made;
    private final ConsoleOptions options;

    ConsoleCalls(HttpClient http, URI service, String name, String password, MadeCases made, ConsoleOptions options) {
        this.http = http;
        this.service = service;
        this.made = made;
        this.options = options;
        String pair = name + ":" + password;
        authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** True once cases can be searched. */
    boolean canSearch() throws IOException, InterruptedException {
        return send(search("a")).statusCode() == OK;
    }

    /** How long each sort of call took, in the order of the report. */
    Map<String, Percentiles> measure() throws IOException, InterruptedException {
        Map<String, Percentiles> measured = new LinkedHashMap<>();
        for (CaseList list : CaseList.values()) {
            measured.put("view=" + list.word(), times(i -> "/api/cases?view=" + list.word()));
        }
        measured.put("views", times(i -> "/api/cases/views"));
        measured.put("case", times(i -> "/api/cases/" + made.numbered(number(i)).code()));
        measured.put("search 1 rare", times(i -> search(MadeCases.mark(number(i)))));
        measured.put("search 1", times(i -> search(words(i, 1))));
        measured.put("search 2", times(i -> search(words(i, 2))));
        measured.put("search 4", times(i -> search(words(i, 4))));
        measured.put("search 2 kenh:zalo", times(i -> search(words(i, 2) + " kenh:zalo tu:01/01/2026")));
        return measured;
    }

    private Percentiles times(IntFunction<String> path) throws IOException, InterruptedException {
        List<Long> nanos = new ArrayList<>();
        for (int i = -WARMING; i < options.calls(); i++) {
            String called = path.apply(i);
            long begun = System.nanoTime();
            HttpResponse<byte[]> answer = send(called);
            long took = System.nanoTime() - begun;
            if (answer.statusCode() != OK) {
                throw new IOException(called + " answers " + answer.statusCode());
            }
            if (i >= 0) {
                nanos.add(took);
            }
        }
        return new Percentiles(nanos);
    }

    private HttpResponse<byte[]> send(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", authorization)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String search(String words) {
        return "/api/cases?view=all&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private int number(int call) {
        return new Random(options.seed() * 31L + call).nextInt(options.cases());
    }

    /** Neighbouring words of what some citizen said. */
    private String words(int call, int count) {
        List<String> said = List.of(made.numbered(number(call)).question().split(" "));
        int from = Math.floorMod(call, Math.max(1, said.size() - count));
        return String.join(" ", said.subList(from, Math.min(said.size(), from + count)));
    }
}

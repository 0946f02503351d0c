package vn.hoiluat.central.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/** A line between the program and the stand-in on which every call is overheard and held against the contract. */
@NullUnmarked
final class Overheard implements AutoCloseable {

    private static final Contract CONTRACT = Contract.shipped();

    private final String prefix;
    private final WireMockServer proxy =
            new WireMockServer(WireMockConfiguration.wireMockConfig().dynamicPort());

    /** The line to an address such as {@code http://127.0.0.1:8090} with what stands in front of the contract's paths. */
    Overheard(String target, String prefix) {
        this.prefix = prefix;
        proxy.start();
        proxy.stubFor(
                WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse().proxiedFrom(target)));
    }

    String url() {
        return proxy.baseUrl() + prefix;
    }

    /** All that was said obeys the contract. */
    void assertContractKept() {
        assertThat(calls().stream()
                        .flatMap(call -> CONTRACT.breaches(call).stream())
                        .distinct()
                        .limit(20))
                .isEmpty();
    }

    /** The operations that were called. */
    Set<String> operations() {
        return calls().stream().map(CONTRACT::operation).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Contract.Call> calls() {
        return proxy.getAllServeEvents().stream()
                .filter(event -> event.getRequest().getUrl().startsWith(prefix + "/"))
                .map(this::call)
                .toList();
    }

    private Contract.Call call(ServeEvent event) {
        URI url = URI.create(event.getRequest().getUrl());
        Map<String, String> query = new HashMap<>();
        event.getRequest().getQueryParams().forEach((name, value) -> query.put(name, value.firstValue()));
        return new Contract.Call(
                event.getRequest().getMethod().getName(),
                url.getRawPath().substring(prefix.length()),
                query,
                plain(event.getRequest().getHeaders()),
                event.getRequest().getBodyAsString(),
                event.getResponse().getStatus(),
                plain(event.getResponse().getHeaders()),
                event.getResponse().getBodyAsString());
    }

    private static Map<String, String> plain(HttpHeaders headers) {
        Map<String, String> plain = new HashMap<>();
        headers.all().forEach(header -> plain.put(header.key().toLowerCase(Locale.ROOT), header.firstValue()));
        return plain;
    }

    @Override
    public void close() {
        proxy.stop();
    }
}

package vn.hoiluat.publicbase;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.reactive.result.view.View;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** An answer without a page: the reader has it already. */
record Unchanged(HttpHeaders headers) implements Rendering {

    @Override
    public Object view() {
        return new Nothing();
    }

    @Override
    public Map<String, Object> modelAttributes() {
        return Map.of();
    }

    @Override
    public HttpStatusCode status() {
        return HttpStatus.NOT_MODIFIED;
    }

    private record Nothing() implements View {

        @Override
        public List<MediaType> getSupportedMediaTypes() {
            return List.of(MediaType.ALL);
        }

        @Override
        public Mono<Void> render(
                @Nullable Map<String, ?> model, @Nullable MediaType contentType, ServerWebExchange exchange) {
            return exchange.getResponse().setComplete();
        }
    }
}

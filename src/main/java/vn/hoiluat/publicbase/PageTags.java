package vn.hoiluat.publicbase;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tags pages with what they say, found out before they are written: for whoever has a page already nothing is written at all. Pages
 * say nothing that is not in their model, and build themselves the same way as long as the program is the same.
 */
@Component
final class PageTags {

    private final String program;

    PageTags(ObjectProvider<BuildProperties> build) {
        BuildProperties known = build.getIfAvailable();
        program = known == null ? "" : known.getVersion() + " " + known.getTime();
    }

    /** The page, or nothing but its tag if the reader has it. */
    Rendering answer(Rendering page, ServerWebExchange exchange) {
        String says = program + page.view() + page.headers() + page.modelAttributes();
        return exchange.checkNotModified("W/" + OpenDocuments.tag(says.getBytes(StandardCharsets.UTF_8)))
                ? new Unchanged(page.headers())
                : page;
    }
}

package vn.hoiluat.publicbase;

import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;

/** The script by which a page of another site shows the section where the script stands. */
@Controller
final class EmbeddingScript {

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final ISpringWebFluxTemplateEngine templates;
    private final OpenDocuments documents;

    EmbeddingScript(ISpringWebFluxTemplateEngine templates, OpenDocuments documents) {
        this.templates = templates;
        this.documents = documents;
    }

    @GetMapping(EntryAddress.SECTION + "/nhung.js")
    ResponseEntity<byte[]> script() {
        return documents.text(SCRIPT, templates.process("section.js", new Context(Locale.of("vi"))), null);
    }
}

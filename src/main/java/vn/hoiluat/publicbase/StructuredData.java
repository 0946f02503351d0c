package vn.hoiluat.publicbase;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.answering.CitationStatus;

/**
 * What a page says to programs in the words of schema.org, as JSON-LD. One question that its own site answers is an
 * {@code FAQPage}; a {@code QAPage} would be one where others answer, too.
 */
final class StructuredData {

    private final JsonMapper json;
    private final URI service;

    StructuredData(JsonMapper json, URI service) {
        this.json = json;
        this.service = service;
    }

    /** Safe inside a script element: nothing in it can end one. */
    String of(OpenEntry entry) {
        return json.writeValueAsString(page(entry))
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private Map<String, Object> page(OpenEntry entry) {
        String url = service.resolve(entry.path()).toString();
        Map<String, Object> answer = typed("Answer");
        answer.put("text", entry.answers().fullAnswer());
        answer.put("url", url);
        answer.put("dateModified", entry.changedAt().toString());
        answer.put(
                "citation",
                entry.citations().stream().map(StructuredData::legislation).toList());
        Map<String, Object> question = typed("Question");
        question.put("name", entry.content().question());
        question.put("acceptedAnswer", answer);
        Map<String, Object> page = new LinkedHashMap<>(Map.of("@context", "https://schema.org"));
        page.putAll(typed("FAQPage"));
        page.put("url", url);
        page.put("inLanguage", "vi");
        page.put("mainEntity", List.of(question));
        return page;
    }

    private static Map<String, Object> legislation(OpenCitation citation) {
        Map<String, Object> law = typed("Legislation");
        law.put("name", citation.resolved().text());
        law.put("legislationIdentifier", citation.named().documentNumber());
        if (citation.named().documentType() != null) {
            law.put("legislationType", citation.named().documentType());
        }
        if (citation.resolved().status() == CitationStatus.IN_FORCE) {
            law.put("legislationLegalForce", "https://schema.org/InForce");
        }
        return law;
    }

    private static Map<String, Object> typed(String type) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        return thing;
    }
}

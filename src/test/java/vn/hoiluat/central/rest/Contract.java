package vn.hoiluat.central.rest;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The OpenAPI file as a judge of what travelled. Its schemas are those of JSON Schema 2020-12, checked by a library. */
@NullUnmarked
final class Contract {

    private static final String FILE = "vn/hoiluat/central/openapi.yaml";
    private static final ObjectMapper JSON = JsonMapper.shared();

    private final JsonNode file;
    private final SchemaRegistry schemas = SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Contract(JsonNode file) {
        this.file = file;
    }

    /** One call and its answer. */
    record Call(
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            String body,
            int status,
            Map<String, String> answerHeaders,
            String answer) {}

    static Contract shipped() {
        try (InputStream in = Contract.class.getClassLoader().getResourceAsStream(FILE)) {
            return new Contract(new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The operations, as {@code get /v1/danh-muc}. */
    Set<String> operations() {
        Set<String> all = new TreeSet<>();
        file.path("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(name -> !name.equals("parameters"))
                        .forEach(method -> all.add(method + " " + path.getKey())));
        return all;
    }

    /** The operation that a call is meant for, or an empty text. */
    String operation(Call call) {
        return operations().stream()
                .filter(operation -> operation.startsWith(call.method().toLowerCase(Locale.ROOT) + " "))
                .filter(operation -> pattern(operation.substring(operation.indexOf(' ') + 1))
                        .matcher(call.path())
                        .matches())
                .findFirst()
                .orElse("");
    }

    /** What the call does against the file; empty is well. */
    List<String> breaches(Call call) {
        String name = operation(call);
        if (name.isEmpty()) {
            return List.of("no operation " + call.method() + " " + call.path());
        }
        String path = name.substring(name.indexOf(' ') + 1);
        JsonNode item = file.path("paths").path(path);
        JsonNode operation = item.path(name.substring(0, name.indexOf(' ')));
        List<String> breaches = new ArrayList<>();
        checkParameters(call, path, item.path("parameters"), breaches);
        checkParameters(call, path, operation.path("parameters"), breaches);
        if (call.status() != 400 && call.status() != 401) {
            checkRequestBody(call, operation.path("requestBody"), breaches);
        }
        checkAnswer(call, operation.path("responses"), breaches);
        return breaches.stream()
                .map(breach -> name + " " + call.status() + ": " + breach)
                .toList();
    }

    private void checkParameters(Call call, String path, JsonNode parameters, List<String> breaches) {
        for (JsonNode reference : parameters) {
            JsonNode parameter = resolved(reference);
            String name = parameter.path("name").asString();
            String value = switch (parameter.path("in").asString()) {
                case "query" -> call.query().get(name);
                case "header" -> call.headers().get(name.toLowerCase(Locale.ROOT));
                case "path" -> variable(path, name, call.path());
                default -> throw new IllegalStateException("parameter in an unknown place");
            };
            if (value == null) {
                if (parameter.path("required").asBoolean(false) && call.status() != 428) {
                    breaches.add("parameter " + name + " is missing");
                }
            } else {
                checkText(value, parameter.path("schema"), "parameter " + name, breaches);
            }
        }
        Set<String> known = new HashSet<>();
        parameters.forEach(
                parameter -> known.add(resolved(parameter).path("name").asString()));
        if (!known.isEmpty() && known.contains("so_luong")) {
            call.query().keySet().stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> breaches.add("unknown parameter " + name));
        }
    }

    private void checkRequestBody(Call call, JsonNode requestBody, List<String> breaches) {
        if (requestBody.isMissingNode()) {
            if (!call.body().isEmpty()) {
                breaches.add("a body where none is expected");
            }
            return;
        }
        checkBody(call.body(), call.headers(), requestBody.path("content"), "request", breaches);
    }

    private void checkAnswer(Call call, JsonNode responses, List<String> breaches) {
        JsonNode response = resolved(responses.path(String.valueOf(call.status())));
        if (response.isMissingNode()) {
            breaches.add("status is not in the file");
            return;
        }
        response.path("headers").properties().forEach(header -> {
            String value = call.answerHeaders().get(header.getKey().toLowerCase(Locale.ROOT));
            JsonNode definition = resolved(header.getValue());
            if (value == null) {
                breaches.add("header " + header.getKey() + " is missing");
            } else {
                checkText(value, definition.path("schema"), "header " + header.getKey(), breaches);
            }
        });
        checkBody(call.answer(), call.answerHeaders(), response.path("content"), "answer", breaches);
    }

    private void checkBody(
            String body, Map<String, String> headers, JsonNode content, String what, List<String> breaches) {
        String type = headers.getOrDefault("content-type", "").replaceFirst(";.*", "");
        JsonNode schema = content.path(type).path("schema");
        if (schema.isMissingNode()) {
            breaches.add(what + " of type " + type);
            return;
        }
        JsonNode json = type.contains("json") ? JSON.readTree(body) : form(body);
        check(json, schema, what, breaches);
    }

    private void checkText(String value, JsonNode schema, String what, List<String> breaches) {
        boolean number = resolved(schema).path("type").asString("").equals("integer");
        JsonNode json = number && value.matches("-?\\d+")
                ? JsonNodeFactory.instance.numberNode(Long.parseLong(value))
                : JsonNodeFactory.instance.stringNode(value);
        check(json, schema, what, breaches);
    }

    private void check(JsonNode value, JsonNode schema, String what, List<String> breaches) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", file.path("components"));
        whole.putArray("allOf").add(schema);
        Schema checked = schemas.getSchema(SchemaLocation.of("urn:contract:" + schema.hashCode()), whole);
        checked.validate(value).forEach(error -> breaches.add(what + " " + error));
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isMissingNode()
                ? node
                : resolved(file.at(JsonPointer.compile(reference.asString().substring(1))));
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(path.replaceAll("\\{[^}]+}", "([^/]+)"));
    }

    private static String variable(String template, String name, String path) {
        Iterator<String> parts = List.of(path.split("/")).iterator();
        for (String part : template.split("/")) {
            String actual = parts.next();
            if (part.equals("{" + name + "}")) {
                return URLDecoder.decode(actual.replace("+", "%2B"), StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    private static JsonNode form(String body) {
        ObjectNode form = JSON.createObjectNode();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }
}

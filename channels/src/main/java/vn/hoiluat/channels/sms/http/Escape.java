package vn.hoiluat.channels.sms.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;
import tools.jackson.core.io.JsonStringEncoder;

/** How a value is written at the place it is filled in, so that none can break out of it. */
enum Escape {
    ADDRESS(value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20")),
    FORM(value -> URLEncoder.encode(value, StandardCharsets.UTF_8)),
    JSON(value -> new String(JsonStringEncoder.getInstance().quoteAsCharArray(value))),
    XML(Escape::xml),
    HEADER(value -> value.replaceAll("[\\r\\n\\x00]", " ")),
    PLAIN(value -> value);

    private final UnaryOperator<String> write;

    Escape(UnaryOperator<String> write) {
        this.write = write;
    }

    String write(String value) {
        return write.apply(value);
    }

    /** What a body of this type asks for. */
    static Escape of(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            return JSON;
        }
        if (type.contains("form-urlencoded")) {
            return FORM;
        }
        return type.contains("xml") ? XML : PLAIN;
    }

    private static String xml(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }
}

package vn.hoiluat.channels.sms.http;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with names in braces. Pure. */
final class Template {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_]*)}");

    private Template() {}

    /** The template with every name replaced; {@link IllegalArgumentException} if there is no value of a name. */
    static String fill(String template, Map<String, String> values, Escape escape) {
        return NAME.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(escape.write(value(found.group(1), values))));
    }

    private static String value(String name, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a template names {" + name + "}, which is neither a secret nor known");
        }
        return value;
    }
}

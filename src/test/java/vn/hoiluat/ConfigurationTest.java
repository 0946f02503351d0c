package vn.hoiluat;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import vn.hoiluat.SettingsFile.Setting;

/** A setting stands in three places: the record that reads it, application.yml and the table of README.md. */
class ConfigurationTest {

    private static final String SANDBOX = "hoiluat.sandbox.";

    private static final List<Setting> SETTINGS = SettingsFile.read("src/main/resources/application.yml").stream()
            .filter(setting ->
                    setting.name().startsWith("hoiluat.") || setting.name().startsWith("server."))
            .toList();

    @Test
    void everyRecordComponent_standsInTheFile_andNothingElse() {
        List<String> ours = SETTINGS.stream()
                .map(Setting::name)
                .filter(name -> name.startsWith("hoiluat."))
                .toList();

        assertThat(ours).containsExactlyInAnyOrderElementsOf(components().keySet());
    }

    @Test
    void everySetting_isExplained_andHasAVariable() {
        assertThat(SETTINGS).allSatisfy(setting -> {
            assertThat(setting.comment()).isNotEmpty();
            assertThat(setting.variable().isEmpty()).isEqualTo(setting.value().equals("[]"));
        });
    }

    @Test
    void defaults_areThoseOfTheRecords() {
        Map<String, String> ofRecords = components();
        ofRecords.values().removeIf(String::isEmpty);

        assertThat(SETTINGS.stream().collect(Collectors.toMap(Setting::name, Setting::defaultValue)))
                .containsAllEntriesOf(ofRecords);
    }

    @Test
    void readme_listsEverySetting() {
        String table = SETTINGS.stream()
                .map(setting -> "| `%s` | %s | %s | %s |"
                        .formatted(
                                setting.name(),
                                code(setting.variable()),
                                code(setting.defaultValue().equals("[]") ? "" : setting.defaultValue()),
                                setting.comment()))
                .collect(Collectors.joining("\n"));

        assertThat(ProgramSources.read("README.md")).contains(table);
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    /** The settings that records read, with their defaults; empty where a record has none. */
    private static Map<String, String> components() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Map<String, String> found = new TreeMap<>();
        scan.findCandidateComponents("vn.hoiluat").stream()
                .map(bean -> ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null))
                .forEach(type -> collect(prefix(type), type, found));
        found.keySet().removeIf(name -> name.startsWith(SANDBOX));
        return found;
    }

    private static String prefix(Class<?> type) {
        ConfigurationProperties properties = type.getAnnotation(ConfigurationProperties.class);
        return properties == null ? "" : properties.value();
    }

    private static void collect(String prefix, Class<?> type, Map<String, String> found) {
        Stream.of(type.getRecordComponents()).forEach(component -> {
            String name = prefix + "." + kebab(component.getName());
            if (isGroup(component)) {
                collect(name, component.getType(), found);
            } else {
                found.put(name, defaultValue(type, component.getName()));
            }
        });
    }

    /** A record inside the record is a group of settings, unless it is written as one value. */
    private static boolean isGroup(RecordComponent component) {
        return component.getType().isRecord()
                && component.getType().isMemberClass()
                && Arrays.stream(component.getType().getDeclaredMethods())
                        .noneMatch(method -> method.getName().equals("valueOf"));
    }

    private static String defaultValue(Class<?> type, String component) {
        @Nullable
        DefaultValue value = Arrays.stream(type.getDeclaredConstructors()[0].getParameters())
                .filter(parameter -> parameter.getName().equals(component))
                .findFirst()
                .map(parameter -> parameter.getAnnotation(DefaultValue.class))
                .orElse(null);
        return value == null ? "" : String.join(",", value.value());
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}

package vn.hoiluat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentLine;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The settings of a YAML file with the comment above each, in the order of the file. */
final class SettingsFile {

    private final List<Setting> settings = new ArrayList<>();

    /** One setting: its name, its value as it is written, and the comment above it, empty if there is none. */
    record Setting(String name, String value, String comment) {

        /** The variable in a value of the form {@code ${NAME:default}}, or empty. */
        String variable() {
            return value.matches("\\$\\{[A-Z0-9_]+:.*}") ? value.substring(2, value.indexOf(':')) : "";
        }

        /** What counts without the variable. */
        String defaultValue() {
            return variable().isEmpty() ? value : value.substring(value.indexOf(':') + 1, value.length() - 1);
        }
    }

    private SettingsFile() {}

    static List<Setting> read(String path) {
        LoaderOptions options = new LoaderOptions();
        options.setProcessComments(true);
        SettingsFile file = new SettingsFile();
        file.collect("", new Yaml(options).compose(new StringReader(ProgramSources.read(path))), "");
        return file.settings;
    }

    private void collect(String name, Node node, String comment) {
        switch (node) {
            case MappingNode mapping -> mapping.getValue().forEach(tuple -> collect(name, tuple));
            case SequenceNode list -> settings.add(new Setting(name, "[]", comment));
            case ScalarNode scalar -> settings.add(new Setting(name, scalar.getValue(), comment));
            default -> throw new IllegalArgumentException(name + " is " + node + ", expected a value");
        }
    }

    private void collect(String prefix, NodeTuple tuple) {
        String key = ((ScalarNode) tuple.getKeyNode()).getValue();
        collect(prefix.isEmpty() ? key : prefix + "." + key, tuple.getValueNode(), comment(tuple.getKeyNode()));
    }

    private static String comment(Node key) {
        List<CommentLine> lines = key.getBlockComments();
        return lines == null
                ? ""
                : lines.stream()
                        .map(line -> line.getValue().strip())
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" "));
    }
}

package vn.hoiluat;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Rules that are seen in the sources only. */
class SourceRulesTest {

    /** A class past this length is split; none has argued for more so far. */
    private static final int LONGEST_CLASS = 300;

    private static final Pattern VIETNAMESE = Pattern.compile(
            "[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Test
    void mainClasses_areShort() {
        assertThat(ProgramSources.mainJava())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(ProgramSources.read(file).lines().count())
                        .as("%s", file)
                        .isLessThan(LONGEST_CLASS));
    }

    @Test
    void stringsOfMainCode_holdNoVietnamese() throws IOException {
        List<String> vietnamese = vietnameseLiterals(ProgramSources.mainJava());

        assertThat(vietnamese)
                .as("what people read belongs in a message file or in data")
                .isEmpty();
    }

    @Test
    void scan_findsVietnamese_inStringsAndTextBlocksOnly() throws IOException {
        Path file = Files.createTempFile("Sample", ".java");
        Files.writeString(file, """
                /** Họ. */
                class Sample {
                    String a = "c\\u1ea5m"; // hộ
                    char b = 'ơ';
                    String c = \"""
                        tịch \\" "
                        \""";
                }
                """);

        assertThat(vietnameseLiterals(List.of(file))).hasSize(2);
    }

    private static List<String> vietnameseLiterals(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitLiteral(LiteralTree literal, Void nothing) {
                        if (literal.getKind() == Tree.Kind.STRING_LITERAL
                                && VIETNAMESE
                                        .matcher((String) literal.getValue())
                                        .find()) {
                            found.add(unit.getSourceFile().getName() + ": " + literal.getValue());
                        }
                        return null;
                    }
                }.scan(unit, null);
            }
        }
        return found;
    }
}

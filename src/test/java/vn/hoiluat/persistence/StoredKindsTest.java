package vn.hoiluat.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.hoiluat.storage.Kind;
import vn.hoiluat.storage.Note;

/** Every kind of document in the program comes out of the store as it went in. */
class StoredKindsTest {

    private static final int INSTANCES = 100;

    private final JsonMapper mapper =
            DocumentMapper.with(new SecretCipher(StoreKey.decode(SqliteFixture.KEY.value(), "test")));

    @ParameterizedTest
    @MethodSource("kinds")
    <T> void document_writtenAndRead_isTheSame(Kind<T> kind) {
        DocumentForm<T> form = new DocumentForm<>(kind, mapper);
        RandomRecords random = new RandomRecords(kind.name().hashCode());

        for (int i = 0; i < INSTANCES; i++) {
            T document = random.next(kind.type());
            assertThat(form.read("id", kind.schema(), form.json(document))).isEqualTo(document);
            assertThat(form.read("id", kind.schema(), form.tree(document))).isEqualTo(document);
        }
    }

    @Test
    void kinds_haveNamesOfTheirOwn() {
        assertThat(kinds().map(Kind::name)).doesNotHaveDuplicates().hasSizeGreaterThan(8);
    }

    @Test
    void kinds_haveNamesForPeople() {
        ResourceBundle texts = ResourceBundle.getBundle("cli", Locale.of("vi"));

        assertThat(kinds().map(Kind::name).filter(name -> !name.equals(Note.KIND.name())))
                .allSatisfy(name -> assertThat(texts.containsKey("stored.kind." + name))
                        .as(name)
                        .isTrue());
    }

    /** Cannot be loaded without the libraries that run a model, and stores nothing in the store. */
    private static final String WITH_A_MODEL = "vn.hoiluat.knowledge.embedding.";

    static Stream<Kind<?>> kinds() {
        List<Kind<?>> kinds = new ArrayList<>();
        try {
            CachingMetadataReaderFactory classes = new CachingMetadataReaderFactory();
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:vn/hoiluat/**/*.class")) {
                String name =
                        classes.getMetadataReader(resource).getClassMetadata().getClassName();
                if (!resource.getURL().getPath().contains("test") && !name.startsWith(WITH_A_MODEL)) {
                    addKinds(Class.forName(name, false, StoredKindsTest.class.getClassLoader()), kinds);
                }
            }
        } catch (IOException | ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        return kinds.stream();
    }

    private static void addKinds(Class<?> type, List<Kind<?>> kinds) throws IllegalAccessException {
        for (Field field : type.getDeclaredFields()) {
            if (field.getType() == Kind.class && Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                kinds.add((Kind<?>) field.get(null));
            }
        }
    }
}

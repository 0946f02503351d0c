package vn.hoiluat.persistence;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Stores a value of a sealed interface with the simple name of its class under {@code type}, since the core's types carry no
 * annotations. Renaming such a class changes the stored form and needs a migration.
 */
final class SealedTypes extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private static final JsonTypeInfo.Value BY_NAME =
            JsonTypeInfo.Value.construct(JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, true);

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedClass && isSealed(annotated.getRawType())
                ? BY_NAME
                : super.findPolymorphicTypeInfo(config, annotated);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
        return isSealed(annotated.getRawType())
                ? leaves(annotated.getRawType())
                        .map(type -> new NamedType(type, type.getSimpleName()))
                        .toList()
                : super.findSubtypes(config, annotated);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SealedTypes::leaves)
                : Stream.of(type);
    }

    /** An enum with bodies of its own is sealed too, and stays its name. */
    private static boolean isSealed(Class<?> type) {
        return type.isSealed() && !type.isEnum();
    }
}

package vn.hoiluat.persistence;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.escalation.CaseCode;

/** Makes instances of records with random components; a seed always gives the same ones. */
final class RandomRecords {

    private static final int TRIES = 2_000;
    private static final List<String> WORDS = List.of(
            "a",
            "ly-hon",
            "Đăng ký kết hôn",
            "0912345678",
            "x.y",
            "$z",
            "\"\\\n",
            "😀",
            "HD-4827-1936",
            "1",
            "https://sotuphap.example/mau.docx");

    private final Random random;

    RandomRecords(long seed) {
        random = new Random(seed);
    }

    /** An instance whose constructor accepted its components. */
    <T> T next(Class<T> type) {
        return type.cast(value(type, type));
    }

    private Object value(Type generic, Class<?> raw) {
        if (raw == CaseCode.class) {
            return CaseCode.random(random); // refuses nearly all words
        }
        if (raw.isRecord()) {
            return record(raw);
        }
        if (raw.isEnum()) {
            return one(List.of(raw.getEnumConstants()));
        }
        if (raw.isSealed()) {
            Class<?> chosen = one(List.of(raw.getPermittedSubclasses()));
            return value(chosen, chosen);
        }
        return raw == List.class || raw == Set.class || raw == Map.class || raw == Optional.class
                ? container(raw, (ParameterizedType) generic)
                : plain(raw);
    }

    private Object plain(Class<?> raw) {
        return switch (raw.getSimpleName()) {
            case "String" -> one(WORDS);
            case "int", "Integer" -> random.nextInt(1_000);
            case "long", "Long" -> random.nextLong(1L << 40);
            case "double", "Double" -> random.nextInt(1_000) / 8.0;
            case "boolean", "Boolean" -> random.nextBoolean();
            case "Instant" -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
            case "LocalDate" -> LocalDate.of(2026, 11, 22).plusDays(random.nextInt(2_000) - 1_000);
            case "LocalTime" -> LocalTime.of(random.nextInt(24), random.nextInt(60));
            case "Duration" -> Duration.ofMillis(random.nextInt(1_000_000));
            default -> throw new IllegalArgumentException("no random value of " + raw);
        };
    }

    private Object container(Class<?> raw, ParameterizedType generic) {
        Type[] arguments = generic.getActualTypeArguments();
        int size = random.nextInt(3);
        if (raw == Optional.class) {
            return size == 0 ? Optional.empty() : Optional.of(argument(arguments[0]));
        }
        if (raw == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            IntStream.range(0, size).forEach(i -> map.put(argument(arguments[0]), argument(arguments[1])));
            return Map.copyOf(map);
        }
        List<Object> items =
                IntStream.range(0, size).mapToObj(i -> argument(arguments[0])).toList();
        return raw == List.class ? items : Set.copyOf(new LinkedHashSet<>(items));
    }

    private Object argument(Type type) {
        return value(type, type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : (Class<?>) type);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Throwable refusal = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                return constructor(type, components)
                        .newInstance(
                                Arrays.stream(components).map(this::component).toArray());
            } catch (InvocationTargetException e) {
                refusal = e.getCause(); // the record refuses such components: other ones
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError(type + " refused " + TRIES + " random instances", refusal);
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components)
            throws NoSuchMethodException {
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor;
    }

    private @Nullable Object component(RecordComponent component) {
        boolean nullable = isNullable(component.getAnnotatedType());
        return nullable && random.nextBoolean() ? null : value(component.getGenericType(), component.getType());
    }

    private static boolean isNullable(AnnotatedType type) {
        return !(type instanceof AnnotatedParameterizedType) && type.isAnnotationPresent(Nullable.class);
    }

    private <E> E one(List<E> of) {
        return of.get(random.nextInt(of.size()));
    }
}

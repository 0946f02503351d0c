package vn.hoiluat.auditing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** No call for those who work here passes by the trail, or somebody has said why it may. */
class AuditedRoutesTest {

    private record Route(String path, Method method) {}

    @Test
    void everyCallForStaff_isAudited_orSaidToShowNothing() {
        List<Route> routes = routes().stream()
                .filter(route -> AuditedCall.isForStaff(route.path()))
                .toList();

        assertThat(routes).hasSizeGreaterThan(20);
        assertThat(routes)
                .filteredOn(route -> route.method().isAnnotationPresent(Audited.class)
                        == route.method().isAnnotationPresent(Unaudited.class))
                .isEmpty();
    }

    @Test
    void unaudited_saysWhatIsShownInstead() {
        assertThat(routes())
                .extracting(route -> route.method().getAnnotation(Unaudited.class))
                .filteredOn(Objects::nonNull)
                .allSatisfy(unaudited -> assertThat(unaudited.value()).isNotBlank());
    }

    private static List<Route> routes() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class, true));
        List<Route> routes = new ArrayList<>();
        scan.findCandidateComponents("vn.hoiluat").forEach(found -> {
            Class<?> type = ClassUtils.resolveClassName(
                    Objects.requireNonNull(found.getBeanClassName()), AuditedRoutesTest.class.getClassLoader());
            for (Method method : type.getDeclaredMethods()) {
                for (String inner : paths(AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))) {
                    for (String outer : outer(type)) {
                        routes.add(new Route(outer + inner, method));
                    }
                }
            }
        });
        return routes;
    }

    private static List<String> outer(Class<?> type) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
        return mapping == null ? List.of("") : paths(mapping);
    }

    private static List<String> paths(@Nullable RequestMapping mapping) {
        if (mapping == null) {
            return List.of();
        }
        return mapping.path().length == 0
                ? List.of("")
                : Stream.of(mapping.path()).toList();
    }
}

package vn.hoiluat;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Who may use whom, over the main classes of all modules. */
class ArchitectureTest {

    private static final JavaClasses PROGRAM =
            new ClassFileImporter().withImportOption(new MainClasses()).importPackages("vn.hoiluat");

    @Test
    void core_knowsNoFramework() {
        classes()
                .that(livesIn("bot-core"))
                .should()
                .onlyDependOnClassesThat(livesIn("bot-core")
                        .or(resideInAPackage("java.."))
                        .or(resideInAPackage("javax.crypto.."))
                        .or(DescribedPredicate.describe(
                                "are primitive",
                                type -> type.getBaseComponentType().isPrimitive()))
                        .or(resideInAPackage("reactor.."))
                        .or(resideInAPackage("org.reactivestreams.."))
                        .or(resideInAPackage("org.slf4j.."))
                        .or(resideInAPackage("org.jspecify..")))
                .check(PROGRAM);
    }

    @Test
    void channels_andKnowledge_neverSeeEachOther() {
        noClasses()
                .that()
                .resideInAPackage("..channels..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..knowledge..")
                .check(PROGRAM);
        noClasses()
                .that()
                .resideInAPackage("..knowledge..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..channels..")
                .check(PROGRAM);
    }

    @Test
    void lucene_staysInWhatSearches() {
        noClasses()
                .that()
                .resideOutsideOfPackages("vn.hoiluat.knowledge..", "vn.hoiluat.indexing..", "vn.hoiluat.casesearch..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(PROGRAM);
    }

    @Test
    void spring_staysAtTheEdgeOfKnowledge() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..knowledge.analysis..", "..knowledge.index..", "..knowledge.search..", "..indexing..")
                .and()
                // What other modules may use is said there.
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(PROGRAM);
    }

    @Test
    void databases_stayInPersistence() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.hoiluat.persistence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.bson..", "org.sqlite..", "java.sql..", "javax.sql..")
                .check(PROGRAM);
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching("vn.hoiluat.(**)").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void packages_areNamedAfterWhatTheyHold() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..manager..", "..impl..")
                .check(PROGRAM);
    }

    @Test
    void packages_areNullMarked() {
        Set<String> unmarked = PROGRAM.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(p -> p.getName())
                .collect(Collectors.toSet());

        assertThat(unmarked).isEmpty();
    }

    @Test
    void wireRecords_stayInTheirChannel() {
        noClasses()
                .that()
                .resideInAPackage("..channels.(*)..")
                .and()
                // What the channels share, and what the ways to carriers share.
                .resideOutsideOfPackages("..channels.webhook..", "..channels.platform..", "vn.hoiluat.channels.sms")
                .and()
                .areRecords()
                .and()
                .areNotAnnotatedWith(ConfigurationProperties.class)
                .should(new ArchCondition<JavaClass>("be seen from outside") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        events.add(new SimpleConditionEvent(type, isSeen(type), type.getName()));
                    }
                })
                .check(PROGRAM);
    }

    /** Members of an interface are public by nature; what counts is whether the interface itself is. */
    private static boolean isSeen(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::isSeen).orElse(true);
    }

    @Test
    void collaborators_comeThroughConstructors() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(PROGRAM);
    }

    @Test
    void state_isNeverStatic() {
        Set<String> mutable = PROGRAM.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .map(field -> field.getFullName())
                .collect(Collectors.toSet());

        assertThat(mutable).isEmpty();
    }

    @Test
    void standardStreams_belongToTheCommands() {
        noClasses()
                .that(resideOutsideOfPackages("vn.hoiluat.cli.."))
                .should(ACCESS_STANDARD_STREAMS)
                .check(PROGRAM);
    }

    @Test
    void threads_neverSleep() {
        noClasses().should().callMethodWhere(isCallOf(Thread.class, "sleep")).check(PROGRAM);
    }

    @Test
    void time_comesFromAClock() {
        noClasses()
                .should()
                .callMethodWhere(readsTheWallClock(Instant.class)
                        .or(readsTheWallClock(LocalDate.class))
                        .or(readsTheWallClock(LocalDateTime.class))
                        .or(readsTheWallClock(ZonedDateTime.class))
                        .or(isCallOf(System.class, "currentTimeMillis")))
                .check(PROGRAM);
    }

    private static DescribedPredicate<JavaClass> livesIn(String module) {
        return DescribedPredicate.describe(
                "live in " + module,
                type -> type.getBaseComponentType()
                        .getSource()
                        .map(source -> source.getUri().toString().contains("/" + module + "/"))
                        .orElse(false));
    }

    private static DescribedPredicate<JavaCall<?>> isCallOf(Class<?> type, String method) {
        return target(owner(JavaClass.Predicates.equivalentTo(type))).and(target(name(method)));
    }

    private static DescribedPredicate<JavaCall<?>> readsTheWallClock(Class<?> type) {
        return isCallOf(type, "now")
                .and(DescribedPredicate.describe(
                        "without a clock",
                        call -> call.getTarget().getRawParameterTypes().isEmpty()));
    }
}

package vn.hoiluat.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.citizen.PersonalData;
import vn.hoiluat.message.Channel;
import vn.hoiluat.sandbox.zalo.ZaloStandIn;
import vn.hoiluat.setup.PlatformCodes;
import vn.hoiluat.storage.InMemoryDocumentStore;

class SandboxProfileTest {

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(Scan.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(InMemoryDocumentStore.class, () -> store)
            .withBean(Accounts.class, () -> new Accounts(store))
            .withBean(PersonalData.class, () -> new PersonalData(List.of(), store, new Random(1), Clock.systemUTC()));

    @Test
    void context_withoutTheProfile_hasNoStandInAndNoAccounts() {
        runner.withPropertyValues("hoiluat.sandbox.zalo.app=anything").run(context -> {
            assertThat(context).doesNotHaveBean(ZaloStandIn.class);
            assertThat(context).doesNotHaveBean(RouterFunction.class);
            assertThat(new Accounts(store).all().collectList().block()).isEmpty();
        });
    }

    @Test
    void context_withAnotherProfile_hasNoStandInEither() {
        runner.withPropertyValues("spring.profiles.active=production")
                .run(context -> assertThat(context).doesNotHaveBean(ZaloStandIn.class));
    }

    @Test
    void context_withTheProfile_hasStandInAndAccounts() {
        runner.withPropertyValues("spring.profiles.active=sandbox").run(context -> {
            assertThat(context).hasSingleBean(ZaloStandIn.class);
            assertThat(new Accounts(store)
                            .account("zalo-sandbox", "5000000000000000001")
                            .block())
                    .isNotNull();
        });
    }

    @Test
    void context_forPractice_hasStandInsButNoAccounts_andGivesTheirCodesAway() {
        runner.withPropertyValues("spring.profiles.active=sandbox,practice").run(context -> {
            assertThat(context).hasSingleBean(ZaloStandIn.class);
            assertThat(new Accounts(store).all().collectList().block()).isEmpty();
            PlatformCodes codes = context.getBean(PlatformCodes.class);
            assertThat(codes.of(Channel.ZALO)).containsEntry("accountId", "5000000000000000001");
            assertThat(codes.of(Channel.WEB)).isEmpty();
        });
    }

    @Test
    void components_allNeedTheProfile() {
        classes()
                .that()
                .resideInAPackage("vn.hoiluat.sandbox..")
                .and()
                .areMetaAnnotatedWith(Component.class)
                .should()
                .beAnnotatedWith(Profile.class)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("vn.hoiluat.sandbox"));
    }

    @ComponentScan("vn.hoiluat.sandbox")
    static class Scan {}
}

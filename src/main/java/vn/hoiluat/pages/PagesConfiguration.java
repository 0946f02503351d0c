package vn.hoiluat.pages;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.server.i18n.FixedLocaleContextResolver;
import org.springframework.web.server.i18n.LocaleContextResolver;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;
import vn.hoiluat.wording.DatePhrases;
import vn.hoiluat.wording.Wording;

/** One language, one message file, and the words for times. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("pages", "console", "messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(VIETNAMESE);
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    LocaleContextResolver localeContextResolver() {
        return new FixedLocaleContextResolver(VIETNAMESE);
    }

    /** The widget's script is a template for its words only. */
    @Bean
    SpringResourceTemplateResolver scriptTemplates(ApplicationContext context) {
        SpringResourceTemplateResolver scripts = new SpringResourceTemplateResolver();
        scripts.setApplicationContext(context);
        scripts.setPrefix("classpath:/templates/");
        scripts.setResolvablePatterns(Set.of("*.js"));
        scripts.setTemplateMode(TemplateMode.JAVASCRIPT);
        scripts.setCharacterEncoding(StandardCharsets.UTF_8.name());
        scripts.setOrder(1);
        return scripts;
    }

    @Bean
    CaseViews caseViews(Wording wording, Clock clock) {
        return new CaseViews(new DatePhrases(wording), clock);
    }
}

package vn.hoiluat.pages;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.server.i18n.FixedLocaleContextResolver;
import org.springframework.web.server.i18n.LocaleContextResolver;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.wording.DatePhrases;
import vn.hoiluat.wording.Wording;

/** One language, one message file, and the words for times. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("pages", "messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(VIETNAMESE);
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    LocaleContextResolver localeContextResolver() {
        return new FixedLocaleContextResolver(VIETNAMESE);
    }

    @Bean
    CaseViews caseViews(Wording wording, WorkingCalendar calendar, Clock clock) {
        return new CaseViews(new DatePhrases(wording), calendar, clock);
    }
}

package vn.hoiluat.answered;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.knowledge.KnowledgeBase;
import vn.hoiluat.knowledge.localdata.LocalData;
import vn.hoiluat.storage.DocumentStore;

/** Declares where given answers are found. */
@Configuration(proxyBeanMethods = false)
class AnsweredConfiguration {

    @Bean
    GivenAnswers givenAnswers(
            DocumentStore store,
            KnowledgeBase base,
            LocalData localData,
            AnswerFinder finder,
            Accounts accounts,
            Clock clock) {
        return new RecordedAnswers(store, base, localData, finder, accounts, clock);
    }
}

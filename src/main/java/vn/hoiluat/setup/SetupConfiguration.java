package vn.hoiluat.setup;

import java.security.SecureRandom;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.TokenCustody;

/** Declares what connects accounts. */
@Configuration(proxyBeanMethods = false)
class SetupConfiguration {

    @Bean
    Connecting connecting(Accounts accounts, List<TokenCustody> custodies) {
        return new Connecting(accounts, custodies, new SecureRandom());
    }
}

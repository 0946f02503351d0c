package vn.hoiluat.account;

import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** The applications and accounts of this installation, as the store has them now. */
public final class Accounts {

    private final Documents<PlatformApp> apps;
    private final Documents<ChannelAccount> accounts;

    public Accounts(DocumentStore store) {
        apps = store.documents(PlatformApp.KIND);
        accounts = store.documents(ChannelAccount.KIND);
    }

    /** The application, or empty. */
    public Mono<PlatformApp> app(String id) {
        return apps.find(id).map(Versioned::value);
    }

    /** The account, or empty. */
    public Mono<ChannelAccount> account(String id) {
        return accounts.find(id).map(Versioned::value);
    }

    /** The account an application's webhook means, or empty. */
    public Mono<ChannelAccount> account(String appId, String externalId) {
        return accounts.page(Range.exactly(ChannelAccount.BY_EXTERNAL_ID, appId + "/" + externalId), null, 1)
                .flatMapIterable(page -> page.items())
                .next()
                .map(Versioned::value);
    }

    /** All accounts, in order of id. */
    public Flux<ChannelAccount> all() {
        return accounts.all(Range.all()).map(Versioned::value);
    }

    /** All applications, in order of id. */
    public Flux<PlatformApp> apps() {
        return apps.all(Range.all()).map(Versioned::value);
    }

    /** Stores the application unless its id exists; true if it was new. */
    public Mono<Boolean> seed(PlatformApp app) {
        return apps.insert(app.id(), app);
    }

    /** Stores the account unless its id exists; true if it was new. */
    public Mono<Boolean> seed(ChannelAccount account) {
        return accounts.insert(account.id(), account);
    }

    /** Changes the account as it stands now, whoever else changes it; the account after it, or empty if there is none. */
    public Mono<ChannelAccount> change(String id, UnaryOperator<ChannelAccount> change) {
        return accounts.modify(id, change).map(Versioned::value);
    }

    /** Stores the application over what its id had. */
    public Mono<Void> overwrite(PlatformApp app) {
        return seed(app)
                .flatMap(isNew ->
                        isNew ? Mono.empty() : apps.modify(app.id(), stored -> stored.equals(app) ? stored : app))
                .then();
    }

    /** Stores the account over what its id had. */
    public Mono<Void> overwrite(ChannelAccount account) {
        return seed(account)
                .flatMap(isNew -> isNew
                        ? Mono.empty()
                        : accounts.modify(account.id(), stored -> stored.equals(account) ? stored : account))
                .then();
    }
}

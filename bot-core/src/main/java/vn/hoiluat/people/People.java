package vn.hoiluat.people;

import java.time.Clock;
import java.util.Set;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** The accounts of this installation. There is always somebody left who can look after them. */
public final class People {

    private final Documents<Account> accounts;
    private final Documents<Administrators> administrators;
    private final Sessions sessions;
    private final Clock clock;

    public People(DocumentStore store, Sessions sessions, Clock clock) {
        accounts = store.documents(Account.KIND);
        administrators = store.documents(Administrators.KIND);
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The account, however its login is typed; or empty. */
    public Mono<Account> find(String login) {
        return accounts.find(Account.login(login)).map(Versioned::value);
    }

    /** All accounts, in order of login. */
    public Flux<Account> all() {
        return accounts.all(Range.all()).map(Versioned::value);
    }

    /** True once somebody can sign in and look after accounts. */
    public Mono<Boolean> hasAdministrator() {
        return administrators
                .find(Administrators.ID)
                .map(found -> !found.value().logins().isEmpty())
                .defaultIfEmpty(false);
    }

    /** Makes an account that has no password yet; {@link IllegalArgumentException} if the login is of another form. */
    public Mono<AccountChange> add(String login, String name, Set<Role> roles, Scope scope) {
        if (!Account.isLogin(login)) {
            throw new IllegalArgumentException("login '" + login + "' has another form than logins have");
        }
        Account account = new Account(login, name, roles, scope, true, null, clock.instant());
        return accounts.insert(login, account)
                .map(isNew -> isNew ? new AccountChange.Done(account) : new AccountChange.LoginTaken());
    }

    /** Gives the account a name and a password, encoded; whoever is signed in with the old one is signed out. */
    public Mono<AccountChange> setPassword(String login, String name, String encoded) {
        return gain(login, account -> account.withPassword(name, encoded))
                .flatMap(change -> sessions.endAll(login).thenReturn(change));
    }

    /** Stores the account that the configuration names; one that is there gets the password and stays as it is otherwise. */
    public Mono<Void> configure(String login, String name, Set<Role> roles, String encoded) {
        Account account = new Account(login, name, roles, Scope.ALL, true, encoded, clock.instant());
        return accounts.insert(login, account)
                .flatMap(isNew ->
                        isNew ? enter(account) : gain(login, known -> known.withPassword(known.name(), encoded)))
                .then();
    }

    /** Gives the account these roles in place of those it had. */
    public Mono<AccountChange> changeRoles(String login, Set<Role> roles) {
        return roles.contains(Role.QUAN_TRI)
                ? gain(login, account -> account.withRoles(roles))
                : lose(login, account -> account.withRoles(roles));
    }

    /** Limits the account to these units and fields of law in place of those it was limited to. */
    public Mono<AccountChange> changeScope(String login, Scope scope) {
        return gain(login, account -> account.withScope(scope));
    }

    /** Lets the person sign in again. */
    public Mono<AccountChange> switchOn(String login) {
        return gain(login, account -> account.withEnabled(true));
    }

    /** Ends the person's sessions and lets nobody sign in with this account. */
    public Mono<AccountChange> switchOff(String login) {
        return lose(login, account -> account.withEnabled(false)).flatMap(change -> signedOut(login, change));
    }

    /** Takes the password away and ends the person's sessions, so that nobody signs in before a new one is set by a link. */
    public Mono<AccountChange> dropPassword(String login) {
        return lose(login, Account::withoutPassword).flatMap(change -> signedOut(login, change));
    }

    private Mono<AccountChange> signedOut(String login, AccountChange change) {
        return change instanceof AccountChange.Done ? sessions.endAll(login).thenReturn(change) : Mono.just(change);
    }

    private Mono<AccountChange> gain(String login, UnaryOperator<Account> change) {
        return accounts.modify(login, change)
                .map(Versioned::value)
                .flatMap(this::enter)
                .defaultIfEmpty(new AccountChange.NotFound());
    }

    private Mono<AccountChange> enter(Account account) {
        AccountChange done = new AccountChange.Done(account);
        if (!account.isActiveAdministrator()) {
            return Mono.just(done);
        }
        return administrators
                .insert(Administrators.ID, new Administrators(Set.of(account.login())))
                .flatMap(isNew -> isNew
                        ? Mono.just(done)
                        : administrators
                                .modify(Administrators.ID, list -> list.with(account.login()))
                                .thenReturn(done));
    }

    private Mono<AccountChange> lose(String login, UnaryOperator<Account> change) {
        return administrators
                .modify(Administrators.ID, list -> list.without(login))
                .map(left -> left.value().logins().contains(login))
                .defaultIfEmpty(false)
                .flatMap(isLast -> isLast
                        ? Mono.just(new AccountChange.LastAdministrator())
                        : accounts.modify(login, change)
                                .<AccountChange>map(changed -> new AccountChange.Done(changed.value()))
                                .defaultIfEmpty(new AccountChange.NotFound()));
    }
}

package vn.hoiluat.people;

/** What became of a change of an account. */
public sealed interface AccountChange {

    /** It was made. */
    record Done(Account account) implements AccountChange {}

    /** It was not: nobody could look after accounts any more. */
    record LastAdministrator() implements AccountChange {}

    /** It was not: there is an account of this login. */
    record LoginTaken() implements AccountChange {}

    /** There is no such account. */
    record NotFound() implements AccountChange {}
}

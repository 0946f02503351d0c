package vn.hoiluat.account;

/** How citizens are addressed on an account: {@code ông/bà} by default, {@code anh/chị} where the young write. */
public enum AddressForm {
    ONG_BA,
    ANH_CHI
}

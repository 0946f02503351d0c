package vn.hoiluat.understanding;

/**
 * A number as people say it, and the figure it means.
 *
 * @param said as typed: {@code 50tr}, {@code hai trăm rưỡi}
 * @param figure what it comes to: 50000000
 * @param money whether it is surely an amount in đồng
 */
public record Amount(String said, long figure, boolean money) {}

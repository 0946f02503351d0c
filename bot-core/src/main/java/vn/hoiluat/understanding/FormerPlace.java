package vn.hoiluat.understanding;

import java.time.LocalDate;
import java.util.List;

/**
 * A place that was called so, and what it is now.
 *
 * @param name as it was called: {@code Trà Vinh}, {@code huyện Quang Bình}
 * @param district whether it was a district (huyện, quận, thị xã, thành phố of a province), a level that is no more
 * @param now the provinces it belongs to now; more than one if several had a district of that name
 * @param since the first day of that
 * @param communes what a district became, as far as the list of places says it
 */
public record FormerPlace(String name, boolean district, List<String> now, LocalDate since, List<String> communes) {

    public FormerPlace {
        now = List.copyOf(now);
        communes = List.copyOf(communes);
    }
}

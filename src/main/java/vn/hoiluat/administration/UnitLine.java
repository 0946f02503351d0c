package vn.hoiluat.administration;

import java.util.List;
import java.util.Map;
import vn.hoiluat.people.Account;
import vn.hoiluat.units.Unit;
import vn.hoiluat.units.UnitStaff;
import vn.hoiluat.units.Units;

/**
 * A unit in a list; public for the templates.
 *
 * @param depth how many are above it
 * @param staff how many answer its cases
 */
public record UnitLine(String id, String name, String level, int depth, int staff, String address) {

    static List<UnitLine> of(List<Unit> tree, List<Account> staff) {
        Map<String, Unit> byId = Units.byId(tree);
        return tree.stream()
                .map(unit -> new UnitLine(
                        unit.id(),
                        unit.name(),
                        unit.level().name(),
                        Units.above(unit, byId).size(),
                        UnitStaff.of(unit.id(), "", staff).size(),
                        unit.address()))
                .toList();
    }
}

package vn.hoiluat.units;

/** What became of a change of a unit. */
public sealed interface UnitChange {

    /** It was made. */
    record Done(Unit unit) implements UnitChange {}

    /** There is a unit of this id. */
    record IdTaken() implements UnitChange {}

    /** The unit above does not exist, or is the unit itself or below it. */
    record WrongParent() implements UnitChange {}

    /** There is no such unit. */
    record NotFound() implements UnitChange {}
}

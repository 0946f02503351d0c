package vn.hoiluat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves test classes out, those of the core's test jar too. */
final class MainClasses implements ImportOption {

    private static final ImportOption NO_TEST_FOLDERS = new DoNotIncludeTests();

    @Override
    public boolean includes(Location location) {
        return NO_TEST_FOLDERS.includes(location) && !location.contains("-tests.jar");
    }
}

package vn.hoiluat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Every package directly under the program's is a module: no cycles between them, and none reaches into another's inside. */
class ModularityTest {

    @Test
    void modules_keepToTheirDoors() {
        ApplicationModules.of(HoiLuatApplication.class, new MainClasses()).verify();
    }
}

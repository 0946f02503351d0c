package vn.hoiluat.channels.sms.smpp;

import java.util.Arrays;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;

/** What a text is sent from, with the type and plan of number that carriers expect for it. */
enum SourceKind {
    BRANDNAME("brandname", TypeOfNumber.ALPHANUMERIC, NumberingPlanIndicator.UNKNOWN),
    SHORT_CODE("short-code", TypeOfNumber.NETWORK_SPECIFIC, NumberingPlanIndicator.UNKNOWN),
    NUMBER("number", TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN);

    private final String setting;
    private final TypeOfNumber typeOfNumber;
    private final NumberingPlanIndicator numberingPlan;

    SourceKind(String setting, TypeOfNumber typeOfNumber, NumberingPlanIndicator numberingPlan) {
        this.setting = setting;
        this.typeOfNumber = typeOfNumber;
        this.numberingPlan = numberingPlan;
    }

    TypeOfNumber typeOfNumber() {
        return typeOfNumber;
    }

    NumberingPlanIndicator numberingPlan() {
        return numberingPlan;
    }

    static SourceKind of(String setting) {
        return Arrays.stream(values())
                .filter(kind -> kind.setting.equals(setting))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("sourceKind is '" + setting + "', expected "
                        + Arrays.stream(values()).map(kind -> kind.setting).toList()));
    }
}

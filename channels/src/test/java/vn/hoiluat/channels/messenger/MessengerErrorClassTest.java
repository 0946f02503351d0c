package vn.hoiluat.channels.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoiluat.delivery.DeliveryResult;

class MessengerErrorClassTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0, UNKNOWN, Uncertain",
        "1, 99, UNKNOWN, Uncertain",
        "1, 1357046, UNKNOWN, Uncertain",
        "2, 0, UNKNOWN, Uncertain",
        "2, 2018344, UNKNOWN, Uncertain",
        "1200, 0, TRANSIENT, RetryLater",
        "4, 0, RATE, RetryLater",
        "4, 2018022, RATE, RetryLater",
        "4, 2018354, RATE, RetryLater",
        "613, 0, RATE, RetryLater",
        "190, 0, TOKEN, Refused",
        "190, 463, TOKEN, Refused",
        "10, 2018278, WINDOW, Refused",
        "10, 2018065, WINDOW, Refused",
        "10, 2534022, WINDOW, Refused",
        "551, 0, PERSON, Refused",
        "10, 2018108, PERSON, Refused",
        "100, 2018001, PERSON, Refused",
        "200, 1545041, PERSON, Refused",
        "200, 2018028, PERMISSION, Refused",
        "200, 2018027, PERMISSION, Refused",
        "200, 2018021, PERMISSION, Refused",
        "230, 0, PERMISSION, Refused",
        "10, 1893063, PERMISSION, Refused",
        "10, 0, PERMISSION, Refused",
        "100, 0, REQUEST, Refused",
        "100, 2018109, REQUEST, Refused",
        "100, 33, REQUEST, Refused",
        "31337, 0, REQUEST, Refused"
    })
    void of_everyRowOfTheTable_isInItsClass(int code, int subcode, MessengerErrorClass kind, String result) {
        DeliveryResult outcome = MessengerOutcomes.of(new MessengerAnswer.Error(code, subcode, "said by Meta", null));

        assertThat(MessengerErrorClass.of(code, subcode)).isEqualTo(kind);
        assertThat(outcome.getClass().getSimpleName()).isEqualTo(result);
    }
}

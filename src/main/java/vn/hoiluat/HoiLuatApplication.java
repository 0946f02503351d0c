package vn.hoiluat;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: starts the service, or one of the commands of {@code hoiluat help}. */
@SpringBootApplication
public class HoiLuatApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(HoiLuatApplication.class, args);
    }
}

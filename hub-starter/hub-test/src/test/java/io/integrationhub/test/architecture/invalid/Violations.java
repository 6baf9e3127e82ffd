package io.integrationhub.test.architecture.invalid;

import io.integrationhub.test.golden.GoldenFile;
import java.net.http.HttpClient;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.stream.function.StreamBridge;

/** One violation per member. */
class Violations {

    private static final Logger log = LoggerFactory.getLogger(Violations.class);

    @Autowired
    StreamBridge bridge;

    HttpClient http;
    GoldenFile fromAnotherModule;
    String clientSecret = "";
    double price;

    String readsASetting() {
        return System.getenv("HOME");
    }

    Instant readsTheTime() {
        return Instant.now();
    }

    void logsAnArgument(String argument) {
        log.info("received {}", argument);
    }

    record Buyer(String email) {}
}

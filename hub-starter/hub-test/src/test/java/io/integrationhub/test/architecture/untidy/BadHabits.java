package io.integrationhub.test.architecture.untidy;

import io.integrationhub.test.golden.GoldenFile;
import java.net.http.HttpClient;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.stream.function.StreamBridge;

/** One bad habit per member. */
class BadHabits {

    private static final Logger log = LoggerFactory.getLogger(BadHabits.class);

    @Autowired
    StreamBridge bridge;

    HttpClient http;
    GoldenFile fromAnotherModule;
    String clientSecret = "";
    double price;

    String settingOfItsOwn() {
        return System.getenv("HOME");
    }

    Instant timeOfItsOwn() {
        return Instant.now();
    }

    void logsALetter(String letter) {
        log.info("received {}", letter);
    }

    record Buyer(String email) {}
}

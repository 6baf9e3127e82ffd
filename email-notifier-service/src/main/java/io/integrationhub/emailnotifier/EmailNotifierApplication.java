package io.integrationhub.emailnotifier;

import io.integrationhub.core.HubApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the email-notifier service. */
@SpringBootApplication
public class EmailNotifierApplication {

    public static void main(String[] args) {
        HubApplication.of(EmailNotifierApplication.class, "email-notifier").run(args);
    }
}

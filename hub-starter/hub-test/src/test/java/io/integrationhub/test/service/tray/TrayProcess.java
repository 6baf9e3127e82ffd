package io.integrationhub.test.service.tray;

import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A {@link TrayService} in a process of its own, which prints what it begins and takes.
 *
 * <p>With the variable {@link #THINGS} it sends itself so many things, and every second of them stays under way for
 * ever.
 */
final class TrayProcess {

    static final String THINGS = "THINGS";
    static final String BEGUN = "begun ";
    static final String TAKEN = "taken ";

    private TrayProcess() {}

    static void main() {
        TrayService tray = new TrayService(Application.class, System.getenv());
        IntStream.range(0, things()).forEach(number -> tray.send("thing-" + number, "{}"));
    }

    private static int things() {
        return Integer.parseInt(System.getenv().getOrDefault(THINGS, "0"));
    }

    /** Nothing but the starter and one inlet that speaks. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {

        @Bean
        RecordHandler mouth() {
            return new Mouth(things() > 0);
        }
    }

    /** Says what it begins and takes. */
    private record Mouth(boolean chokes) implements RecordHandler {

        @Override
        public String inlet() {
            return "things";
        }

        @Override
        public Ending handle(InboundRecord message) {
            System.out.println(BEGUN + message.key());
            if (chokes && message.key().matches(".*[13579]")) {
                new CompletableFuture<Void>().join();
            }
            System.out.println(TAKEN + message.key());
            return new Ending("done", message.key(), "done");
        }
    }
}

package io.integrationhub.test.service.sample;

import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A {@link SampleService} in its own process, which prints the keys of started and handled records.
 *
 * <p>The variable {@link #THINGS} is the number of records that it sends to itself; handling every second one never
 * ends.
 */
final class SampleProcess {

    static final String THINGS = "THINGS";
    static final String STARTED = "started ";
    static final String HANDLED = "handled ";

    private SampleProcess() {}

    static void main() {
        SampleService sample = new SampleService(Application.class, System.getenv());
        IntStream.range(0, things()).forEach(number -> sample.send("thing-" + number, "{}"));
    }

    private static int things() {
        return Integer.parseInt(System.getenv().getOrDefault(THINGS, "0"));
    }

    /** An application with one inlet whose handler prints. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {

        @Bean
        RecordHandler handler() {
            return new PrintingHandler(things() > 0);
        }
    }

    /** Prints the keys of started and handled records. */
    private record PrintingHandler(boolean blocksOddNumbers) implements RecordHandler {

        @Override
        public String inlet() {
            return "things";
        }

        @Override
        public Ending handle(InboundRecord message) {
            System.out.println(STARTED + message.key());
            if (blocksOddNumbers && message.key().matches(".*[13579]")) {
                new CompletableFuture<Void>().join();
            }
            System.out.println(HANDLED + message.key());
            return new Ending("done", message.key(), "done");
        }
    }
}

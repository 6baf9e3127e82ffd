package io.integrationhub.benchmarks.extension;

import com.sun.management.OperatingSystemMXBean;
import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionCall.Action;
import io.integrationhub.commercetools.extension.ExtensionDefinition;
import io.integrationhub.commercetools.extension.ExtensionDefinition.Trigger;
import io.integrationhub.commercetools.extension.ExtensionHandler;
import io.integrationhub.commercetools.extension.ExtensionResponse;
import io.integrationhub.commercetools.extension.ExtensionResponse.Accepted;
import io.integrationhub.core.HubApplication;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service of the hub with one Extension and bare endpoints on the same server, with the same filters and JSON
 * library. Runs in a JVM of its own.
 */
public final class Server {

    /** Printed when the server accepts requests, followed by its port. */
    static final String READY = "server on ";

    /** The secret with which commercetools authenticates. */
    static final String SECRET = "0123456789abcdef0123456789abcdef";

    private Server() {}

    /** Expects the broker's servers and the database's URL. */
    public static void main(String[] args) {
        String tenant = "--hub.tenants.acme.commercetools.";
        ConfigurableApplicationContext context = HubApplication.of(Service.class, "bench")
                .run(
                        "--hub.service=bench",
                        "--spring.kafka.bootstrap-servers=" + args[0],
                        "--hub.stream.replication-factor=1",
                        "--spring.datasource.url=" + args[1],
                        "--spring.datasource.username=" + EmbeddedDatabase.USER,
                        "--spring.datasource.password=any",
                        "--server.port=0",
                        "--management.server.port=0",
                        tenant + "project-key=none",
                        tenant + "region=gcp-europe-west1",
                        tenant + "client-id=none",
                        tenant + "client-secret=none",
                        tenant + "extensions.managed=false",
                        tenant + "extensions.check-interval=1h",
                        tenant + "extensions.secrets=" + SECRET,
                        tenant + "extensions.named.bench.on-failure=reject");
        System.out.println(READY + context.getEnvironment().getProperty("local.server.port"));
    }

    /** Returns the arguments of {@link #main}. */
    static String[] arguments(EmbeddedBroker broker, EmbeddedDatabase database) {
        return List.of(broker.bootstrapServers(), database.newDatabase()).toArray(String[]::new);
    }

    /** The hub's endpoint and the bare ones. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(Bare.class)
    static class Service {

        @Bean
        static ExtensionDefinition bench() {
            return ExtensionDefinition.named("bench", Trigger.on("cart", Action.CREATE, Action.UPDATE));
        }

        @Bean
        ExtensionHandler handler() {
            return new ReadingHandler();
        }
    }

    /** Reads the cart and accepts. */
    private static final class ReadingHandler implements ExtensionHandler {

        @Override
        public String extension() {
            return "bench";
        }

        @Override
        public ExtensionResponse handle(ExtensionCall call) {
            if (call.resource().path("lineItems").isMissingNode()) {
                throw new IllegalStateException("no lines");
            }
            return new Accepted();
        }
    }

    /** The bare endpoints. */
    @RestController
    static class Bare {

        private static final OperatingSystemMXBean SYSTEM =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private static final byte[] ACCEPTED = {'{', '}'};
        private final JsonMapper json = new JsonMapper();

        @PostMapping(path = "/extensions/echo", produces = MediaType.APPLICATION_JSON_VALUE)
        byte[] echo(@RequestBody byte[] body) {
            return body;
        }

        @PostMapping(path = "/extensions/bare", produces = MediaType.APPLICATION_JSON_VALUE)
        byte[] bare(@RequestBody byte[] body) {
            return ACCEPTED;
        }

        @PostMapping(path = "/extensions/parsed", produces = MediaType.APPLICATION_JSON_VALUE)
        byte[] parsed(@RequestBody byte[] body) {
            if (json.readTree(body).at("/resource/obj/lineItems").isMissingNode()) {
                throw new IllegalStateException("no lines");
            }
            return ACCEPTED;
        }

        /** Returns the CPU time of this JVM so far, in nanoseconds. */
        @GetMapping("/extensions/cpu")
        String cpu() {
            return Long.toString(SYSTEM.getProcessCpuTime());
        }
    }
}
